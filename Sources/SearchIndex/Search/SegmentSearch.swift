import ByteStorage
import Lexicon

/// A search bound to one segment: which documents hold which word, and where.
///
/// Not shared between threads; lives as long as one search.
final class SegmentSearch {
    let view: SegmentView
    let words: [QueryText.Word]
    let table: ScoreTable
    /// Whether typos are looked for in whole words only, not in the beginning of one.
    private let wholeTypos: Bool
    /// Whether readings of every cost are in play from the first.
    private let reachesAll: Bool
    /// Edits allowed in each word.
    private let allowed: [Int]
    /// The greatest cost of any reading of each word.
    let reach: [Int]
    /// Readings by other terms than words, and by other words.
    private var others: OtherReadings
    /// For each word the term that equals it.
    let ordinals: [Int?]
    /// For each word that is read as text at no cost the postings of the term that equals it.
    let exact: [PostingList?]
    /// For each word and cost the terms that read it, besides the exact one.
    private var ranges: [[[Range<Int>]?]]
    private var unions: [[ReadingUnion?]]
    private var exactCounts: [Int?]
    private var otherUnions: [[ReadingUnion?]]
    /// For each word and cost the documents that have it at this cost or less.
    private var reached: [[WordDocs?]]

    init(view: SegmentView, query: QueryText, fields: SearchedFields, typing: TypingOptions) {
        self.view = view
        words = query.words
        wholeTypos = typing.isWide
        reachesAll = typing.typoThreshold > view.segment.documentCount
        allowed = query.words.map { QueryText.allowedTypos($0, typing) }
        reach = query.words.map { QueryText.reach($0, typing) }
        ranges = query.words.map { _ in [nil, nil, nil] }
        unions = query.words.map { _ in [nil, nil, nil] }
        otherUnions = unions
        reached = query.words.map { _ in [nil, nil, nil] }
        exactCounts = query.words.map { _ in nil }
        let segment = view.segment
        table = segment.scoreTables.table(of: segment, for: fields, tellsKind: query.words.count == 1)
        others = OtherReadings(query, fields, segment, table)
        ordinals = query.words.map { segment.dictionary.ordinal(of: $0.term) }
        exact = zip(query.words, ordinals).map { word, ordinal in word.textCost > 0 ? nil : ordinal.map { segment.postings(of: $0) } }
    }

    var capacity: Int { view.segment.documentCount }

    /// The terms that read a word at exactly this cost: at cost 0 those that start with a prefix, or else the word itself.
    func ranges(_ word: Int, cost: Int) -> [Range<Int>] {
        if let known = ranges[word][cost] { return known }
        let found = findRanges(word, cost: cost)
        ranges[word][cost] = found
        return found
    }

    private func findRanges(_ number: Int, cost: Int) -> [Range<Int>] {
        let word = words[number]
        let dictionary = view.segment.dictionary
        guard cost > word.textCost else {
            if cost < word.textCost { return [] }
            if word.isPrefix {
                let range = dictionary.prefixRange(word.term)
                return range.isEmpty ? [] : [range]
            }
            return ordinals[number].map { [$0..<$0 + 1] } ?? []
        }
        guard cost <= allowed[number] else { return [] }
        return slips(of: number, cost: cost)
    }

    /// The words at exactly so many edits from a word; kept, since a buyer's next keystroke asks for all words but the last again.
    private func slips(of number: Int, cost: Int) -> [Range<Int>] {
        var slip = Slip(term: words[number].term, isPrefix: words[number].isPrefix && !wholeTypos, edits: cost)
        if let known = table.terms(of: slip) { return known }
        // One walk finds the words of every distance.
        let greatest = reachesAll ? allowed[number] : cost
        let automaton = LevenshteinAutomaton(word: slip.term, maxDistance: greatest, prefix: slip.isPrefix, digits: false)
        let dictionary = view.segment.dictionary
        let own = view.segment.words
        let matches = dictionary.matches(of: automaton)
        var wanted: [Range<Int>] = []
        for edits in cost...greatest {
            let ranges = matches.filter { $0.distance == edits }.map { $0.ordinals.clamped(to: own) }.filter { !$0.isEmpty }
            slip.edits = edits
            table.keep(ranges, for: slip)
            if edits == cost { wanted = ranges }
        }
        return wanted
    }

    /// The words that read a word at this cost or less; some may be in several ranges.
    func ranges(_ word: Int, upTo cost: Int) -> [Range<Int>] {
        (0...min(cost, reach[word])).flatMap { ranges(word, cost: $0) } + others.placed(word)
    }

    /// The other terms that read a word at exactly this cost.
    func others(_ word: Int, cost: Int) -> [TermRun] { others.runs(word, cost: cost) }

