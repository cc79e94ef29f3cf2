/// A request bound to the documents of a snapshot: its names resolved, its words read, its matches found.
struct BoundSearch {
    /// With all field names as the schema has them, and the typo budgets that count.
    let request: SearchRequest
    let fields: SearchedFields
    let query: QueryText
    let filters: FilterConjuncts
    let plan: MatchPlan
    let pins: Pins
    let ranker: Ranker
    /// By segment what matches before the filter, with what a curated id adds; less where nobody asks for it.
    let unfiltered: [DocSet]
    /// By segment what is found: filtered, with what is pinned and without what is hidden.
    let matches: [DocSet]

    /// - Parameter findsFiltered: whether somebody asks for what matches and does not pass the filter.
    /// - Throws: `SearchError` field, syntax or parameter, naming what is wrong in the request.
    init(_ request: SearchRequest, _ snapshot: IndexSnapshot, findsFiltered: Bool = false) throws(SearchError) {
        try Self.check(request)
        let (schema, views) = (snapshot.schema, snapshot.views)
        var request = try request.naming(FieldNames(schema: schema, views: views))
        fields = try snapshot.tables.searchedFields(request.queryFields, own: snapshot.own)
        let text = request.query == "*" ? "" : request.query
        var query = QueryText(text, schema: schema, analyzer: snapshot.analyzer, fields: fields, request)
        let binder = FilterBinder(schema: schema, views: views)
        filters = try FilterConjuncts(request.filter, binder)
        let searches = Self.searches(&query, views, fields, request.typing)
        let mayStart = !findsFiltered && request.curatedIDs.isEmpty && !request.facets.contains(where: \.disjunctive)
        let start = mayStart ? filters.start(views, schema) : nil
        plan = MatchPlan(searches, query: query, fields: fields, typing: request.typing, within: start?.universes)
        self.query = query
        request.typing = plan.typing
        self.request = request
        var pins = Pins(request, views)
        unfiltered = pins.add(to: plan.matches, views)
        let narrowed =
            plan.isWithinStart
            ? start?.narrow(unfiltered, views, schema) ?? unfiltered
            : filters.narrow(unfiltered, views, schema, leavingOut: nil, isFirst: !mayStart)
        pins.keep(in: narrowed)
        matches = pins.apply(to: narrowed, views)
        let sort = try SortBinder(request.sort, of: matches, schema: schema, views: views) { expression throws(SearchError) in
            try binder.bind(expression)
        }
        ranker = Ranker(plan: plan, sort: sort)
        self.pins = pins
    }

    /// A search of each segment, with what the words of the query have in common with those of documents by their parts.
    private static func searches(
        _ query: inout QueryText, _ views: [SegmentView], _ fields: SearchedFields, _ typing: TypingOptions
    ) -> [SegmentSearch] {
        let searches = views.map { SegmentSearch(view: $0, query: query, fields: fields, typing: typing) }
        let found = PartFinder(query, fields, searches).readings()
        guard !found.isEmpty else { return searches }
        query.readings += found
        return views.map { SegmentSearch(view: $0, query: query, fields: fields, typing: typing) }
    }

    private static func check(_ request: SearchRequest) throws(SearchError) {
        guard request.offset >= 0, request.limit >= 0 else {
            throw SearchError(.parameter, "`offset` and `limit` must not be negative.")
        }
        guard request.sort.count <= 3 else { throw SearchError(.parameter, "Only up to 3 sort fields are supported.") }
    }
}
