package import SkuaServer

/// A search as the command line states it, turned into the parameters of the HTTP endpoint.
package struct SearchCall: Sendable, Equatable {
    package var query: String
    package var queryBy: String?
    package var filter: String?
    package var facets: [String] = []
    package var sort: String?
    package var groupBy: String?
    package var limit = 10
    package var page = 1
    package var explains = false
    /// Parameters given by name, which win over the ones above.
    package var others: [WireParameter] = []

    package init(query: String) {
        self.query = query
    }

    /// The same search for other words.
    package func asking(_ query: String) -> SearchCall {
        var copy = self
        copy.query = query
        return copy
    }

    /// What the HTTP endpoint would be sent.
    package var parameters: SearchParameters {
        var pairs: [(name: String, value: String)] = [("q", query), ("per_page", String(limit)), ("page", String(page))]
        if let queryBy { pairs.append(("query_by", queryBy)) }
        if let filter { pairs.append(("filter_by", filter)) }
        if !facets.isEmpty { pairs.append(("facet_by", facets.joined(separator: ","))) }
        if let sort { pairs.append(("sort_by", sort)) }
        if let groupBy { pairs.append(("group_by", groupBy)) }
        if explains { pairs.append(("explain", "true")) }
        return SearchParameters(pairs + others.map { ($0.name, $0.value) })
    }

    /// The search as the HTTP endpoint would understand it.
    /// - Throws: `CommandError` that names the parameter at fault.
    package func search(in collection: String) throws(CommandError) -> WireSearch {
        do {
            return try parameters.search(in: collection)
        } catch {
            throw CommandError(error.message)
        }
    }
}
