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
    /// By segment what is found: filtered, with what is pinned and without what is hidden.
    let matches: [DocSet]

    /// - Throws: `SearchError` field, syntax or parameter, naming what is wrong in the request.
    init(_ request: SearchRequest, _ snapshot: IndexSnapshot) throws(SearchError) {
        try Self.check(request)
        let (schema, views) = (snapshot.schema, snapshot.views)
        var request = try request.naming(FieldNames(schema: schema, views: views))
        fields = try SearchedFields(request.queryFields, schema: schema, own: snapshot.own)
        let text = request.query == "*" ? "" : request.query
        query = QueryText(text, schema: schema, analyzer: snapshot.analyzer, fields: fields, typing: request.typing)
        let binder = FilterBinder(schema: schema, views: views)
        filters = try FilterConjuncts(request.filter, binder)
        let sort = try SortBinder(request.sort, schema: schema, views: views) { expression throws(SearchError) in
            try binder.bind(expression)
        }
        plan = MatchPlan(views: views, query: query, fields: fields, typing: request.typing)
        request.typing = plan.typing
        self.request = request
        pins = Pins(request, views)
        ranker = Ranker(plan: plan, sort: sort)
        matches = pins.apply(to: filters.narrow(plan.matches, views, schema, leavingOut: nil), views)
    }

    private static func check(_ request: SearchRequest) throws(SearchError) {
        guard request.offset >= 0, request.limit >= 0 else {
            throw SearchError(.parameter, "`offset` and `limit` must not be negative.")
        }
        guard request.sort.count <= 3 else { throw SearchError(.parameter, "Only up to 3 sort fields are supported.") }
    }
}
