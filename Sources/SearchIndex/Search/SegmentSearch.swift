import Lexicon

/// Terms of one segment that read a query word at one cost.
struct TermRun: Sendable {
    var ordinals: Range<Int>
    var quality: Double
}

/// A search bound to one segment: which documents hold which word, and what each posting is worth.
///
/// Not shared between threads; lives as long as one search.
final class SegmentSearch {
    let view: SegmentView
    let words: [QueryText.Word]
    /// Saturation of each impact code under the searched fields, 0 where none of them holds the term.
    private let saturations: [Double]
    /// Whether every code has a searched field, so that document sets need not look at codes.
    private let searchesAllFields: Bool
    /// Share of the weight for each text field of the segment, nil for those not searched.
    let shares: [Double?]
    private var runs: [[[TermRun]?]]
    private var sets: [[DocSet?]]
    /// Edits allowed in each word.
    private let allowed: [Int]
    /// The greatest cost of a reading of each word.
    private let reach: [Int]
    private let readings: [TermReading]
    private let wordForms: WordForms
    private var formRuns: [[TermRun]?]
    /// What each of the readings comes to in this segment, once it was asked for.
    private var readingRuns: [[TermRun]?]
    /// By text field, whether it holds identifiers.
    private let identifiers: [Bool]

    init(view: SegmentView, query: QueryText, fields: SearchedFields, typing: TypingOptions) {
        self.view = view
        words = query.words
        allowed = query.words.map { QueryText.allowedTypos($0, typing) }
        reach = query.words.map { QueryText.reach($0, typing) }
        readings = query.readings
        wordForms = query.forms
        formRuns = query.words.map { _ in nil }
        readingRuns = query.readings.map { _ in nil }
        identifiers = view.segment.fields.textFields.map { fields.identifiers.contains($0) }
        runs = query.words.map { _ in [nil, nil, nil] }
        sets = query.words.map { _ in [nil, nil, nil] }
        let names = view.segment.fields.textFields
        shares = names.map { name in fields.items.first { $0.name == name }?.share }
        // Summed in the order of the searched fields, so that equal documents get equal scores in every segment.
        let ordered = fields.items.compactMap { item in names.firstIndex(of: item.name).map { (number: $0, share: item.share) } }
        var saturations: [Double] = []
        saturations.reserveCapacity(view.segment.codes.count)
        for code in view.segment.codes {
            var frequency = 0.0
            for field in ordered {
                guard let occurrence = code.occurrences.first(where: { Int($0.field) == field.number }) else { continue }
                frequency += TextScore.fieldFrequency(
                    weightShare: field.share, frequency: Int(occurrence.frequency), lengthStep: Int(occurrence.lengthStep))
            }
            saturations.append(frequency > 0 ? TextScore.saturation(frequency) : 0)
        }
        self.saturations = saturations
        searchesAllFields = saturations.allSatisfy { $0 > 0 }
    }

    /// The terms that read a word at exactly this cost.
    func runs(_ word: Int, cost: Int) -> [TermRun] {
        if let known = runs[word][cost] { return known }
        let forms = forms(word)
        let text = textRuns(words[word], cost: cost, allowed: allowed[word]).subtracting(forms)
        let found = (cost == 0 ? text + forms : text) + termRuns(word, cost: cost)
        runs[word][cost] = found
        return found
    }

    /// Other forms of a word that the segment has.
    private func forms(_ word: Int) -> [TermRun] {
        if let known = formRuns[word] { return known }
        let found = wordForms.runs(of: word, in: view.segment.dictionary)
        formRuns[word] = found
        return found
    }

    /// The terms that stand for what the word means together with others.
    private func termRuns(_ word: Int, cost: Int) -> [TermRun] {
        var found: [TermRun] = []
        for index in readings.indices where readings[index].cost == cost && readings[index].words.contains(word) {
            let runs = readingRuns[index] ?? readings[index].runs(in: view.segment, identifiers: identifiers)
            readingRuns[index] = runs
            found += runs
        }
        return found
    }

    /// The documents of some terms, deleted ones included.
    func docs(_ terms: TermReading.Terms) -> DocSet {
        union(TermReading(words: 0..<0, terms: terms).runs(in: view.segment, identifiers: identifiers).map(\.ordinals))
    }

