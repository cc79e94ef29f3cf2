import Lexicon

/// How what somebody is typing may go on.
public struct TextSuggestions: Sendable {
    /// The answer to what is there so far.
    public var result: SearchResult
    /// The last word completed, those held by most documents first.
    public var completions: [Completion]
    /// What was typed with the words that follow it in the best matches.
    public var phrases: [Completion]
    /// Ids of favourites that match, in their order.
    public var favourites: [String]
}

extension IndexSnapshot {
    /// What to offer below a search box, from one search.
    ///
    /// - Parameters:
    ///   - request: the text as typed, its last word unfinished; with filter, facets and limit of hits.
    ///   - limit: of completions, phrases and favourites, each.
    ///   - favourites: ids of documents that others took, the most wanted first.
    /// - Throws: as ``search(_:)``.
    public func suggestions(_ request: SearchRequest, limit: Int, favourites: [String] = []) throws(SearchError) -> TextSuggestions {
        let search = try BoundSearch(request, self)
        let last = analyzer.tokens(of: request.query).last
        let typed = last.map { String(decoding: Array(request.query.utf8)[..<$0.source.lowerBound], as: UTF8.self) } ?? ""
        var wanted: [String] = []
        for id in favourites where wanted.count < limit {
            let key = Array(id.utf8)
            for (view, matches) in zip(views, search.matches) {
                if let doc = view.document(key), matches.contains(doc) { wanted.append(id) }
            }
        }
        let count = max(request.offset + request.limit, PhraseFinder.documents)
        let first = search.ranker.best(count, of: search.pins.unpinned(search.matches))
        return TextSuggestions(
            result: try answer(search, first: first),
            completions: try completions(of: request.query, limit: limit, filter: request.filter),
            phrases: PhraseFinder(search, first).phrases(after: typed, limit: limit), favourites: wanted)
    }
}
