import ByteStorage

/// Reads documents that a ``StoredEncoder`` wrote.
///
/// Damaged bytes give other text, of bounded length; nothing is read beyond their end.
final class StoredDecoder: Sendable {
    private let phrases: Bytes
    private let shapes: ShapePieces
    /// Frequent texts.
    private let texts: PackedTexts
    let words: WordTexts

    /// - Complexity: O(bytes of the shapes and texts)
    init(phrases: Bytes, shapes table: ShapeTable, words: WordTexts) {
        self.phrases = phrases
        self.words = words
        shapes = ShapePieces(table)
        texts = PackedTexts(count: table.texts.count) { number, bytes in
            let range = table.texts[number]
            bytes += table.bytes.slice(range.lowerBound, range.count).array()
        }
    }

    /// The JSON of an encoded document.
    /// - Parameter cursor: over the document's words, in the forward index.
    /// - Complexity: O(bytes of the JSON), by copying
    func json(_ encoded: Bytes, _ cursor: ForwardCursor) -> [UInt8] {
        var offset = 0
        let number = encoded.varint(&offset)
        guard number > 0 else { return PhraseDecoder.json(encoded.slice(offset, encoded.count - offset), phrases) }
        let announced = encoded.varint(&offset)
        guard announced <= UInt64(StoredEncoder.longest), number <= UInt64(shapes.count) else { return [] }
        // With room for a step behind the end, the last texts are moved like the others.
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(announced) + TextSink.step) { buffer, count in
            var run = unsafe StoredRun(
                encoded: encoded, offset: offset, words: cursor, sink: TextSink(UnsafeMutableRawBufferPointer(buffer)),
                texts: texts.view, wordTexts: words.view, phrases: phrases)
            unsafe shapes.forEachPiece(of: Int(number) - 1) { start, count, follower in
                unsafe run.sink.append(start, count: count)
                switch follower {
                case .text: unsafe run.text()
                case .number: unsafe run.number()
                case .end: break
                }
            }
            count = unsafe min(run.sink.count, Int(announced))
        }
    }
}
