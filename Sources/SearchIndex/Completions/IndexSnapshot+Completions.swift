import Lexicon

extension IndexSnapshot {
    /// The words that most documents have among those that begin with the last word typed.
    ///
    /// Only words of the schema's text fields count, and only documents that answer the words before and pass the filter.
    /// - Throws: `SearchError` where the filter does not fit the fields.
    /// - Complexity: O(postings of the words that are looked at); the first time for a short beginning O(words that begin so)
    public func completions(of text: String, limit: Int, filter: FilterExpression? = nil) throws(SearchError) -> [Completion] {
        let tokens = analyzer.tokens(of: text)
        guard let last = tokens.last, limit > 0 else { return [] }
        let typed = String(decoding: Array(text.utf8)[..<last.source.lowerBound], as: UTF8.self)
        let fields = try tables.searchedFields([], own: [])
        let among = try documents(before: typed, isAlone: tokens.count == 1, filter)
        let found = CompletionFinder(last.term, views, fields, among: among).best(limit)
        if !found.isEmpty || last.term.count < 4 {
            return found.map { Completion(text: typed + String(decoding: $0.term, as: UTF8.self), count: $0.count) }
        }
        return misspelled(last.term, fields, among, limit).map { Completion(text: typed + $0.text, count: $0.count) }
    }

    /// By segment the documents that the words before the last one are answered by; nil for all.
    private func documents(before typed: String, isAlone: Bool, _ filter: FilterExpression?) throws(SearchError) -> [DocSet]? {
        guard !isAlone || filter != nil else { return nil }
        var request = SearchRequest(query: isAlone ? "*" : typed)
        request.typing.prefix = false
        request.filter = filter
        return try BoundSearch(request, self).matches
    }

    /// Words that begin with something at one edit from what was typed, those held by most documents first.
    private func misspelled(_ start: [UInt8], _ fields: SearchedFields, _ among: [DocSet]?, _ limit: Int) -> [Completion] {
        guard !start.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
        let automaton = LevenshteinAutomaton(word: start, maxDistance: 1, prefix: true, digits: false)
        var starts: Set<[UInt8]> = []
        for view in views {
            let dictionary = view.segment.dictionary
            for match in dictionary.matches(of: automaton).prefix(Self.misspelledRanges) {
                for ordinal in match.ordinals.clamped(to: view.segment.words).prefix(Self.misspelledTerms) {
                    starts.insert(dictionary.term(at: ordinal))
                }
            }
        }
        var counts: [(term: [UInt8], count: Int)] = []
        for term in starts {
            var count = 0
            for (index, view) in views.enumerated() {
                guard let ordinal = view.segment.dictionary.ordinal(of: term) else { continue }
                let list = view.segment.postings(of: ordinal)
                let table = view.segment.scoreTables.table(of: view.segment, for: fields)
                guard let set = among?[index] ?? view.live.map({ .dense($0) }) else {
                    count += view.count(of: list, inFieldsOf: table)
                    continue
                }
                list.forEach { doc, code in if table.level(code) > 0, set.contains(doc) { count += 1 } }
            }
            if count > 0 { counts.append((term, count)) }
        }
        counts.sort { $0.count == $1.count ? $0.term.lexicographicallyPrecedes($1.term) : $0.count > $1.count }
        return counts.prefix(limit).map { Completion(text: String(decoding: $0.term, as: UTF8.self), count: $0.count) }
    }

    /// Ranges of words at one edit, and words of each, that are looked at: what is typed by mistake is short of being exact anyway.
    private static let misspelledRanges = 32
    private static let misspelledTerms = 64
}
