/// A source whose first pieces have been looked at and put back.
package final class PrefixedSource: ByteSource {
    private var prefix: [UInt8]
    private let rest: any ByteSource

    package init(prefix: [UInt8], rest: any ByteSource) {
        self.prefix = prefix
        self.rest = rest
    }

    package func next() throws -> [UInt8] {
        guard !prefix.isEmpty else { return try rest.next() }
        defer { prefix = [] }
        return prefix
    }

    /// Reads from `source` until `count` bytes are there, or all that it has.
    package static func head(of source: any ByteSource, count: Int) throws -> [UInt8] {
        var head = try source.next()
        while head.count < count {
            let piece = try source.next()
            if piece.isEmpty { break }
            head += piece
        }
        return head
    }
}
