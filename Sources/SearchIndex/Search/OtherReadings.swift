import ByteStorage
import Lexicon

/// Terms of a segment that read words of a query, beside the words of which they are the text or the beginning.
struct TermRun: Sendable {
    var ordinals: Range<Int>
    var quality: Double
    var kind: ReadingKind
}

/// The readings of a query's words in a segment that are no text: other forms, measurements, identifiers; each looked up once it is asked for.
struct OtherReadings {
    private let segment: Segment
    private let readings: [TermReading]
    private let wordForms: WordForms
    private var readingRuns: [[TermRun]?]
    private var formRuns: [[TermRun]?]
    /// By text field, whether it holds identifiers.
    private let identifiers: [Bool]
    private let own: OwnReadings?
    private var ownDocs: [[UInt32]?]

    init(_ query: QueryText, _ fields: SearchedFields, _ segment: Segment) {
        self.segment = segment
        readings = query.readings
        wordForms = query.forms
        readingRuns = query.readings.map { _ in nil }
        formRuns = query.words.map { _ in nil }
        own = fields.own
        ownDocs = query.readings.map { _ in nil }
        identifiers = query.readings.isEmpty ? [] : segment.fields.textFields.map { fields.identifiers.contains($0) }
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
        var found = cost == 0 ? forms(word) : []
        for index in readings.indices where readings[index].cost == cost && readings[index].words.contains(word) {
            let runs = readingRuns[index] ?? readings[index].runs(in: segment, identifiers: identifiers)
            readingRuns[index] = runs
            found += runs
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
        TermReading(words: 0..<0, terms: terms, kind: .identifier).runs(in: segment, identifiers: identifiers)
    }
}
