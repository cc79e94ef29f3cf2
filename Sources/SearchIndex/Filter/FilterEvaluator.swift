import Lexicon

/// Evaluates bound filters on one segment; answers include deleted documents.
struct FilterEvaluator {
    private let view: SegmentView
    private let segment: Segment
    private let schema: Schema
    /// Whether this asks for the answers of tests for the first time in a search; those that are asked for in several are kept.
    private let isFirst: Bool
    private var capacity: Int { segment.documentCount }

    init(view: SegmentView, schema: Schema, isFirst: Bool = true) {
        self.view = view
        self.isFirst = isFirst
        segment = view.segment
        self.schema = schema
    }

    /// The documents that pass.
    func docs(_ filter: BoundFilter) -> DocSet {
        switch filter {
        case .none: return .empty
        case .and(let parts):
            var result: DocSet?
            for part in cheapFirst(parts) {
                result = result.map { narrow($0, by: part) } ?? docs(part)
                if result?.isEmpty == true { break }
            }
            return result ?? .dense(Bitset(fullTo: capacity))
        case .or(let parts):
            return parts.reduce(.empty) { $0.union(docs($1), capacity: capacity) }
        case .not(let part):
            return docs(part).complement(capacity: capacity)
        case .numbers(let field, _) where view.isShadowed(field), .keywords(let field, _) where view.isShadowed(field):
            return evaluate(filter)
        case .ids, .numbers, .keywords, .words:
            if let known = segment.cache.docs(filter, of: segment.cacheOwner) { return known }
            let docs = evaluate(filter).forNarrowing(capacity: capacity)
            segment.cache.insert(docs, for: filter, of: segment.cacheOwner)
            return docs
        }
    }

    private func evaluate(_ filter: BoundFilter) -> DocSet {
        switch filter {
        case .ids(let list):
            return .sparse(list.ids.compactMap { segment.ids.document(Array($0.utf8)) }.sorted().withoutRepetition()).settled(
                capacity: capacity)
        case .numbers(let field, let ranges):
            guard let column = view.numberColumn(field, of: .dense(Bitset(fullTo: capacity))) else { return .empty }
            return column.docs(in: ranges.compactMap { $0.keys(column.kind) }, capacity: capacity)
        case .keywords(let field, let test):
            guard let column = view.keywordColumn(field) else { return .empty }
            return column.docs(wanted: wanted(column, test), capacity: capacity)
        case .words(let field, let tests):
            guard let number = segment.fields.textFields.firstIndex(of: field) else { return .empty }
            return tests.reduce(.empty) { $0.union(docs(number, $1), capacity: capacity) }
        default: return docs(filter)
        }
    }

    /// Those of `docs` that pass.
    ///
    /// A test of values looks only at the documents in question where they are few. Of many it looks for the whole answer, which is kept when
    /// it is asked for often enough.
    func narrow(_ docs: DocSet, by filter: BoundFilter) -> DocSet {
        if docs.isEmpty { return docs }
        switch filter {
        case .and(let parts):
            return cheapFirst(parts).reduce(docs) { narrow($0, by: $1) }
        case .not(let part):
            return docs.subtracting(narrow(docs, by: part))
        case .or(let parts):
            return parts.reduce(.empty) { $0.union(narrow(docs, by: $1), capacity: capacity) }
        case .numbers(let field, let ranges):
            guard let column = view.numberColumn(field, of: docs) else { return .empty }
            let least = ranges.allSatisfy(\.isPoint) ? Self.few : capacity / Self.shareForRanges
            if docs.hasMore(than: least), let whole = whole(filter, for: docs) { return docs.intersection(whole) }
            return column.filtered(docs, ranges: ranges.compactMap { $0.keys(column.kind) })
        case .keywords(let field, let test):
            guard let column = view.keywordColumn(field) else { return .empty }
            if docs.hasMore(than: Self.few), let whole = whole(filter, for: docs) { return docs.intersection(whole) }
            return column.filtered(docs, wanted: wanted(column, test))
        case .none, .ids, .words:
            return docs.intersection(self.docs(filter))
        }
    }

    /// Fewer documents are tested one by one without a look at what is kept.
    private static let few = 256
    /// Of ranges of numbers everybody has their own: unless so many of the documents are to be tested, to read the whole column, and to keep
    /// its answer in the place of others, costs more than it saves.
    private static let shareForRanges = 4

    /// The whole answer of a test without regard to the rest of a search: kept, or worth keeping; nil where it is neither.
    func known(_ filter: BoundFilter) -> DocSet? {
        switch filter {
        case .ids, .words: return docs(filter)
        case .keywords(let field, _):
            guard !view.isShadowed(field), view.keywordColumn(field) != nil else { return nil }
        case .numbers(let field, let ranges):
            guard ranges.allSatisfy(\.isPoint), !view.isShadowed(field), view.hasNumbers(field) else { return nil }
        case .and, .or, .not, .none: return nil
        }
        if let known = segment.cache.docs(filter, of: segment.cacheOwner) { return known }
        return segment.cache.isHot(filter, of: segment.cacheOwner) ? docs(filter) : nil
    }

    /// The parts with those last that need numbers which are found out document by document.
    private func cheapFirst(_ parts: [BoundFilter]) -> [BoundFilter] {
        guard parts.count > 1, parts.contains(where: asksDemanded) else { return parts }
        return parts.filter { !asksDemanded($0) } + parts.filter(asksDemanded)
    }

