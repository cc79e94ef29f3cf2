/// Which readings are in play and which documents match, decided over all segments; see the page "What matches".
struct MatchPlan {
    private(set) var searches: [SegmentSearch]
    /// The budgets that count: those of the request, or the wide ones.
    private(set) var typing: TypingOptions
    /// Greatest cost of a reading in play.
    private(set) var cost = 0
    /// Words that a match must have.
    private(set) var required: Int
    /// How matches are ordered: where words may be missing, one more in passing is worth less than those that are there.
    var form: RankForm { required < (searches.first?.words.count ?? 0) ? .scoreFirst : .wordsFirst }
    /// Matches by segment, before the filter; live documents only.
    private(set) var matches: [DocSet] = []
    /// Whether the query is an identifier that some documents have, which alone are the matches.
    private(set) var isIdentifierAlone = false
    /// Live documents of the index.
    let documentCount: Int
    /// Live documents that hold each word itself in a searched field.
    private(set) var wordCounts: [Int] = []

    /// Whether only documents that are known to pass the filter were looked at.
    private(set) var isWithinStart = false

    /// - Parameters:
    ///   - searches: one for each segment, by the typo budgets of the request.
    ///   - start: by segment documents that alone are asked for, nil for all. They are the only ones looked at if so many of them match as
    ///     stand for no more typos and no fewer words: which readings are in play must not depend on the filter.
    init(_ searches: [SegmentSearch], query: QueryText, fields: SearchedFields, typing: TypingOptions, within start: [DocSet?]? = nil) {
        self.typing = typing
        self.searches = searches
        documentCount = searches.reduce(0) { $0 + $1.view.liveCount }
        required = query.words.count
        let universes = searches.map { Self.universe($0, query) }
        guard !query.words.isEmpty else {
            isWithinStart = start != nil
            matches = Self.narrowed(universes, start).enumerated().map { $1 ?? searches[$0].view.universe }
            return
        }
        if let start, match(Self.narrowed(universes, start), query, typing) {
            isWithinStart = true
        } else if let alone = identified(query, universes) {
            matches = alone
            isIdentifierAlone = true
        } else {
            raiseCost(universes, query, typing)
            if total(matches) == 0, typing.typoThreshold > 0, typing.widens { widen(universes, query, fields) }
            if total(matches) < typing.dropThreshold, required > 1, !query.isIndivisible { drop(universes, typing.dropThreshold) }
        }
        wordCounts = query.words.indices.map { word in searches.reduce(0) { $0 + $1.exactCount(word) } }
    }

    private static func narrowed(_ universes: [DocSet?], _ start: [DocSet?]?) -> [DocSet?] {
        guard let start else { return universes }
        return zip(universes, start).map { universe, start in
            guard let universe, let start else { return universe ?? start }
            return start.intersection(universe)
        }
    }

    /// Finds the matches among some documents; false, and nothing found, where more documents might lead to another reading of the query.
    private mutating func match(_ universes: [DocSet?], _ query: QueryText, _ typing: TypingOptions) -> Bool {
        guard query.identifierAlone.isEmpty else { return false }
        let allowed = query.words.map { QueryText.reach($0, typing) }.max() ?? 0
        cost = typing.typoThreshold > documentCount ? allowed : 0
        matches = all(universes)
        let found = total(matches)
        let hasFewTypos = found >= typing.typoThreshold || cost >= allowed
        let mayWiden = found == 0 && typing.typoThreshold > 0 && typing.widens && isWidened(query)
        let mayDrop = found < typing.dropThreshold && required > 1 && !query.isIndivisible
        if hasFewTypos, !mayWiden, !mayDrop { return true }
        (cost, matches) = (0, [])
        return false
    }

    /// Whether the wide budgets allow for more typos.
    private func isWidened(_ query: QueryText) -> Bool {
        let wide = typing.wide
        return !query.isIndivisible
            && query.words.contains { QueryText.allowedTypos($0, wide) > QueryText.allowedTypos($0, typing) }
    }

    /// The documents that the whole query is the identifier of.
    private func identified(_ query: QueryText, _ universes: [DocSet?]) -> [DocSet]? {
        for terms in query.identifierAlone {
            let sets = zip(searches, universes).map { search, universe in
                let docs = search.docs(terms)
                return universe.map { docs.intersection($0) } ?? docs
            }
            if total(sets) > 0 { return sets }
        }
        return nil
    }

    /// Tries the wide budgets, and keeps them if anything matches with them.
    private mutating func widen(_ universes: [DocSet?], _ query: QueryText, _ fields: SearchedFields) {
        guard isWidened(query) else { return }
        let wide = typing.wide
        let usual = self
        searches = searches.map { SegmentSearch(view: $0.view, query: query, fields: fields, typing: wide) }
        cost = 0
        raiseCost(universes, query, wide)
        if total(matches) > 0 { typing = wide } else { self = usual }
    }

