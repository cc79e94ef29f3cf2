import Lexicon
import TestSupport
import Testing

/// 1. The words within some edits are those whose distances say so, for words of letters of all widths, with letters that come again.
/// 2. Words with a digit are none.
@Suite struct WordListTests {
    @Test(arguments: ["abc", "abcdefghijklmnopqrstuvwxyz", "abøßé€😀", "ab1"])
    func `words near another are those of the distances`(alphabet: String) throws {
        var random = SeededRandom(UInt64(alphabet.utf8.count))
        let terms = random.terms(alphabet.count == 3 ? 300 : 3000, of: Array(alphabet), length: 1...9)
        let guarded = try GuardedDictionary(TermDictionaryWriter.bytes(of: terms))
        let dictionary = guarded.dictionary
        let range = 7..<dictionary.count
        let list = WordList(dictionary, range)
        for limit in 1...4 {
            for _ in 0..<60 {
                let word = dictionary.term(at: Int.random(in: 0..<dictionary.count, using: &random)).filter { $0 != 0x31 }
                guard let scan = EditScan(word: word, limit: limit) else { continue }
                var expected: [[Int]] = []
                for ordinal in range {
                    if let edits = scan.distance(to: dictionary.term(at: ordinal).span) { expected.append([ordinal, edits]) }
                }
                var found: [[Int]] = []
                list.forEachWord(near: word, scan) { found.append([$0, $1]) }
                #expect(found == expected)
            }
        }
    }
}