    private func asksDemanded(_ filter: BoundFilter) -> Bool {
        switch filter {
        case .and(let parts), .or(let parts): parts.contains(where: asksDemanded)
        case .not(let part): asksDemanded(part)
        case .numbers(let field, _): view.isDemanded(field)
        case .ids, .keywords, .words, .none: false
        }
    }

    /// The whole answer of a test, when it is known or worth knowing.
    ///
    /// Answers about a shadowed field are one asker's own, and are never kept with the segment.
    private func whole(_ filter: BoundFilter, for docs: DocSet) -> DocSet? {
        switch filter {
        case .numbers(let field, _) where view.isShadowed(field), .keywords(let field, _) where view.isShadowed(field): return nil
        default: break
        }
        if let known = segment.cache.docs(filter, of: segment.cacheOwner) { return known }
        guard isFirst && segment.cache.isHot(filter, of: segment.cacheOwner) || docs.count * 2 > capacity else { return nil }
        return self.docs(filter)
    }

    /// For each value of a column whether it passes.
    private func wanted(_ column: KeywordColumn, _ test: KeywordTest) -> [Bool] {
        var wanted = [Bool](repeating: false, count: column.valueCount)
        for value in test.exact {
            if let ordinal = column.ordinal(of: value) { wanted[ordinal] = true }
        }
        for folded in test.folded {
            for ordinal in column.foldedRange(folded) { wanted[ordinal] = true }
        }
        for prefix in test.foldedPrefixes {
            for ordinal in column.foldedPrefixRange(prefix) { wanted[ordinal] = true }
        }
        if !test.quantities.isEmpty {
            let measurements = schema.measurements
            for ordinal in 0..<column.valueCount where !wanted[ordinal] {
                guard let value = measurements.quantity(of: column.value(ordinal)) else { continue }
                wanted[ordinal] = test.quantities.contains { $0.passes(value) }
            }
        }
        if !test.words.isEmpty {
            let analyzer = schema.analyzer
            for ordinal in 0..<column.valueCount where !wanted[ordinal] {
                let words = analyzer.tokens(of: column.value(ordinal)).map(\.term)
                wanted[ordinal] = test.words.contains { $0.passes(words) }
            }
        }
        return wanted
    }

    /// The documents with a value of a text field that passes: candidates by their postings, checked on the forward index.
    private func docs(_ field: Int, _ test: WordTest) -> DocSet {
        guard !test.terms.isEmpty else { return .empty }
        var ranges: [Range<UInt32>] = []
        var candidates: DocSet?
        for (index, term) in test.terms.enumerated() {
            let isPrefix = test.lastIsPrefix && index == test.terms.count - 1
            let ordinals =
                isPrefix
                ? segment.dictionary.prefixRange(term)
                : segment.dictionary.ordinal(of: term).map { $0..<$0 + 1 } ?? 0..<0
            guard !ordinals.isEmpty else { return .empty }
            ranges.append(UInt32(ordinals.lowerBound + 1)..<UInt32(ordinals.upperBound + 1))
            let set = docs(field, ordinals)
            candidates = candidates.map { $0.intersection(set) } ?? set
        }
        guard let candidates, test.terms.count > 1 || test.isWhole else { return candidates ?? .empty }
        var found: [UInt32] = []
        var scratch: [UInt32] = []
        candidates.forEach { doc in
            var passes = false
            segment.forEachField(of: doc, &scratch) { number, tokens in
                guard number == field, !passes else { return }
                passes = tokens.split(separator: 0).contains { Self.passes($0, ranges, isWhole: test.isWhole, prefix: test.lastIsPrefix) }
            }
            if passes { found.append(doc) }
        }
        return DocSet.sparse(found).settled(capacity: capacity)
    }

    private static func passes(_ value: ArraySlice<UInt32>, _ ranges: [Range<UInt32>], isWhole: Bool, prefix: Bool) -> Bool {
        guard isWhole else { return ranges.allSatisfy { range in value.contains { range.contains($0) } } }
        guard prefix ? value.count >= ranges.count : value.count == ranges.count else { return false }
        return zip(value, ranges).allSatisfy { $1.contains($0) }
    }

    /// The documents that hold one of the terms in the field.
    private func docs(_ field: Int, _ ordinals: Range<Int>) -> DocSet {
        let holds = segment.codes.map { $0.occurrences.contains { Int($0.field) == field } }
        var docs: [UInt32] = []
        for ordinal in ordinals {
            segment.postings(of: ordinal).forEach { doc, code in
                if Int(code) < holds.count, holds[Int(code)] { docs.append(doc) }
            }
        }
        if ordinals.count > 1 {
            docs.sort()
            docs = docs.withoutRepetition()
        }
        return DocSet.sparse(docs).settled(capacity: capacity)
    }
}

extension DocSet {
    /// The same as bits where that takes at most twice the memory: a look at each of many candidates then costs a load instead of a search.
    fileprivate func forNarrowing(capacity: Int) -> DocSet {
        guard case .sparse(let docs) = self, docs.count * 64 >= capacity else { return self }
        return .dense(bitset(capacity: capacity))
    }
}
