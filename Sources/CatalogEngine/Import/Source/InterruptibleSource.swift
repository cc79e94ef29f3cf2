/// A source that ends where it fails, and remembers why.
package final class InterruptibleSource: ByteSource {
    private let source: any ByteSource
    /// What stopped the reading; the bytes given so far are good.
    package private(set) var failure: (any Error)?

    package init(_ source: any ByteSource) {
        self.source = source
    }

    package func next() throws -> [UInt8] {
        if failure != nil { return [] }
        do {
            return try source.next()
        } catch {
            failure = error
            return []
        }
    }
}