    /// The readings of a word at exactly this cost by identifiers of the asker alone.
    func own(_ word: Int, cost: Int) -> [OwnRun] { others.ownRuns(word, cost: cost) }

    /// The own identifier by which a reading finds a document.
    func ownIdentifier(_ run: OwnRun, of doc: UInt32) -> (field: String, value: String)? { others.ownIdentifier(run, of: doc) }

    /// A term that says the same as a word in another form, and its documents.
    struct Form {
        var ordinal: Int
        var list: PostingList
    }

    /// Other forms of a word, which read it as the word itself does.
    func forms(_ word: Int) -> [Form] {
        others.forms(word).flatMap { $0.ordinals.map { Form(ordinal: $0, list: view.segment.postings(of: $0)) } }
    }

    /// The matches whose words are all read at no more than this cost by words alone: themselves in any form, those that they begin, and
    /// those with typos; and the others. nil where these are most of them.
    func readByWordsAlone(_ matches: DocSet, upTo cost: Int) -> (alone: DocSet, others: DocSet)? {
        guard !matches.isEmpty, words.allSatisfy({ $0.textCost == 0 }) else { return nil }
        var rest = DocSet.empty
        for word in words.indices {
            for cost in 0...min(cost, reach[word]) {
                let runs = others.readings(word, cost: cost)
                if !runs.isEmpty { rest = rest.union(docs(runs), capacity: capacity) }
                for run in own(word, cost: cost) { rest = rest.union(.sparse(run.docs), capacity: capacity) }
            }
        }
        if rest.isEmpty { return (matches, .empty) }
        rest = rest.intersection(matches)
        guard rest.count * 2 <= matches.count else { return nil }
        return (rest.isEmpty ? matches : matches.subtracting(rest), rest)
    }

    /// The documents with a term of some runs in a searched field, deleted ones included.
    private func docs(_ runs: [TermRun]) -> DocSet {
        runs.compactMap(\.found).reduce(union(of: runs.map(\.ordinals)).docs) {
            $0.union(DocSet.sparse($1.docs).settled(capacity: capacity), capacity: capacity)
        }
    }

    /// The documents of some terms, deleted ones included.
    func docs(_ terms: TermReading.Terms) -> DocSet {
        let docs = docs(others.runs(of: terms))
        let own = others.ownDocs(of: terms)
        return own.isEmpty ? docs : docs.union(.sparse(own), capacity: capacity)
    }

    /// The documents with a reading of a word at exactly this cost that is no exact one, with the best field of it.
    ///
    /// At cost 0 that is a prefix; of a word that is no prefix the exact reading itself, where documents must be told by field.
    func union(_ word: Int, cost: Int) -> ReadingUnion {
        if let known = unions[word][cost] { return known }
        let union = union(of: ranges(word, cost: cost))
        unions[word][cost] = union
        return union
    }

    /// The first of the matches that read a word at exactly this cost in the field that is worth most; nil where all have to be united.
    func firstOfBest(_ count: Int, _ word: Int, cost: Int, among matches: DocSet) -> [UInt32]? {
        guard unions[word][cost] == nil else { return nil }
        let ranges = ranges(word, cost: cost)
        let lists = ranges.lazy.flatMap { $0 }.map { self.view.segment.postings(of: $0) }
        return ReadingUnion.first(count, of: Array(lists), among: matches, table, capacity: capacity)
    }

    /// The documents with one of the other readings of a word at exactly this cost; their levels do not count.
    private func otherUnion(_ word: Int, cost: Int) -> ReadingUnion {
        if let known = otherUnions[word][cost] { return known }
        let runs = others.runs(word, cost: cost)
        var union = runs.isEmpty ? .empty : union(of: runs.map(\.ordinals))
        for found in runs.compactMap(\.found) {
            union = ReadingUnion(
                docs: union.docs.union(DocSet.sparse(found.docs).settled(capacity: capacity), capacity: capacity), levels: [],
                levelSets: [])
        }
        otherUnions[word][cost] = union
        return union
    }

    private func union(of ranges: [Range<Int>]) -> ReadingUnion {
        let (lists, unions) = parts(of: ranges)
        return .make(lists, unions, table, capacity: capacity)
    }

