import ByteStorage

/// What the stored documents of a segment have in common: phrases, shapes, frequent texts.
struct StoredBook: Sendable {
    let phrases: PhraseBook
    /// A ``ShapeTable``; nil in formats that know none.
    let shapes: [UInt8]?
    /// Tells books apart.
    let checksum: UInt64

    init(phrases: PhraseBook, shapes: [UInt8]?) {
        self.phrases = phrases
        self.shapes = shapes
        checksum = phrases.checksum ^ (shapes.map { Checksum.of($0) &* 0x9E37_79B9_7F4A_7C15 } ?? 0)
    }

    /// Samples documents; nil where there are too few to gain by it.
    /// - Parameter document: the JSON of a document in 0..<count.
    init?(sampling count: Int, _ document: (Int) -> [UInt8]) {
        guard let phrases = PhraseBook(sampling: count, document) else { return nil }
        self.init(phrases: phrases, shapes: ShapeTable.encode(sampling: count, document))
    }
}

/// A document on its way into a segment.
enum StoredDocument {
    /// Its words must be known as well, where there is a book.
    case json([UInt8])
    /// Encoded with the book of the segment that is written.
    case encoded([UInt8])
}
