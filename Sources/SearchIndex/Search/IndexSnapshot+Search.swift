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
        try Self.check(request)
        let request = try request.naming(FieldNames(schema: schema, views: views))
        let fields = try SearchedFields(request.queryFields, schema: schema)
        let text = request.query == "*" ? "" : request.query
        let query = QueryText(text, schema: schema, analyzer: analyzer, fields: fields, typing: request.typing)
        let binder = FilterBinder(schema: schema, views: views)
        let filters = try FilterConjuncts(request.filter, binder)
        let sort = try SortBinder(request.sort, schema: schema, views: views) { expression throws(SearchError) in
            try binder.bind(expression)
        }
        let plan = MatchPlan(views: views, query: query, fields: fields, typing: request.typing)
        let pins = Pins(request, views)

        let narrowed = filters.narrow(plan.matches, views, schema, leavingOut: nil)
        let matches = pins.apply(to: narrowed, views)
        let ranker = Ranker(plan: plan, sort: sort)
        var result = SearchResult(found: 0, foundDocuments: matches.reduce(0) { $0 + $1.count }, outOf: documentCount)
        result.found = result.foundDocuments
        result.wordsDropped = query.words.count - plan.required

        let writer = HitWriter(snapshot: self, request: request, query: query, fields: fields, plan: plan)
        if let grouping = request.grouping {
            let groups = try Grouper(grouping, schema: schema, views: views).groups(of: matches, ranker: ranker)
            result.found = groups.count
            result.groupFields = grouping.fields
            result.groups = groups.dropFirst(request.offset).prefix(request.limit).map { group in
                SearchGroup(key: group.key, found: group.found, hits: group.best.map { writer.hit($0) })
            }
        } else {
            let end = request.offset + request.limit
            let ordered = ranker.best(end, of: pins.unpinned(matches))
            result.hits = pins.page(ordered, offset: request.offset, limit: request.limit).map { item in
                writer.hit(item.candidate, curated: item.isPinned)
            }
        }
        result.facets = try facets(request, filters, plan, pins, matches)
        return result
    }

    private func facets(
        _ request: SearchRequest, _ filters: FilterConjuncts, _ plan: MatchPlan, _ pins: Pins, _ matches: [DocSet]
    ) throws(SearchError) -> [FacetResult] {
        let counter = FacetCounter(
            schema: schema, views: views, analyzer: analyzer, maxValues: request.maxFacetValues, facetQuery: request.facetQuery,
            highlight: request.highlight)
        var results: [FacetResult] = []
        for facet in request.facets {
            for field in try counter.fields(of: facet, in: matches) {
                var counted = matches
                if facet.disjunctive, filters.tests(field) {
                    counted = pins.apply(to: filters.narrow(plan.matches, views, schema, leavingOut: field), views)
                }
                var result = try counter.count(facet, field: field, in: counted)
                result.field = facet.answerName ?? field
                results.append(result)
            }
        }
        return results
    }

    private static func check(_ request: SearchRequest) throws(SearchError) {
        guard request.offset >= 0, request.limit >= 0 else {
            throw SearchError(.parameter, "`offset` and `limit` must not be negative.")
        }
        guard request.sort.count <= 3 else { throw SearchError(.parameter, "Only up to 3 sort fields are supported.") }
    }
}
