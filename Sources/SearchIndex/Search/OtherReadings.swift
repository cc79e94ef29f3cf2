import ByteStorage
import Lexicon

/// Terms of a segment that read words of a query, beside the words of which they are the text or the beginning.
struct TermRun: Sendable {
    var ordinals: Range<Int>
    var quality: Double
    var kind: ReadingKind
    /// Documents that have several words one after the other, instead of single terms.
    var phrase: FoundPhrase?
    /// The documents where they are known together, of a phrase or of many terms; there are no ordinals then.
    var found: FoundDocs?
}

/// The readings of a query's words in a segment that are no text: other forms, synonyms, measurements, identifiers; each looked up once it
/// is asked for.
struct OtherReadings {
    private let segment: Segment
    private let table: ScoreTable
    private let readings: [TermReading]
    private let wordForms: WordForms
    private var readingRuns: [[TermRun]?]
    private var formRuns: [[TermRun]?]
    /// All of a word at a cost; a fragment may be read by thousands, and each hit asks.
    private var allRuns: [Place: [TermRun]] = [:]
    private let own: OwnReadings?
    private var ownDocs: [[UInt32]?]

    private struct Place: Hashable {
        var word: Int
        var cost: Int
    }

    init(_ query: QueryText, _ fields: SearchedFields, _ segment: Segment, _ table: ScoreTable) {
        self.segment = segment
        self.table = table
        readings = query.readings
        wordForms = query.forms
        readingRuns = query.readings.map { _ in nil }
        formRuns = query.words.map { _ in nil }
        own = fields.own
        ownDocs = query.readings.map { _ in nil }
    }

    /// Other forms of a word.
    mutating func forms(_ word: Int) -> [TermRun] {
        if let known = formRuns[word] { return known }
        let found = wordForms.runs(of: word, in: segment.dictionary)
        formRuns[word] = found
        return found
    }

    /// All readings of a word at exactly this cost.
    mutating func runs(_ word: Int, cost: Int) -> [TermRun] {
        let place = Place(word: word, cost: cost)
        if let known = allRuns[place] { return known }
        let found = (cost == 0 ? forms(word) : []) + readings(word, cost: cost)
        allRuns[place] = found
        return found
    }

    /// The readings of a word at exactly this cost that are no other form of it.
    mutating func readings(_ word: Int, cost: Int) -> [TermRun] {
        var found: [TermRun] = []
        for index in readings.indices where readings[index].cost == cost && readings[index].words.contains(word) {
            found += runs(ofReading: index)
        }
        return found
    }

    private mutating func runs(ofReading index: Int) -> [TermRun] {
        if let known = readingRuns[index] { return known }
        let found = readings[index].runs(in: segment, table)
        readingRuns[index] = found
        return found
    }

    /// The terms that read a word otherwise and stand at positions: other forms, compounds, and synonyms of one word.
    mutating func placed(_ word: Int) -> [Range<Int>] {
        var found = forms(word).map(\.ordinals)
        for index in readings.indices where readings[index].kind.isOfWords && readings[index].words.contains(word) {
            found += runs(ofReading: index).map(\.ordinals).filter { !$0.isEmpty }
        }
        return found
    }

    /// The readings of a word at exactly this cost by identifiers of the asker alone.
    mutating func ownRuns(_ word: Int, cost: Int) -> [OwnRun] {
        guard let own else { return [] }
        var found: [OwnRun] = []
        for index in readings.indices
        where readings[index].cost == cost && readings[index].kind.isIdentifier && readings[index].words.contains(word) {
            let docs = ownDocs[index] ?? own.documents(readings[index].terms, in: segment)
            ownDocs[index] = docs
            if !docs.isEmpty { found.append(OwnRun(docs: docs, reading: readings[index])) }
        }
        return found
    }

    /// The documents that the asker alone knows by some terms.
    func ownDocs(of terms: TermReading.Terms) -> [UInt32] { own?.documents(terms, in: segment) ?? [] }

    /// The own identifier by which a reading finds a document.
    func ownIdentifier(_ run: OwnRun, of doc: UInt32) -> (field: String, value: String)? {
        own?.identifier(run.reading.terms, of: segment.ids.id(doc).array())
    }

    func runs(of terms: TermReading.Terms) -> [TermRun] {
        TermReading(words: 0..<0, terms: terms, kind: .identifier).runs(in: segment, table)
    }
}