    /// The documents with a reading of a word at this cost or less, deleted ones included.
    func docs(_ word: Int, upTo cost: Int) -> WordDocs {
        let highest = min(cost, reach[word])
        if let known = reached[word][highest] { return known }
        var base: WordDocs
        if highest > 0 {
            base = docs(word, upTo: highest - 1)
            if let known = unions[word][highest] {
                add(known.docs, to: &base)
            } else if case let ranges = ranges(word, cost: highest), !ranges.isEmpty {
                // Levels are found out for those costs alone that come to be scored.
                let (lists, sets) = docParts(of: ranges)
                base = .set(ReadingUnion.docs(lists, sets, adding: base.docs(capacity: capacity), table, capacity: capacity))
            }
        } else if let ordinal = ordinals[word], exact[word] != nil, !words[word].isPrefix {
            base = docs(ofTerm: ordinal)
            // With slips the same documents are asked for at every cost.
            if reachesAll, reach[word] > 0, case .list(let list) = base {
                let kept = list.count >= Self.frequent ? docs(ofFrequent: ordinal, list, isKept: true) : nil
                base = .set(kept ?? list.docSet(capacity: capacity))
            }
        } else {
            base = .set(union(word, cost: 0).docs)
        }
        add(otherUnion(word, cost: highest).docs, to: &base)
        for run in own(word, cost: highest) { add(.sparse(run.docs), to: &base) }
        reached[word][highest] = base
        return base
    }

    private func add(_ more: DocSet, to base: inout WordDocs) {
        if !more.isEmpty { base = .set(base.docs(capacity: capacity).union(more, capacity: capacity)) }
    }

    /// How many live documents hold a word itself in a searched field.
    func exactCount(_ word: Int) -> Int {
        guard let ordinal = ordinals[word] else { return 0 }
        if let known = exactCounts[word] { return known }
        let docs = docs(ofTerm: ordinal)
        let count: Int
        switch (docs, view.live) {
        case (.list(let list), let live?): count = list.count(in: live)
        case (.set(let set), _?): count = set.liveCount(view)
        case (_, nil): count = docs.count
        }
        exactCounts[word] = count
        return count
    }

    /// The documents that hold a term in a searched field: its posting list as it stands, where no document holds it only elsewhere.
    private func docs(ofTerm ordinal: Int) -> WordDocs {
        let list = view.segment.postings(of: ordinal)
        if table.searchesAllFields { return .list(list) }
        let own = ordinal..<ordinal + 1
        let isLong = list.count >= Self.longList
        if isLong {
            if table.isPure(ordinal) { return .list(list) }
            if let known = table.docs(of: own) { return .set(known) }
        }
        var strangers = 0
        list.forEach { _, code in if table.level(code) == 0 { strangers += 1 } }
        if strangers == 0 {
            if isLong { table.notePure(ordinal) }
            return .list(list)
        }
        let docs = ReadingUnion.docs([list], [], adding: .empty, table, capacity: capacity)
        if isLong { table.keep(docs, for: own) }
        return .set(docs)
    }

    /// Of lists with so many documents is remembered whether all are in searched fields.
    private static let longList = 128

    /// The documents that hold a term in a searched field.
    func docs(exactly term: [UInt8]) -> DocSet {
        guard let ordinal = view.segment.dictionary.ordinal(of: term) else { return .empty }
        return docs(ofTerm: ordinal).docs(capacity: capacity)
    }

    /// The documents among `candidates` that hold the terms one after the other in one value of a searched field.
    func docs(withPhrase terms: [[UInt8]]) -> DocSet {
        var ordinals: [UInt32] = []
        var candidates: DocSet?
        for term in terms {
            guard let ordinal = view.segment.dictionary.ordinal(of: term) else { return .empty }
            ordinals.append(UInt32(ordinal) + 1)
            let docs = docs(ofTerm: ordinal).docs(capacity: capacity)
            candidates = candidates.map { $0.intersection(docs) } ?? docs
        }
        guard let candidates, terms.count > 1 else { return candidates ?? .empty }
        var found: [UInt32] = []
        var scratch: [UInt32] = []
        candidates.forEach { doc in
            var holds = false
            view.segment.forEachField(of: doc, &scratch) { field, tokens in
                guard !holds, isSearched(field), tokens.count >= ordinals.count else { return }
                holds = tokens.contains(run: ordinals)
            }
            if holds { found.append(doc) }
        }
        return DocSet.sparse(found).settled(capacity: capacity)
    }

    func isSearched(_ field: Int) -> Bool { field < table.shares.count && table.shares[field] != nil }
}

extension [UInt32] {
    /// A sorted array with each element once.
    func withoutRepetition() -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(count)
        for value in self where result.last != value { result.append(value) }
        return result
    }

    /// Whether the elements of `run` stand one after the other somewhere.
    func contains(run: [UInt32]) -> Bool {
        guard count >= run.count, let first = run.first else { return false }
        for start in 0...(count - run.count) where self[start] == first {
            var matches = true
            for offset in run.indices where self[start + offset] != run[offset] {
                matches = false
                break
            }
            if matches { return true }
        }
        return false
    }
}
