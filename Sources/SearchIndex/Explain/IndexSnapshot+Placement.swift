extension IndexSnapshot {
    /// Where a document stands in the answer to a request, or why it is not in it.
    ///
    /// The request's page and grouping do not count: the position is the one in the whole list of hits.
    /// - Throws: as ``search(_:)``.
    /// - Complexity: O(a search that returns all its hits)
    public func placement(of id: String, in request: SearchRequest) throws(SearchError) -> HitPlacement {
        if let view = request.view {
            var request = request
            request.view = nil
            let seen: IndexSnapshot
            do { seen = try viewed(by: view) } catch { throw error as? SearchError ?? SearchError(.system, "\(error)") }
            return try seen.placement(of: id, in: request)
        }
        var request = request
        request.grouping = nil
        request.facets = []
        let key = Array(id.utf8)
        guard let number = views.firstIndex(where: { $0.document(key) != nil }), let doc = views[number].document(key) else {
            return .unknown
        }
        return try PlacementFinder(search: BoundSearch(request, self, findsFiltered: true), schema: schema, views: views).placement(
            of: doc, in: number, id: id)
    }
}
