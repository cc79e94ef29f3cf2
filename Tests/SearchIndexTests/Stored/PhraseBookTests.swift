import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Every document comes back as it was, whatever the book.
/// 2. Documents like those of the book take a fraction of their size.
/// 3. Damaged bytes give other text or none; they are not read beyond their end, and what they ask for is bounded.
@Suite struct PhraseBookTests {
    private static func documents(_ count: Int, seed: UInt64) -> [[UInt8]] {
        SampleCatalog.changes(count, seed: seed).compactMap { change in
            guard case .upsert(_, let document) = change else { return nil }
            return document
        }
    }

    private static func decode(_ encoded: [UInt8], _ book: PhraseBook) -> [UInt8] {
        let (encoded, book) = (ByteRegion(copying: encoded), ByteRegion(copying: book.bytes))
        return unsafe PhraseDecoder.json(Bytes(encoded.bytes), Bytes(book.bytes))
    }

    private static func encode(_ document: [UInt8], _ encoder: PhraseEncoder) -> [UInt8] {
        var output = ByteBuilder()
        encoder.append(document, to: &output)
        return output.bytes
    }

    @Test(arguments: [0, 1, 3, 4, 7, 8, 9, 200, 5000])
    func `documents come back`(bookSize: Int) {
        var random = SeededRandom(UInt64(bookSize))
        let texts = Self.documents(120, seed: 3)
        let book = PhraseBook(Array(texts.joined().prefix(bookSize)))
        let encoder = PhraseEncoder(book)
        var others: [[UInt8]] = [[], [0], Array("{}".utf8), texts[0] + texts[1], Array(repeating: 0x61, count: 10_000), book.bytes]
        for length in [3, 4, 7, 8, 9, 127, 128, 129, 4095, 4096, 4107, 9000] {
            others.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
            others.append(Array((book.bytes + book.bytes).prefix(length)))
        }
        for document in texts + others { #expect(Self.decode(Self.encode(document, encoder), book) == document) }
    }

    @Test func `like documents take little`() throws {
        let texts = Self.documents(4000, seed: 5)
        let book = try #require(PhraseBook(sampling: texts.count) { texts[$0] })
        let total = texts.reduce(0) { $0 + $1.count }
        #expect(book.bytes.count <= total / 16)
        let encoder = PhraseEncoder(book)
        #expect(texts.reduce(0) { $0 + Self.encode($1, encoder).count } * 2 < total)
        #expect(PhraseBook(sampling: 3) { texts[$0] } == nil && PhraseBook(sampling: 0) { texts[$0] } == nil)
    }

    @Test func `damage is bounded`() {
        var random = SeededRandom(9)
        let texts = Self.documents(200, seed: 7)
        let book = PhraseBook(Array(texts.joined().prefix(2000)))
        let encoder = PhraseEncoder(book)
        for document in texts {
            var encoded = Self.encode(document, encoder)
            for _ in 0..<3 { encoded[Int.random(in: 0..<encoded.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
            encoded.removeLast(Int.random(in: 0..<encoded.count, using: &random))
            #expect(Self.decode(encoded, book).count <= encoded.count * 4096)
        }
        for _ in 0..<2000 {
            let noise = (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(Self.decode(noise, book).count <= noise.count * 4096)
        }
    }
}
