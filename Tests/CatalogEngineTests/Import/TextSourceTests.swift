import CatalogEngine
import TestSupport
import Testing

/// 1. UTF-8, UTF-16 in both orders and Windows-1252 are recognised, with a byte order mark and without, and read as the same text.
/// 2. How the bytes are cut into pieces does not matter.
/// 3. The encoding may show far into the text.
/// 4. A few bad bytes in UTF-8 stay bad, for their rows to be rejected; so do characters that an encoding has not.
/// 5. A declared encoding is taken, unless a byte order mark says otherwise.
@Suite struct TextSourceTests {
    private static let sample = "sku;navn;pris\nA1;Skrue Ø8 – «rustfri»;12,50 €\nB2;Mutter ½″ è é ü;3\n"

    private static func read(_ bytes: [UInt8], declared: TextEncoding? = nil, sizes: [Int] = [1 << 16]) throws -> ([UInt8], TextEncoding) {
        let source = TextSource(PiecewiseSource(bytes, sizes: sizes), declared: declared)
        var text: [UInt8] = []
        while case let piece = try source.next(), !piece.isEmpty { text += piece }
        return (text, source.encoding)
    }

    /// A naive encoder.
    private static func encode(_ text: String, _ encoding: TextEncoding, mark: Bool) -> [UInt8] {
        switch encoding {
        case .utf8: return (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
        case .utf16LittleEndian, .utf16BigEndian:
            let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
            let isLittle = encoding == .utf16LittleEndian
            return units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            let special: [Unicode.Scalar: UInt8] = ["€": 0x80, "–": 0x96, "’": 0x92, "™": 0x99, "Š": 0x8A, "ž": 0x9E]
            return text.unicodeScalars.map { special[$0] ?? ($0.value < 256 ? UInt8($0.value) : 0x3F) }
        }
    }

    @Test("1: recognised and read", arguments: TextEncoding.allCases, [true, false])
    func recognised(encoding: TextEncoding, mark: Bool) throws {
        if encoding == .windows1252 && mark { return }
        let text = encoding == .windows1252 ? Self.sample.replacing("″", with: "'") : Self.sample
        let (read, found) = try Self.read(Self.encode(text, encoding, mark: mark))
        #expect(String(decoding: read, as: UTF8.self) == text)
        #expect(found == encoding)
    }

    @Test("1: all of Windows-1252")
    func windows1252() throws {
        var transcoder = Transcoder(from: .windows1252)
        let bytes = transcoder.transcode((0...255).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) })
        let text = try #require(String(validating: bytes, as: UTF8.self))
        #expect(text.unicodeScalars.count == 251)
        #expect(text.contains("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"))
        #expect(text.hasSuffix("ðñòóôõö÷øùúûüýþÿ"))
    }

    @Test("2: pieces", arguments: TextEncoding.allCases)
    func pieces(encoding: TextEncoding) throws {
        let text = Self.sample + "🔩" + Self.sample
        let bytes = Self.encode(encoding == .windows1252 ? Self.sample : text, encoding, mark: encoding != .windows1252)
        let whole = try Self.read(bytes).0
        for sizes in [[1], [2, 1], [3], [5, 7]] { #expect(try Self.read(bytes, sizes: sizes).0 == whole) }
    }

    @Test("3: late evidence")
    func late() throws {
        let filler = Array(String(repeating: "A1,plain ascii,1\n", count: 100_000).utf8)
        let latin = try Self.read(filler + Array("B,caf".utf8) + [0xE9] + Array(" noir,2\n".utf8))
        #expect(latin.1 == .windows1252)
        #expect(String(decoding: latin.0.suffix(20), as: UTF8.self).contains("café noir"))
        let utf8 = try Self.read(filler + Array("B,café noir,2\n".utf8))
        #expect(utf8.1 == .utf8)
        #expect(utf8.0.count == filler.count + 15)
    }

    @Test("4: bad bytes in UTF-8")
    func badBytes() throws {
        let bytes = Array("1,blå\n2,gr".utf8) + [0xF8] + Array("nn\n3,æøå\n".utf8)
        let (read, encoding) = try Self.read(bytes)
        #expect(encoding == .utf8)
        #expect(read == bytes)
        // Nothing else tells the encoding, but these are no letters of any word.
        for bad: [UInt8] in [[0xFF, 0xFE], [0xC3, 0x28], [0x81], [0xFF]] {
            let bytes = Array("1,ab\n2,x".utf8) + bad + Array("y\n".utf8)
            #expect(try Self.read(bytes).1 == .utf8, "\(bad)")
        }
    }

    @Test("4: characters that an encoding has not")
    func missingCharacters() throws {
        #expect(try Self.read([0x41, 0x81, 0x42], declared: .windows1252).0 == [0x41, 0x81, 0x42])
        let lone = try Self.read([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]).0
        #expect(UTF8Check.firstFault(in: lone, range: 0..<lone.count) == 1)
        let half = try Self.read([0xFF, 0xFE, 0x41, 0x00, 0x42]).0
        #expect(half == [0x41, 0xFF])
    }

    @Test("5: declared")
    func declared() throws {
        let bytes = Self.encode("blå", .utf8, mark: false)
        #expect(String(decoding: try Self.read(bytes, declared: .windows1252).0, as: UTF8.self) == "blÃ¥")
        #expect(String(decoding: try Self.read(Self.encode("blå", .utf8, mark: true), declared: .windows1252).0, as: UTF8.self) == "blå")
        #expect(TextEncoding(named: "ISO-8859-1") == .windows1252)
        #expect(TextEncoding(named: "UTF-8") == .utf8)
        #expect(TextEncoding(named: "utf_16be") == .utf16BigEndian)
        #expect(TextEncoding(named: "EBCDIC") == nil)
    }

    @Test("UTF-8 is told from what is not as the standard library tells it", arguments: 0..<300)
    func validity(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            [0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xA0, 0xED, 0x9F, 0xEF, 0xF0, 0x90, 0xF4, 0x8F, 0xF5].randomElement(using: &random)!
                as UInt8
        }
        let fault = UTF8Check.firstFault(in: bytes, range: 0..<bytes.count)
        #expect((fault == nil) == (String(validating: bytes, as: UTF8.self) != nil))
        if let fault { #expect(String(validating: bytes[..<fault], as: UTF8.self) != nil) }
    }
}
