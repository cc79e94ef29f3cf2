import TestSupport
import Testing
import skua

/// 1. RFC 4180 with or without a byte order mark is read; quoted queries keep their commas and quotes.
/// 2. Every fault names the file and the line; no bytes crash the reader.
@Suite struct JudgmentFileTests {
    @Test("Quotes, commas and a byte order mark")
    func quoted() throws {
        let text = "\u{FEFF}query,id,rating\r\n\"bolt, 3/8\"\"\",A1,2\r\nnut,B,1\r\n"
        let read = try JudgmentFile.parse(Array(text.utf8), name: "j.csv")
        #expect(read.queries.map(\.query) == ["bolt, 3/8\"", "nut"])
    }

    @Test("Faults name file and line")
    func faults() {
        #expect(throws: CommandError("j.csv: line 3: expected a rating of 0 or more, found \"x\"")) {
            try JudgmentFile.parse(Array("query,id,rating\na,1,1\nb,2,x\n".utf8), name: "j.csv")
        }
        #expect(throws: CommandError("nowhere.csv cannot be read: there is no such file")) { try JudgmentFile.read("nowhere.csv") }
    }

    @Test("An open quote is a fault on its line")
    func openQuote() throws {
        let error = try #require(throws: CommandError.self) {
            try JudgmentFile.parse(Array("query,id,rating\n\"a,1,1\nb,2,2\n".utf8), name: "j.csv")
        }
        #expect(error.message.hasPrefix("j.csv: line 2: "))
    }

    @Test("Random bytes are refused, not fatal")
    func random() {
        var random = SeededRandom(9)
        let alphabet = Array("query,id,rating\n\r\"1 \u{FEFF}x".utf8) + [0, 0xFF, 0xC3]
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
            _ = try? JudgmentFile.parse(bytes, name: "j.csv")
        }
    }
}
