import Lexicon
import TestSupport
import Testing

/// Optimal string alignment distances of a word to all prefixes of a term, by the textbook's matrix.
func naiveDistances(_ word: String, _ term: String) -> [Int] {
    let (word, term) = (Array(word.unicodeScalars), Array(term.unicodeScalars))
    var rows = [[Int]](repeating: [Int](repeating: 0, count: word.count + 1), count: term.count + 1)
    for i in 0...term.count {
        for j in 0...word.count {
            guard i > 0, j > 0 else {
                rows[i][j] = max(i, j)
                continue
            }
            var least = min(rows[i - 1][j], rows[i][j - 1]) + 1
            least = min(least, rows[i - 1][j - 1] + (term[i - 1] == word[j - 1] ? 0 : 1))
            if i > 1, j > 1, term[i - 1] == word[j - 2], term[i - 2] == word[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
            rows[i][j] = least
        }
    }
    return rows.map { $0[word.count] }
}

/// The distance that an automaton is to find.
func naiveDistance(_ word: String, _ term: String, maxDistance: Int, prefix: Bool, digits: Bool = true) -> Int? {
    if !digits, let digit = term.firstIndex(where: \.isASCIIDigit) {
        return prefix ? naiveDistance(word, String(term[..<digit]), maxDistance: maxDistance, prefix: true) : nil
    }
    let distances = naiveDistances(word, term)
    let distance = prefix ? distances.min()! : distances.last!
    return distance <= maxDistance ? distance : nil
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// 1. Known distances, among them those where optimal string alignment differs from other distances.
/// 2. Distances of random words, of any alphabet, equal the naive matrix, whole and by prefix.
/// 3. Words longer than a machine word of positions, and empty ones.
/// 4. A walk over a dictionary finds exactly what the naive matrix finds, in ascending disjoint ranges.
/// 5. The same where terms must not have digits.
@Suite struct LevenshteinAutomatonTests {
    private static let alphabets = ["ab", "abc", "abcdefgh", "aåbø", "шщы漢字😀a", "a\u{301}e\u{308}\u{10FFFF}"].map {
        $0.unicodeScalars.map { Character($0) }
    }

    private static func word(_ letters: [Character], _ count: ClosedRange<Int>, _ random: inout SeededRandom) -> String {
        var word = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: count, using: &random) {
            word.append(contentsOf: letters.randomElement(using: &random)!.unicodeScalars)
        }
        return String(word)
    }

    @Test(
        "1: known distances",
        arguments: [
            ("bearing", "bearing", 0), ("bearing", "bearnig", 1), ("bearing", "baering", 1), ("bearing", "bering", 1),
            ("bearing", "beaaring", 1),
            ("bearing", "beering", 1), ("bearing", "ebaring", 1), ("bearing", "eabring", 2), ("bearing", "bear", 3), ("ca", "abc", 3),
            ("ab", "ba", 1), ("abcd", "badc", 2),
            ("rør", "ror", 1), ("漢字", "字漢", 1), ("", "ab", 2), ("ab", "", 2), ("a", "b", 1),
        ])
    func known(word: String, term: String, distance: Int) {
        #expect(naiveDistances(word, term).last == distance)
        for most in 0...2 {
            let automaton = LevenshteinAutomaton(word: Array(word.utf8), maxDistance: most, prefix: false)
            #expect(automaton.length == word.unicodeScalars.count)
            #expect(automaton.distance(to: Array(term.utf8)) == (distance <= most ? distance : nil))
        }
    }

    @Test("1: by prefix")
    func byPrefix() {
        let automaton = LevenshteinAutomaton(word: Array("bearnig".utf8), maxDistance: 1, prefix: true)
        #expect(automaton.distance(to: Array("bearings".utf8)) == 1)
        #expect(automaton.distance(to: Array("bearnig-puller".utf8)) == 0)
        #expect(automaton.distance(to: Array("bearni".utf8)) == 1)
        #expect(automaton.distance(to: Array("beaming".utf8)) == nil)
        #expect(LevenshteinAutomaton(word: [], maxDistance: 0, prefix: true).distance(to: Array("anything".utf8)) == 0)
    }

    @Test("2: random words", arguments: 0..<alphabets.count)
    func randomWords(alphabet: Int) {
        var random = SeededRandom(UInt64(alphabet))
        let letters = Self.alphabets[alphabet]
        for _ in 0..<1500 {
            let word = Self.word(letters, 0...9, &random)
            let term = Self.word(letters, 0...11, &random)
            for most in 0...2 {
                for prefix in [false, true] {
                    let automaton = LevenshteinAutomaton(word: Array(word.utf8), maxDistance: most, prefix: prefix)
                    let expected = naiveDistance(word, term, maxDistance: most, prefix: prefix)
                    #expect(automaton.distance(to: Array(term.utf8)) == expected, "\(word) \(term) \(most) \(prefix)")
                }
            }
        }
    }

    @Test("3: long words", arguments: [58, 59, 60, 61, 62, 63, 64, 65, 66, 127, 128, 129, 300])
    func longWords(length: Int) {
        var random = SeededRandom(UInt64(length))
        for _ in 0..<12 {
            let word = Self.word(Array("abcdefgø"), length...length, &random)
            var scalars = Array(word.unicodeScalars)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let position = Int.random(in: 0..<scalars.count - 1, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: scalars.remove(at: position)
                case 1: scalars.insert("z", at: position)
                case 2: scalars[position] = "é"
                default: scalars.swapAt(position, position + 1)
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            let term = String(view)
            for prefix in [false, true] {
                let automaton = LevenshteinAutomaton(word: Array(word.utf8), maxDistance: 2, prefix: prefix)
                #expect(automaton.distance(to: Array(term.utf8)) == naiveDistance(word, term, maxDistance: 2, prefix: prefix))
            }
        }
    }

    @Test("4: over dictionaries of all sizes", arguments: TermDictionaryTests.sizes, [0, 1, 2])
    func dictionaries(size: Int, most: Int) throws {
        var random = SeededRandom(UInt64(size * 3 + most))
        let alphabet = Self.alphabets[size < 10 ? 2 : Int.random(in: 2...4, using: &random)]
        let longest = size > 1000 ? 12 : 8
        var words: Set<String> = []
        while words.count < size { words.insert(Self.word(alphabet, 1...longest, &random)) }
        let terms = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let guarded = try GuardedDictionary(TermDictionaryWriter.bytes(of: terms.map { Array($0.utf8) }))
        for round in 0..<(size > 1000 ? 6 : 30) {
            let word = round % 2 == 0 ? Self.word(alphabet, 0...longest, &random) : terms.randomElement(using: &random) ?? ""
            for prefix in [false, true] {
                let matches = guarded.dictionary.matches(
                    of: LevenshteinAutomaton(word: Array(word.utf8), maxDistance: most, prefix: prefix))
                var found: [Int: Int] = [:]
                var end = -1
                for match in matches {
                    #expect(match.ordinals.lowerBound >= end && !match.ordinals.isEmpty)
                    end = match.ordinals.upperBound
                    for ordinal in match.ordinals { found[ordinal] = match.distance }
                }
                var expected: [Int: Int] = [:]
                for (ordinal, term) in terms.enumerated() {
                    expected[ordinal] = naiveDistance(word, term, maxDistance: most, prefix: prefix)
                }
                #expect(found == expected, "\(word) among \(size), \(most), \(prefix)")
            }
        }
    }

    @Test("5: without digits", arguments: [1, 2], [false, true])
    func withoutDigits(most: Int, prefix: Bool) throws {
        var random = SeededRandom(UInt64(most * 2 + (prefix ? 1 : 0)))
        let letters = "abc019:/".map { $0 }
        var words: Set<String> = []
        while words.count < 600 { words.insert(Self.word(letters, 1...7, &random)) }
        let terms = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let guarded = try GuardedDictionary(TermDictionaryWriter.bytes(of: terms.map { Array($0.utf8) }))
        for _ in 0..<60 {
            let word = Self.word(["a", "b", "c"], 1...6, &random)
            let automaton = LevenshteinAutomaton(word: Array(word.utf8), maxDistance: most, prefix: prefix, digits: false)
            var found: [Int: Int] = [:]
            for match in guarded.dictionary.matches(of: automaton) {
                for ordinal in match.ordinals { found[ordinal] = match.distance }
            }
            var expected: [Int: Int] = [:]
            for (ordinal, term) in terms.enumerated() {
                expected[ordinal] = naiveDistance(word, term, maxDistance: most, prefix: prefix, digits: false)
                #expect(automaton.distance(to: Array(term.utf8)) == expected[ordinal], "\(word) and \(term)")
            }
            #expect(found == expected, "\(word), \(most), \(prefix)")
        }
    }
}
