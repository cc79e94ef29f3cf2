package import ByteStorage

/// Reads documents that a ``PhraseEncoder`` wrote.
package enum PhraseDecoder {
    /// The JSON of an encoded document.
    ///
    /// Damaged bytes give other text, never more than they can stand for, and are never read beyond their end.
    /// - Complexity: O(bytes of the JSON), by copying
    package static func json(_ encoded: Bytes, _ book: Bytes) -> [UInt8] {
        var offset = 0
        let announced = encoded.varint(&offset)
        guard announced <= UInt64(encoded.count) * UInt64(PhraseEncoder.longestMatch) else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(announced)) { buffer, count in
            let output = UnsafeMutableRawBufferPointer(buffer)
            while offset < encoded.count, count < output.count {
                let head = Int(encoded[offset])
                offset += 1
                let source: Bytes
                if head < 0x80 {
                    source = encoded.slice(offset, head + 1)
                    offset += head + 1
                } else {
                    guard offset + 2 <= encoded.count else { return }
                    let place = (head & 15) << 16 | Int(encoded[offset]) << 8 | Int(encoded[offset + 1])
                    offset += 2
                    var length = (head >> 4 & 7) + 4
                    if length == 11 { length += Int(min(encoded.varint(&offset), UInt64(PhraseEncoder.longestMatch))) }
                    source = book.slice(place, length)
                }
                let length = min(source.count, output.count - count)
                unsafe UnsafeMutableRawBufferPointer(rebasing: output[count..<count + length])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: source.raw[..<length]))
                count += length
            }
        }
    }
}