    /// Raises the cost until enough documents match.
    private mutating func raiseCost(_ universes: [DocSet?], _ query: QueryText, _ typing: TypingOptions) {
        let allowed = query.words.map { QueryText.reach($0, typing) }.max() ?? 0
        // Never do more documents match than there are.
        if typing.typoThreshold > documentCount { cost = allowed }
        matches = all(universes)
        while total(matches) < typing.typoThreshold, cost < allowed {
            cost += 1
            matches = all(universes)
        }
    }

    /// The live documents that no exclusion removes and that hold every phrase; nil for all documents of the segment.
    private static func universe(_ search: SegmentSearch, _ query: QueryText) -> DocSet? {
        guard search.view.live != nil || !query.phrases.isEmpty || !query.excluded.isEmpty else { return nil }
        var set = search.view.universe
        for phrase in query.phrases {
            set = set.intersection(search.docs(withPhrase: query.words[phrase].map(\.term)))
        }
        for terms in query.excluded {
            set = set.subtracting(terms.count == 1 ? search.docs(exactly: terms[0]) : search.docs(withPhrase: terms))
        }
        return set
    }

    /// Matches that come first by their typos, in classes of equal cost.
    struct Nearest {
        /// The greatest cost of a match.
        var cost = 0
        /// By segment those of less cost: fewer than were wanted.
        var before: [DocSet]
        /// By segment those of this cost.
        var last: [DocSet]
    }

    /// Those of the matches that come first by their typos, at least `count` of them; nil where there are not so many with every word.
    ///
    /// Whatever their scores, matches of less cost stand before the others, which therefore need no score.
    func nearest(_ count: Int, of matches: [DocSet]) -> Nearest? {
        guard let words = searches.first?.words.count, words > 0, required == words else { return nil }
        var before: [DocSet] = matches.map { _ in .empty }
        if cost == 0 { return Nearest(before: before, last: matches) }
        guard total(matches) > count else { return nil }
        var classes = zip(searches, matches).map { CostClasses($0, of: $1) }
        for total in 0...cost * words {
            let docs = classes.indices.map { classes[$0].docs(upTo: total) }
            if self.total(docs) >= count {
                return Nearest(cost: total, before: before, last: zip(docs, before).map { $1.isEmpty ? $0 : $0.subtracting($1) })
            }
            before = docs
        }
        return nil
    }

    private func total(_ sets: [DocSet]) -> Int { sets.reduce(0) { $0 + $1.count } }

    /// For each segment the documents that have every word.
    private func all(_ universes: [DocSet?]) -> [DocSet] {
        zip(searches, universes).map { search, universe in
            let sets = search.words.indices.map { search.docs($0, upTo: cost) }.map { (set: $0, count: $0.count) }
                .sorted { $0.count < $1.count }
            guard let least = sets.first, least.count > 0 else { return .empty }
            var result: DocSet
            var rest = sets[...]
            if let universe, !universe.hasMore(than: least.count) {
                result = universe
            } else {
                result = least.set.docs(capacity: search.capacity)
                rest.removeFirst()
                if let universe { result = result.intersection(universe) }
            }
            for item in rest {
                if result.isEmpty { return .empty }
                result = item.set.intersection(result, capacity: search.capacity)
            }
            // Of two large sets may be left a small one.
            guard universe != nil, case .dense(let bits) = result, DocSet.prefersSparse(bits.count, of: search.capacity) else {
                return result
            }
            return .sparse(bits.sorted())
        }
    }

    /// Lowers `required` until enough documents have that many of the words.
    private mutating func drop(_ universes: [DocSet?], _ threshold: Int) {
        let counts = searches.map { search in
            var counts = [UInt16](repeating: 0, count: search.view.segment.documentCount)
            for word in search.words.indices {
                search.docs(word, upTo: cost).docs(capacity: search.capacity).forEach { counts[Int($0)] += 1 }
            }
            return counts
        }
        while required > 1 {
            required -= 1
            matches = zip(counts, universes).map { counts, universe in
                var docs: [UInt32] = []
                let all = universe ?? .dense(Bitset(fullTo: counts.count))
                all.forEach { if Int(counts[Int($0)]) >= required { docs.append($0) } }
                return DocSet.sparse(docs).settled(capacity: counts.count)
            }
            if total(matches) >= threshold { return }
        }
    }
}

extension DocSet {
    /// How many of the documents are live.
    func liveCount(_ view: SegmentView) -> Int {
        guard let live = view.live else { return count }
        switch self {
        case .sparse(let docs): return docs.filtered(by: live).count
        case .dense(let bits): return bits.intersectionCount(live)
        }
    }
}
