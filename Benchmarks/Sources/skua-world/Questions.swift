import BenchSupport
import SearchIndex

/// The queries of a kind, once with the buyer's price and once with the plain number in its place.
struct Questions {
    let queries: [PreparedQuery]
    private let maker: RequestMaker

    init(_ kind: String, _ workload: Workload, _ place: PlaceOptions) throws {
        let kind = try workload.kinds(named: [kind])[0]
        var loader = QueryLoader(workload: workload, place: place)
        queries = try loader.load(kind)
        maker = try RequestMaker(workload: workload, kind: kind)
    }

    /// - Parameters:
    ///   - field: `price` of the buyer or `cost`.
    ///   - ranks: whether hits are in the order of the field, with counts of its ranges.
    ///   - assortment: a filter that stands for the customer's catalog; what the query has of it otherwise is left out.
    func request(_ number: Int, field: String, ranks: Bool = false, assortment: String? = nil) throws -> SearchRequest {
        var query = queries[number % queries.count]
        query.filter = query.filter.map { filter in
            filter.split(separator: " && ").filter { !$0.hasPrefix("custs:") }.joined(separator: " && ")
                .replacing("price:[", with: "\(field):[")
        }
        if let assortment {
            query.filter = [query.filter, assortment].compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: " && ")
        }
        if query.filter?.isEmpty == true { query.filter = nil }
        var request = try maker.request(query)
        if ranks {
            request.sort = try SortKey.parse("\(field):asc")
            request.facets += try FacetRequest.parse("\(field)(low:[0, 5], middle:[5, 50], high:[50, 500], top:[500, ])")
        }
        return request
    }
}
