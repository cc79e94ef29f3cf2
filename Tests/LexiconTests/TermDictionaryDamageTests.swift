import Lexicon
import TestSupport
import Testing

/// 1. Bytes that are no dictionary, or cut anywhere, are refused.
/// 2. A dictionary of a later format is refused as such.
/// 3. Whatever bits are flipped, nothing is read outside of the bytes (the page behind them is unreadable), nothing traps, and walks end.
@Suite struct TermDictionaryDamageTests {
    private static func terms(_ count: Int, seed: UInt64) -> [[UInt8]] {
        var random = SeededRandom(seed)
        return random.terms(count, of: Array("abcdøé漢"), length: 1...20)
    }

    /// Calls everything; what comes back is of no interest but for its bounds.
    private static func exercise(_ bytes: [UInt8], terms: [[UInt8]]) {
        guard let guarded = try? GuardedDictionary(bytes) else { return }
        let dictionary = guarded.dictionary
        for term in terms {
            if let ordinal = dictionary.ordinal(of: term) { #expect((0..<dictionary.count).contains(ordinal)) }
            let range = dictionary.prefixRange(Array(term.prefix(2)))
            #expect(range.lowerBound >= 0 && range.upperBound <= dictionary.count)
        }
        for ordinal in stride(from: 0, to: dictionary.count, by: 7) { #expect(dictionary.term(at: ordinal).count < 1 << 20) }
        var count = 0
        dictionary.forEachTerm(in: 0..<dictionary.count) { _, _ in count += 1 }
        #expect(count == dictionary.count)
        for (distance, prefix) in [(0, false), (1, false), (1, true), (2, false), (2, true)] {
            let automaton = LevenshteinAutomaton(word: Array("abcd漢ø".utf8), maxDistance: distance, prefix: prefix)
            var last = 0
            for match in dictionary.matches(of: automaton) {
                #expect(match.ordinals.lowerBound >= last && match.ordinals.upperBound <= dictionary.count && match.distance <= distance)
                last = match.ordinals.upperBound
            }
        }
    }

    @Test("1: truncation")
    func truncation() {
        let bytes = TermDictionaryWriter.bytes(of: Self.terms(100, seed: 1))
        for count in 0..<bytes.count {
            let error = #expect(throws: LexiconError.self) { try GuardedDictionary(Array(bytes[..<count])) }
            #expect(error?.code == .corrupt)
        }
        #expect(throws: LexiconError.self) { try GuardedDictionary(bytes + [0]) }
        #expect(throws: LexiconError.self) { try GuardedDictionary([UInt8](repeating: 0xFF, count: 4096)) }
    }

    @Test("2: a later format")
    func laterFormat() throws {
        var bytes = TermDictionaryWriter.bytes(of: Self.terms(20, seed: 2))
        bytes[4] = 2
        let error = #expect(throws: LexiconError.self) { try GuardedDictionary(bytes) }
        #expect(error?.code == .tooNew)
        #expect(error.map { "\($0)".contains("format 2") } == true)
        bytes[4] = 0
        #expect(throws: LexiconError.self) { try GuardedDictionary(bytes) }
    }

    @Test("3: one flipped bit, at every place")
    func flippedBits() {
        let terms = Self.terms(40, seed: 3)
        let bytes = TermDictionaryWriter.bytes(of: terms)
        for index in bytes.indices {
            for bit in [0, 3, 4, 7] {
                var damaged = bytes
                damaged[index] ^= 1 << UInt8(bit)
                Self.exercise(damaged, terms: Array(terms.prefix(10)))
            }
        }
    }

    @Test("3: overwritten with noise", arguments: 0..<300)
    func noise(seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let terms = Self.terms(Int.random(in: 1...400, using: &random), seed: UInt64(seed))
        var bytes = TermDictionaryWriter.bytes(of: terms)
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let index = Int.random(in: 24..<bytes.count, using: &random)
            bytes[index] = [0, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random)!
        }
        Self.exercise(bytes, terms: terms)
    }
}
