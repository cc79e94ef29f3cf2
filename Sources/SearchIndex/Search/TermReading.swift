import Lexicon

/// Terms beside the words of a text that read some neighbouring query words together; see the page "What matches".
struct TermReading: Sendable, Equatable {
    /// What terms these are.
    enum Terms: Sendable, Hashable {
        case any([[UInt8]])
        /// Those that begin with some bytes and go on.
        case beginning([UInt8])
        /// Those that begin with some bytes, these themselves included.
        case starting([UInt8])
        /// Forms of identifiers that hold a part of five bytes or more.
        case holding([UInt8])
        /// Forms of identifiers at one edit from a form.
        case oneEdit([UInt8])
        /// Words that stand one after the other in one value; for each place those that may stand there.
        case phrase([[[UInt8]]])
    }

    /// Query words that are read.
    var words: Range<Int>
    /// Any of these reads them.
    var terms: Terms
    var kind: ReadingKind
    var cost = 0
    var quality = 1.0

    /// Terms that are no words begin with a byte below this one, and so stand before all words.
    static let firstOfWords: UInt8 = 0x10

    /// The terms that a segment has.
    func runs(in segment: Segment, _ table: ScoreTable) -> [TermRun] {
        if case .phrase(let words) = terms {
            let phrase = FoundPhrase.find(words, in: segment, table)
            return phrase.map { [TermRun(ordinals: 0..<0, quality: quality, kind: kind, phrase: $0, found: $0.found)] } ?? []
        }
        if kind.isIdentifier, let found = table.found(terms) {
            return [TermRun(ordinals: 0..<0, quality: quality, kind: kind, found: found)]
        }
        let ordinals = ordinals(in: segment)
        // Words stand at positions, so that their terms are wanted.
        guard kind.isIdentifier, isMany(ordinals, in: segment) else {
            return ordinals.map { TermRun(ordinals: $0, quality: quality, kind: kind) }
        }
        let found = FoundDocs(ordinals.sorted { $0.lowerBound < $1.lowerBound }, in: segment, table)
        table.keep(found, of: terms)
        return [TermRun(ordinals: 0..<0, quality: quality, kind: kind, found: found)]
    }

    /// The documents of more terms are found together, and more documents too.
    static let manyTerms = 8
    static let manyDocuments = 512

    private func isMany(_ ordinals: [Range<Int>], in segment: Segment) -> Bool {
        let terms = ordinals.reduce(0) { $0 + $1.count }
        return terms > Self.manyTerms || ordinals.joined().reduce(0) { $0 + segment.postings(of: $1).count } > Self.manyDocuments
    }

    /// The terms that a segment has, as far as each stands alone: none of a phrase. Some may be of fields that are not searched.
    func ordinals(in segment: Segment) -> [Range<Int>] {
        let dictionary = segment.dictionary
        let ordinals: [Range<Int>]
        switch terms {
        case .any(let terms):
            ordinals = terms.compactMap { dictionary.ordinal(of: $0) }.map { $0..<$0 + 1 }
        case .beginning(let start):
            let range = dictionary.prefixRange(start)
            ordinals = [dictionary.ordinal(of: start) == nil ? range : range.lowerBound + 1..<range.upperBound]
        case .starting(let start):
            ordinals = [dictionary.prefixRange(start)]
        case .holding(let part):
            ordinals = FragmentSearch(segment).forms(holding: part)
        case .oneEdit(let form):
            let forms = dictionary.prefixRange([IdentifierTerms.formMark])
            let automaton = LevenshteinAutomaton(word: [IdentifierTerms.formMark] + form, maxDistance: 1, prefix: false)
            ordinals = dictionary.matches(of: automaton).filter { $0.distance == 1 }.map { $0.ordinals.clamped(to: forms) }
        case .phrase:
            ordinals = []
        }
        return ordinals.filter { !$0.isEmpty }
    }
}
