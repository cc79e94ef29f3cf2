public import SearchIndex

/// Makes a search request of a prepared query; what it does is timed with the search.
public struct RequestMaker: Sendable {
    private var template = SearchRequest(query: "")

    /// - Throws: `SearchError` when `facet_by` does not parse.
    public init(workload: Workload, kind: QueryKind) throws {
        let fields = kind.queryBy ?? workload.queryBy
        template.queryFields = fields.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
            .map { QueryField(name: $0.key, weight: $0.value) }
        template.limit = workload.limit
        template.highlight.fields = []
        template.typing.dropThreshold = 0
        switch kind.typos ?? .never {
        case .never: template.typing.maxTypos = 0
        case .fallback: break
        case .always: template.typing.typoThreshold = .max
        }
        if let facets = kind.facetBy { template.facets = try FacetRequest.parse(facets) }
        template.maxFacetValues = kind.maxFacetValues ?? template.maxFacetValues
    }

    public func request(_ query: PreparedQuery) throws(SearchError) -> SearchRequest {
        var request = template
        request.query = query.text
        request.typing.prefix = query.prefix
        if let filter = query.filter { request.filter = try FilterExpression.parse(filter) }
        if let list = query.list { request.filter = list }
        return request
    }
}
