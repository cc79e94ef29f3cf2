import Lexicon
import TestSupport
import Testing

/// 1. Ordinals and terms are those of the sorted array, at all sizes around block edges.
/// 2. Lower bounds and prefix ranges are those of the sorted array, for terms inside, between, before and after.
/// 3. Walks and cursors give all terms of a range in order.
/// 4. Terms may be empty, long, share long prefixes, and hold any bytes.
/// 5. Terms take a few bytes each.
/// 6. Terms that do not ascend are a programmer's error.
@Suite struct TermDictionaryTests {
    static let sizes = [0, 1, 2, 15, 16, 17, 31, 32, 33, 127, 128, 129, 1000, 10_000]

    private static func lowerBound(_ terms: [[UInt8]], _ term: [UInt8]) -> Int {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if terms[middle].lexicographicallyPrecedes(term) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func check(_ terms: [[UInt8]], probes: [[UInt8]]) throws {
        let guarded = try GuardedDictionary(TermDictionaryWriter.bytes(of: terms))
        let dictionary = guarded.dictionary
        #expect(dictionary.count == terms.count)
        for (ordinal, term) in terms.enumerated() {
            guard dictionary.ordinal(of: term) == ordinal, dictionary.ordinal(of: term.span) == ordinal,
                dictionary.term(at: ordinal) == term,
                dictionary.lowerBound(of: term) == ordinal
            else {
                Issue.record("term \(ordinal) of \(terms.count): \(term)")
                return
            }
        }
        for probe in probes {
            let start = lowerBound(terms, probe)
            let isThere = start < terms.count && terms[start] == probe
            var end = start
            while end < terms.count, terms[end].starts(with: probe) { end += 1 }
            guard dictionary.ordinal(of: probe) == (isThere ? start : nil), dictionary.lowerBound(of: probe) == start,
                dictionary.prefixRange(probe) == start..<end
            else {
                Issue.record("probe \(probe) of \(terms.count) terms")
                return
            }
        }
        var walked: [[UInt8]] = []
        dictionary.forEachTerm(in: 0..<terms.count) { ordinal, term in
            #expect(ordinal == walked.count)
            walked.append(term.indices.map { term[$0] })
        }
        #expect(walked == terms)
    }

    @Test("1, 2, 3: against a sorted array", arguments: sizes)
    func sortedArray(size: Int) throws {
        var random = SeededRandom(UInt64(size))
        let letters = Array("abcxyzåß漢0129-.")
        let terms = random.terms(size, of: letters, length: 1...9)
        var probes: [[UInt8]] = [[], [0], [0xFF], [0xFF, 0xFF], Array("a".utf8), Array("漢".utf8), [0xE6], [0xE6, 0xBC]]
        for _ in 0..<500 {
            probes.append(Array(random.word(of: letters, count: 0...6).utf8))
            if let term = terms.randomElement(using: &random) {
                probes.append(Array(term.prefix(Int.random(in: 0...term.count, using: &random))))
                probes.append(term + [UInt8.random(in: 0...255, using: &random)])
                var changed = term
                changed[Int.random(in: 0..<term.count, using: &random)] &+= UInt8.random(in: 1...255, using: &random)
                probes.append(changed)
            }
        }
        try Self.check(terms, probes: probes)
    }

    @Test("3: every range and every start of a cursor")
    func cursors() throws {
        var random = SeededRandom(3)
        let terms = random.terms(50, of: Array("abc"), length: 1...6)
        let guarded = try GuardedDictionary(TermDictionaryWriter.bytes(of: terms))
        let dictionary = guarded.dictionary
        for start in 0...terms.count {
            for end in start...terms.count {
                var ordinals: [Int] = []
                dictionary.forEachTerm(in: start..<end) { ordinal, term in
                    ordinals.append(ordinal)
                    #expect(term.count == terms[ordinal].count)
                }
                #expect(ordinals == Array(start..<end))
            }
            guard var cursor = dictionary.cursor(at: start) else {
                #expect(start == terms.count)
                continue
            }
            var rest: [[UInt8]] = []
            repeat {
                #expect(cursor.ordinal == start + rest.count)
                rest.append(cursor.term)
            } while cursor.advance()
            #expect(rest == Array(terms[start...]))
            #expect(!cursor.advance() && cursor.term == terms.last)
        }
        #expect(try GuardedDictionary(TermDictionaryWriter.bytes(of: [])).dictionary.cursor() == nil)
    }

    @Test("4: lengths around what fits in a header, and any bytes")
    func anyTerms() throws {
        var terms: [[UInt8]] = [[], [0], [0, 0]]
        for length in [1, 13, 14, 15, 16, 17, 127, 128, 129, 142, 143, 144, 300, 20_000] {
            let stem = [UInt8](repeating: UInt8(ascii: "m"), count: length)
            terms.append(stem)
            for rest in [1, 14, 15, 16, 142, 143, 144, 500] { terms.append(stem + [UInt8](repeating: UInt8(ascii: "n"), count: rest)) }
        }
        var random = SeededRandom(4)
        for _ in 0..<500 {
            terms.append(
                (0..<Int.random(in: 1...30, using: &random)).map { _ in [0, 1, 0x7F, 0x80, 0xFE, 0xFF].randomElement(using: &random)! })
        }
        terms = Set(terms).sorted { $0.lexicographicallyPrecedes($1) }
        try Self.check(terms, probes: terms.map { $0 + [0] } + terms.map { Array($0.dropLast()) } + terms.map { $0 + [0xFF] })
    }

    @Test("5: size")
    func size() {
        var random = SeededRandom(5)
        let terms = random.terms(20_000, of: Array("abcdefghijklmnopqrstuvwxyz0123456789"), length: 4...9)
        let bytes = TermDictionaryWriter.bytes(of: terms).count
        #expect(bytes < terms.count * 7, "\(Double(bytes) / Double(terms.count)) bytes a term")
        #expect(bytes < terms.reduce(0) { $0 + $1.count })
    }

    @Test("6: equal and descending terms")
    func order() async {
        await #expect(processExitsWith: .failure) {
            var writer = TermDictionaryWriter()
            writer.append(Array("bolt".utf8))
            writer.append(Array("bolt".utf8))
        }
        await #expect(processExitsWith: .failure) {
            var writer = TermDictionaryWriter()
            writer.append(Array("bolt".utf8))
            writer.append(Array("bol".utf8))
        }
    }
}
