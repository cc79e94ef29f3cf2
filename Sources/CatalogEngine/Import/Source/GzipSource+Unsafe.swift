import ByteStorage

/// The inflated bytes of a gzip source.
package final class GzipSource: ByteSource {
    private let reader: GzipReader

    package init(_ compressed: any ByteSource) {
        var piece: [UInt8] = []
        var position = 0
        reader = unsafe GzipReader { buffer in
            if position == piece.count {
                piece = try compressed.next()
                position = 0
            }
            let count = min(buffer.count, piece.count - position)
            unsafe buffer.copyBytes(from: piece[position..<position + count])
            position += count
            return count
        }
    }

    /// - Throws: `GzipError` where the data is damaged or cut short, after all that could be read has been given.
    package func next() throws -> [UInt8] {
        try reader.read(upTo: 1 << 18)
    }
}
