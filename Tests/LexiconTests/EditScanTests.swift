import Lexicon
import TestSupport
import Testing

/// 1. Distances are those of the automaton, where that goes as far, for words of letters of all widths.
/// 2. Further ones are those of the matrix; a term with a digit has none.
@Suite struct EditScanTests {
    private static func word(_ random: inout SeededRandom, _ letters: [Character]) -> [UInt8] {
        Array(String((0..<Int.random(in: 1...9, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }).utf8)
    }

    /// The distance by the definition.
    private static func matrix(_ left: [UInt8], _ right: [UInt8]) -> Int {
        let first = Array(String(decoding: left, as: UTF8.self).unicodeScalars)
        let second = Array(String(decoding: right, as: UTF8.self).unicodeScalars)
        var rows = [Array(0...second.count)]
        for i in 1..<first.count + 1 {
            var row = [i]
            for j in 1..<second.count + 1 {
                var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1))
                if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }

    @Test(arguments: ["ab", "abcde", "abøß", "aé€😀"])
    func `distances are those of the matrix and the automaton`(alphabet: String) throws {
        var random = SeededRandom(UInt64(alphabet.utf8.count))
        let letters = Array(alphabet)
        for _ in 0..<2000 {
            let (word, term) = (Self.word(&random, letters), Self.word(&random, letters))
            let expected = Self.matrix(word, term)
            let scan = try #require(EditScan(word: word, limit: 4))
            #expect(scan.distance(to: term.span) == (expected <= 4 ? expected : nil))
            let automaton = LevenshteinAutomaton(word: word, maxDistance: 2, prefix: false)
            #expect(EditScan(word: word, limit: 2)?.distance(to: term.span) == automaton.distance(to: term))
        }
    }

    @Test func `digits and words without end are too far`() {
        #expect(EditScan(word: Array("m8x40".utf8), limit: 3)?.distance(to: Array("m8x40".utf8).span) == nil)
        #expect(EditScan(word: [], limit: 3) == nil)
        #expect(EditScan(word: [UInt8](repeating: 0x61, count: 65), limit: 3) == nil)
        #expect(EditScan(word: [UInt8](repeating: 0x61, count: 64), limit: 3)?.distance(to: [UInt8](repeating: 0x61, count: 62).span) == 2)
    }
}
