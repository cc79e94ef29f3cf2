import Lexicon

/// The synonyms of a collection, ready for the queries to it.
///
/// Made once for a state of the synonyms and used by all searches. A query costs a look-up for each of its words, one without a table
/// nothing.
public final class SynonymTable: Sendable {
    /// As they were given.
    public let synonyms: [Synonym]
    /// A side that queries may name, and those that are then searched for as well.
    private let entries: [(asked: SynonymSide, answers: [SynonymSide])]
    /// Entries by the first word of the side asked for, and by the terms that mean it.
    private let byWord: [[UInt8]: [Int]]
    private let byMeaning: [[UInt8]: [Int]]

    /// - Parameter schema: Of the collection: words are those of its analyzer, measurements those of its locale.
    public init(_ synonyms: [Synonym], schema: Schema) {
        self.synonyms = synonyms
        let (analyzer, measurements) = (schema.analyzer, schema.measurements)
        func side(_ text: String) -> SynonymSide? { SynonymSide(text, analyzer: analyzer, measurements: measurements) }
        var entries: [(asked: SynonymSide, answers: [SynonymSide])] = []
        for synonym in synonyms {
            let sides = synonym.sides.compactMap(side)
            if let root = synonym.root {
                if let asked = side(root) { entries.append((asked, sides.filter { $0 != asked })) }
            } else {
                for asked in sides { entries.append((asked, sides.filter { $0 != asked })) }
            }
        }
        var byWord: [[UInt8]: [Int]] = [:]
        var byMeaning: [[UInt8]: [Int]] = [:]
        for (number, entry) in entries.enumerated() {
            byWord[entry.asked.words[0], default: []].append(number)
            for term in entry.asked.meanings { byMeaning[term, default: []].append(number) }
        }
        self.entries = entries
        self.byWord = byWord
        self.byMeaning = byMeaning
    }

    /// Whether a text can be a side: whether it has a word.
    public static func holdsWords(_ text: String, schema: Schema) -> Bool { !schema.analyzer.tokens(of: text).isEmpty }

    /// Calls `body` with each side that reads some neighbouring words, and these words.
    /// - Parameters:
    ///   - words: those of the query.
    ///   - run: words that stand together, neither quoted nor excluded.
    func forEachAnswer(
        to words: [QueryText.Word], in run: Range<Int>, _ stemmers: [LightStemmer], _ body: (Range<Int>, SynonymSide) -> Void
    ) {
        for start in run {
            var firsts = [words[start].term]
            for stemmer in stemmers { firsts += stemmer.forms(of: words[start].term) }
            for number in Set(firsts.flatMap { byWord[$0] ?? [] }).sorted() {
                let (asked, answers) = entries[number]
                let range = start..<start + asked.words.count
                guard range.upperBound <= run.upperBound,
                    zip(range, asked.words).allSatisfy({ Self.isSame(words[$0].term, $1, stemmers) })
                else { continue }
                for answer in answers { body(range, answer) }
            }
        }
    }

    /// Calls `body` with each side that means the same as one that a measurement is.
    func forEachAnswer(to meanings: [[UInt8]], _ body: (SynonymSide) -> Void) {
        for number in Set(meanings.flatMap { byMeaning[$0] ?? [] }).sorted() {
            for answer in entries[number].answers { body(answer) }
        }
    }

    private static func isSame(_ left: [UInt8], _ right: [UInt8], _ stemmers: [LightStemmer]) -> Bool {
        left == right || stemmers.contains { $0.stem(left) == $0.stem(right) }
    }
}
