public import SearchIndex

extension CatalogEngine {
    /// Answers a search over a collection.
    ///
    /// - Throws: ``EngineError``: `.notFound` for the collection, `.unavailable` while its index is being rebuilt;
    ///   `SearchError` for a request that does not fit the collection's fields.
    public func search(_ collection: String, _ request: SearchRequest) throws -> SearchResult {
        try EngineError.translating {
            let live = try live(collection)
            let snapshot = try live.snapshot()
            return try watching(live) { try snapshot.search(request) }
        }
    }

    /// A snapshot of a collection's documents, for several questions about the same moment.
    /// - Throws: ``EngineError`` with `.notFound` or `.unavailable`.
    public func snapshot(_ collection: String) throws -> IndexSnapshot {
        try EngineError.translating { try live(collection).snapshot() }
    }

    /// Words that begin with what was typed, and documents that match it.
    ///
    /// - Parameters:
    ///   - prefix: what was typed so far; its last word counts as unfinished.
    ///   - limit: words and documents at most, each.
    /// - Throws: as ``search(_:_:)``.
    public func suggest(_ collection: String, prefix: String, limit: Int) throws -> Suggestions {
        try EngineError.translating {
            let live = try live(collection)
            let snapshot = try live.snapshot()
            return try watching(live) {
                var request = SearchRequest(query: prefix)
                request.limit = limit
                let isEmpty = prefix.allSatisfy(\.isWhitespace)
                return Suggestions(
                    words: isEmpty ? [] : snapshot.completions(of: prefix, limit: limit),
                    hits: isEmpty ? [] : try snapshot.search(request).hits)
            }
        }
    }

    /// Runs a question to an index; damage that it finds starts a rebuild.
    func watching<Value>(_ live: LiveCollection, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as SearchError where error.code == .corrupt {
            keeper?.replace(live, because: error.message)
            throw EngineError(.unavailable, "The index of collection `\(live.name)` is damaged and is being rebuilt. Try again in a while.")
        }
    }
}
