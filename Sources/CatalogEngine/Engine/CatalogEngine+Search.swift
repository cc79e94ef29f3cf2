import Commerce
public import SearchIndex

extension CatalogEngine {
    /// Answers a search over a collection as a buyer sees it.
    ///
    /// - Parameters:
    ///   - showsTiers: whether hits tell the volume tiers of their prices.
    ///   - showsLevels: whether hits tell what lies in which warehouse.
    /// - Throws: ``EngineError``: `.notFound` for the collection or the customer, `.forbidden` for a blocked customer, `.unavailable`
    ///   while the index is being rebuilt; `SearchError` for a request that does not fit the collection's fields.
    public func search(
        _ collection: String, _ request: SearchRequest, for buyer: Buyer = .anonymous, showsTiers: Bool = false, showsLevels: Bool = false
    ) throws -> SearchResult {
        var options = SearchOptions()
        (options.showsTiers, options.showsLevels) = (showsTiers, showsLevels)
        return try answer(collection, request, for: buyer, options).result
    }

    /// Answers a search, and tells what merchandisers made of it.
    /// - Throws: as ``search(_:_:for:showsTiers:)``.
    public func answer(
        _ collection: String, _ request: SearchRequest, for buyer: Buyer = .anonymous, _ options: SearchOptions = SearchOptions()
    ) throws -> SearchAnswer {
        try EngineError.translating {
            let live = try live(collection)
            let seen = try seen(live, by: buyer, asking: request)
            return try watching(live) {
                let search = try steered(request, live, seen, buyer, options)
                var answer = SearchAnswer(try seen.documents.search(search.request))
                if !search.rules.isEmpty {
                    answer.rules = search.rules.map { SearchAnswer.Rule(id: $0.id, redirect: $0.effect.redirect, metadata: $0.metadata) }
                    if request.explains { answer.effects = try effects(of: search, on: answer.result, seen) }
                }
                if request.limit > 0 {
                    let result = answer.result
                    if result.foundDocuments == 0 || result.wordsDropped > 0 {
                        answer.didYouMean = try seen.documents.rephrased(search.request)
                    }
                    answer.alternatives = try AlternativeFinder(documents: seen.documents).alternatives(to: result.hits)
                }
                if let notes = PriceNotes(seen, showsTiers: options.showsTiers) {
                    try notes.add(to: &answer.result)
                    let noted = try notes.noted(answer.alternatives.map { ($0.id, $0.document) })
                    for (index, document) in noted.enumerated() { answer.alternatives[index].document = document }
                }
                try StockNotes(seen, showsLevels: options.showsLevels)?.add(to: &answer.result)
                PartNumberNotes(seen)?.add(to: &answer.result)
                return answer
            }
        }
    }

    /// A search as merchandisers want it for a buyer.
    func steered(
        _ request: SearchRequest, _ live: LiveCollection, _ seen: SeenDocuments, _ buyer: Buyer, _ options: SearchOptions = SearchOptions()
    ) throws -> SteeredSearch {
        var search = try SteeredSearch(request, seen.merchandise, options, in: seen.documents) {
            try seen.view?.context ?? buyers.context(of: buyer)
        }
        if let profile = try live.rankings.profile(options.rankingProfile) { search.rank(by: profile, seen.documents.schema) }
        return search
    }

    private func effects(of search: SteeredSearch, on result: SearchResult, _ seen: SeenDocuments) throws -> [String: RuleEffect] {
        var effects: [String: RuleEffect] = [:]
        for hit in result.hits + (result.groups ?? []).flatMap(\.hits) {
            effects[hit.id] = try search.effect(on: hit.id, in: seen.documents)
        }
        return effects
    }

    /// A snapshot of a collection's documents as they are stored, for several questions about the same moment.
    /// - Throws: ``EngineError`` with `.notFound` or `.unavailable`.
    public func snapshot(_ collection: String) throws -> IndexSnapshot {
        try EngineError.translating { try live(collection).snapshot() }
    }

    /// The text of a document as a buyer sees it.
    /// - Throws: ``EngineError`` with `.notFound` for a collection, customer or document; a hidden document is not told from none.
    public func document(_ collection: String, id: String, for buyer: Buyer, showsTiers: Bool = false) throws -> [UInt8] {
        try EngineError.translating {
            let live = try live(collection)
            guard try buyers.view(of: buyer, in: collection, searching: live.definition) != nil else {
                return try document(collection, id: id)
            }
            if ownsIndex { try waitUntilIndexed(collection, seconds: 30) }
            let seen = try seen(live, by: buyer)
            return try watching(live) {
                guard let body = seen.documents.document(id: id) else { throw EngineError.noDocument(id) }
                let priced = try PriceNotes(seen, showsTiers: showsTiers)?.noted([(id, body)])[0] ?? body
                let counted = try StockNotes(seen, showsLevels: false)?.noted(id, priced) ?? priced
                return PartNumberNotes(seen)?.noted(id, counted) ?? counted
            }
        }
    }

    /// Hands over the texts of the documents that a buyer sees, ascending by id.
    ///
    /// - Parameters:
    ///   - filter: which documents; nil for all.
    ///   - body: gets one JSON object at a time, UTF-8, without a line break.
    /// - Throws: ``EngineError``, `SearchError` when the filter does not fit the fields, or what `body` throws.
    public func export(
        _ collection: String, filter: FilterExpression? = nil, for buyer: Buyer, _ body: ([UInt8]) throws -> Void
    ) throws {
        try EngineError.translating {
            let live = try live(collection)
            guard try buyers.view(of: buyer, in: collection, searching: live.definition) != nil else {
                return try export(collection, filter: filter, body)
            }
            if ownsIndex { try waitUntilIndexed(collection, seconds: 30) }
            var request = SearchRequest(query: "*")
            request.filter = filter
            let seen = try seen(live, by: buyer, asking: request)
            let ids = try watching(live) { try seen.documents.ids(matching: filter ?? .and([])) }
            let notes = try StockNotes(seen, showsLevels: false)
            for id in ids.sorted() {
                if let document = seen.documents.document(id: id) { try body(notes?.noted(id, document) ?? document) }
            }
        }
    }

    /// The documents of a collection as a buyer sees them.
    /// - Parameter request: what they are searched for, where they are.
    func seen(_ live: LiveCollection, by buyer: Buyer, asking request: SearchRequest? = nil) throws -> SeenDocuments {
        let (view, version) = try buyers.viewAndMerchandising(of: buyer, in: live.name, searching: live.definition, request)
        let merchandise = try merchandise.merchandise(of: live, at: version)
        return try SeenDocuments(try live.snapshot(), view: view, merchandise: merchandise)
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
