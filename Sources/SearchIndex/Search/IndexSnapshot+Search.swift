import Lexicon

extension IndexSnapshot {
    /// Answers a search; the page "What matches" says what the answer is.
    ///
    /// - Throws: `SearchError` field, syntax or parameter, naming what was wrong in the request.
    /// - Complexity: O(postings of the words + matches · (words + sort keys) + facet entries of the matches)
    public func search(_ request: SearchRequest) throws(SearchError) -> SearchResult {
        if let view = request.view {
            var request = request
            request.view = nil
            let seen: IndexSnapshot
            do { seen = try viewed(by: view) } catch { throw error as? SearchError ?? SearchError(.system, "\(error)") }
            return try seen.search(request)
        }
        return try answer(BoundSearch(request, self))
    }

    /// The answer to a search whose matches are known.
    /// - Parameter first: the first of what is not pinned, in order, where they are known: as many as the page ends with, or more.
    func answer(_ search: BoundSearch, first: [Candidate]? = nil) throws(SearchError) -> SearchResult {
        let (request, matches) = (search.request, search.matches)
        var result = SearchResult(found: 0, foundDocuments: matches.reduce(0) { $0 + $1.count }, outOf: documentCount)
        result.found = result.foundDocuments
        result.wordsDropped = search.query.words.count - search.plan.required

        var writer = HitWriter(search, in: self)
        if let grouping = request.grouping {
            let groups = try Grouper(grouping, schema: schema, views: views).groups(of: matches, ranker: search.ranker)
            result.found = groups.count
            result.groupFields = grouping.fields
            result.droppedWords = droppedWords(search, groups.first?.best.first)
            result.groups = groups.dropFirst(request.offset).prefix(request.limit).map { group in
                SearchGroup(key: group.key, found: group.found, hits: group.best.map { writer.hit($0) })
            }
        } else {
            let end = request.offset + request.limit
            let ordered = first.map { Array($0.prefix(end)) } ?? search.ranker.best(end, of: search.pins.unpinned(matches))
            result.droppedWords = droppedWords(search, ordered.first)
            let page = search.pins.page(ordered, offset: request.offset, limit: request.limit)
            writer.prefetch(page)
            result.hits = page.map { writer.hit($0.candidate, curated: $0.isPinned) }
        }
        result.facets = try facets(search)
        return result
    }

    /// The words that a candidate lacks, where words were dropped.
    private func droppedWords(_ search: BoundSearch, _ first: Candidate?) -> [String] {
        guard let first, search.plan.required < search.query.words.count else { return [] }
        let segment = search.plan.searches[first.view]
        return search.query.words.indices.filter { segment.reading($0, of: first.doc, upTo: search.plan.cost) == nil }
            .map { String(decoding: search.query.words[$0].term, as: UTF8.self) }
    }

    private func facets(_ search: BoundSearch) throws(SearchError) -> [FacetResult] {
        let (request, matches) = (search.request, search.matches)
        let counter = FacetCounter(
            schema: schema, views: views, analyzer: analyzer, maxValues: request.maxFacetValues, facetQuery: request.facetQuery,
            highlight: request.highlight)
        var results: [FacetResult] = []
        for facet in request.facets {
            for field in try counter.fields(of: facet, in: matches) {
                var counted = matches
                if facet.disjunctive, search.filters.tests(field) {
                    let others = search.filters.narrow(search.unfiltered, views, schema, leavingOut: field)
                    counted = search.pins.apply(to: others, views)
                }
                var result = try counter.count(facet, field: field, in: counted)
                result.field = facet.answerName ?? field
                results.append(result)
            }
        }
        return results
    }
}