    /// The words that read a word.
    private func textRuns(_ word: QueryText.Word, cost: Int, allowed: Int) -> [TermRun] {
        let dictionary = view.segment.dictionary
        guard cost > word.textCost else {
            if cost < word.textCost { return [] }
            let exact = dictionary.ordinal(of: word.term)
            var found = exact.map { [TermRun(ordinals: $0..<$0 + 1, quality: 1)] } ?? []
            if word.isPrefix {
                // The word itself, when it is a term, is the first of those that start with it.
                let range = dictionary.prefixRange(word.term)
                let rest = exact == nil ? range : range.lowerBound + 1..<range.upperBound
                if !rest.isEmpty { found.append(TermRun(ordinals: rest, quality: TextScore.prefixQuality)) }
            }
            return found
        }
        guard cost <= allowed else { return [] }
        let words = dictionary.lowerBound(of: [TermReading.firstOfWords])..<dictionary.count
        let automaton = LevenshteinAutomaton(word: word.term, maxDistance: cost, prefix: word.isPrefix)
        return dictionary.matches(of: automaton).filter { $0.distance == cost }
            .map { TermRun(ordinals: $0.ordinals.clamped(to: words), quality: 1) }.filter { !$0.ordinals.isEmpty }
    }

    private func saturation(_ code: UInt32) -> Double { code < saturations.count ? saturations[Int(code)] : 0 }

    /// The documents with a reading of a word at exactly this cost, deleted ones included.
    func docs(_ word: Int, cost: Int) -> DocSet {
        if let known = sets[word][cost] { return known }
        let set = union(runs(word, cost: cost).map(\.ordinals))
        sets[word][cost] = set
        return set
    }

    /// The documents that hold one of the terms in a searched field.
    private func union(_ ranges: [Range<Int>]) -> DocSet {
        let count = view.segment.documentCount
        var lists: [PostingList] = []
        var total = 0
        for range in ranges {
            for ordinal in range {
                let list = view.segment.postings(of: ordinal)
                lists.append(list)
                total += list.count
            }
        }
        if DocSet.prefersSparse(total, of: count) {
            var docs: [UInt32] = []
            docs.reserveCapacity(total)
            for list in lists {
                list.forEach { doc, code in if searchesAllFields || saturation(code) > 0 { docs.append(doc) } }
            }
            if lists.count > 1 {
                docs.sort()
                docs = docs.withoutRepetition()
            }
            return .sparse(docs)
        }
        var bits = Bitset(capacity: count)
        for list in lists {
            if searchesAllFields {
                list.formUnion(into: &bits)
            } else {
                list.forEach { doc, code in if saturation(code) > 0 { bits.insert(doc) } }
            }
        }
        return .dense(bits)
    }

    /// The documents with a reading of a word at this cost or less.
    func docs(_ word: Int, upTo cost: Int) -> DocSet {
        var set = docs(word, cost: 0)
        for higher in stride(from: 1, through: cost, by: 1) where higher <= reach[word] {
            set = set.union(docs(word, cost: higher), capacity: view.segment.documentCount)
        }
        return set
    }

    /// The documents that hold a term in a searched field.
    func docs(exactly term: [UInt8]) -> DocSet {
        guard let ordinal = view.segment.dictionary.ordinal(of: term) else { return .empty }
        return union([ordinal..<ordinal + 1])
    }

    /// The documents among `candidates` that hold the terms one after the other in one value of a searched field.
    func docs(withPhrase terms: [[UInt8]]) -> DocSet {
        var ordinals: [UInt32] = []
        var candidates: DocSet?
        for term in terms {
            guard let ordinal = view.segment.dictionary.ordinal(of: term) else { return .empty }
            ordinals.append(UInt32(ordinal) + 1)
            let docs = union([ordinal..<ordinal + 1])
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
        return DocSet.sparse(found).settled(capacity: view.segment.documentCount)
    }

    func isSearched(_ field: Int) -> Bool { field < shares.count && shares[field] != nil }

    /// Adds what a word is worth to documents.
    /// - Parameters:
    ///   - docs: ascending.
    ///   - limit: greatest cost in play.
    ///   - apply: gets for each document with a reading its index, the least cost and the greatest quality · saturation at that cost.
    func score(_ word: Int, docs: [UInt32], limit: Int, _ apply: (_ index: Int, _ cost: Int, _ value: Double) -> Void) {
        var best = [Double](repeating: 0, count: docs.count)
        var costs = [UInt8](repeating: .max, count: docs.count)
        let slots = SlotMap(docs, capacity: view.segment.documentCount)
        for cost in 0...limit {
            for run in runs(word, cost: cost) {
                for ordinal in run.ordinals {
                    slots.forEach(in: view.segment.postings(of: ordinal)) { index, code in
                        let value = saturation(code) * run.quality
                        guard value > 0, costs[index] >= cost, value > best[index] else { return }
                        best[index] = value
                        costs[index] = UInt8(cost)
                    }
                }
            }
        }
        for index in docs.indices where costs[index] != .max { apply(index, Int(costs[index]), best[index]) }
    }
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
