package import ByteStorage

/// Reads documents that a ``PhraseEncoder`` wrote.
package enum PhraseDecoder {
    /// The JSON of an encoded document.
    ///
    /// Damaged bytes give other text, never more than they can stand for, and are never read beyond their end.
    /// - Complexity: O(bytes of the JSON), by copying
    package static func json(_ encoded: Bytes, _ book: Bytes) -> [UInt8] {
        var offset = 0
        guard let length = length(encoded, &offset) else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            var sink = unsafe TextSink(UnsafeMutableRawBufferPointer(buffer))
            append(encoded, from: offset, book, to: &sink)
            count = sink.count
        }
    }

    /// The length that an encoded text says it has; nil where it is more than its bytes can stand for.
    static func length(_ encoded: Bytes, _ offset: inout Int) -> Int? {
        let announced = encoded.varint(&offset)
        return announced <= UInt64(encoded.count) * UInt64(PhraseEncoder.longestMatch) ? Int(announced) : nil
    }

    /// Appends an encoded text, whose operations begin at an offset.
    static func append(_ encoded: Bytes, from start: Int, _ book: Bytes, to sink: inout TextSink) {
        var offset = start
        while offset < encoded.count, !sink.isFull {
            let head = Int(encoded[offset])
            offset &+= 1
            if head < 0x80 {
                unsafe sink.append(encoded.raw, offset, count: head &+ 1)
                offset &+= head &+ 1
            } else {
                guard offset &+ 2 <= encoded.count else { return }
                let place = (head & 15) << 16 | Int(encoded[offset]) << 8 | Int(encoded[offset &+ 1])
                offset &+= 2
                var length = (head >> 4 & 7) &+ 4
                if length == 11 { length &+= Int(min(encoded.varint(&offset), UInt64(PhraseEncoder.longestMatch))) }
                unsafe sink.append(book.raw, place, count: length)
            }
        }
    }
}
