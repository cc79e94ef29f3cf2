import CommerceStore
import Lexicon
import SearchIndex

extension CatalogEngine {
    /// Words that begin with what was typed, and documents that match it, with all else that a search box offers.
    ///
    /// - Parameters:
    ///   - prefix: what was typed so far; its last word counts as unfinished.
    ///   - limit: of each part at the most.
    /// - Throws: as ``search(_:_:for:showsTiers:)``.
    public func suggest(_ collection: String, prefix: String, limit: Int, for buyer: Buyer = .anonymous) throws -> Suggestions {
        try suggest(collection, SuggestionRequest(prefix, limit: limit), for: buyer)
    }

    /// What a search box offers below what was typed.
    ///
    /// Everything is found among the documents that the buyer sees and that pass the filter: a query that others asked is only offered where
    /// it finds something there.
    /// - Throws: as ``search(_:_:for:showsTiers:)``.
    public func suggest(_ collection: String, _ asked: SuggestionRequest, for buyer: Buyer = .anonymous) throws -> Suggestions {
        try EngineError.translating {
            guard !asked.text.allSatisfy(\.isWhitespace) else { return Suggestions() }
            let live = try live(collection)
            let seen = try seen(live, by: buyer)
            return try watching(live) {
                var suggestions = try suggestions(asked, live, seen, buyer)
                for name in asked.collections where name != collection {
                    var request = SearchRequest(query: asked.text)
                    request.limit = 0
                    let found = try search(name, request, for: buyer).foundDocuments
                    if found > 0 { suggestions.collections.append(Suggestions.Collection(name: name, found: found)) }
                }
                return suggestions
            }
        }
    }

    private func suggestions(
        _ asked: SuggestionRequest, _ live: LiveCollection, _ seen: SeenDocuments, _ buyer: Buyer
    ) throws -> Suggestions {
        let demand = try demand.demand(of: live.number)
        var request = SearchRequest(query: asked.text)
        (request.limit, request.filter, request.maxFacetValues) = (asked.limit, asked.filter, 50)
        request.highlight.fields = []
        let fields = [options.buyers.categoryField, options.buyers.brandField].filter { name in
            seen.documents.schema.fields.contains { $0.name == name && $0.facet }
        }
        request.facets = fields.map { FacetRequest(field: $0) }
        let normal = QueryLog.normal(asked.text) ?? ""
        let chosen = demand.choices[normal] ?? []
        let steered = try steered(request, live, seen, buyer).request
        let found = try seen.documents.suggestions(
            steered, limit: asked.limit, favourites: demand.ordered + chosen.filter { !demand.ordered.contains($0) })
        var suggestions = Suggestions()
        suggestions.words = found.completions
        suggestions.hits = found.result.hits
        suggestions.partNumbers = try seen.documents.ownIdentifiers(beginning: asked.text, limit: asked.limit, filter: steered.filter).map {
            Suggestions.PartNumber(number: $0.identifier, id: $0.id)
        }
        suggestions.queries = try queries(asked, normal, demand, found, seen)
        for facet in found.result.facets {
            let values = Self.best(facet.values, for: asked.text, seen.documents.schema, limit: asked.limit)
            if facet.field == options.buyers.categoryField { suggestions.categories = values } else { suggestions.brands = values }
        }
        suggestions.favourites = try favourites(found.favourites, steered, seen)
        if found.result.foundDocuments == 0 { suggestions.didYouMean = try seen.documents.rephrased(steered) }
        if let notes = PriceNotes(seen, showsTiers: false) {
            var result = found.result
            try notes.add(to: &result)
            suggestions.hits = result.hits
        }
        return suggestions
    }

    /// What others asked, as far as it finds something here, then how the catalog goes on.
    private func queries(
        _ asked: SuggestionRequest, _ normal: String, _ demand: Demand, _ found: TextSuggestions, _ seen: SeenDocuments
    ) throws -> [Suggestions.Query] {
        var queries: [Suggestions.Query] = []
        for query in demand.queries(beginning: normal, limit: asked.limit + 3) where !normal.isEmpty && queries.count < asked.limit {
            var request = SearchRequest(query: query.text)
            (request.limit, request.filter) = (0, asked.filter)
            (request.typing.prefix, request.typing.maxTypos, request.typing.dropThreshold) = (false, 0, 0)
            if try seen.documents.search(request).foundDocuments > 0 {
                queries.append(Suggestions.Query(text: query.text, count: query.searches, source: .log))
            }
        }
        for phrase in found.phrases where queries.count < asked.limit && !queries.contains(where: { $0.text == phrase.text }) {
            queries.append(Suggestions.Query(text: phrase.text, count: phrase.count, source: .catalog))
        }
        return queries
    }

    /// Those of a facet's values that have the word being typed in their last part, then the others.
    private static func best(_ values: [FacetValue], for text: String, _ schema: Schema, limit: Int) -> [FacetValue] {
        let analyzer = schema.analyzer
        guard let last = analyzer.tokens(of: text).last?.term else { return [] }
        let named = values.filter { value in
            let name = value.value.split(separator: ">").last.map(String.init) ?? value.value
            return analyzer.tokens(of: name).contains { $0.term.starts(with: last) }
        }
        return Array((named + values.filter { !named.contains($0) }).prefix(limit))
    }

    /// The hits of some ids, in their order.
    private func favourites(_ ids: [String], _ request: SearchRequest, _ seen: SeenDocuments) throws -> [SearchHit] {
        guard !ids.isEmpty else { return [] }
        var asked = request
        let ofThem = FilterExpression.field(name: "id", .any(ids.map { .value($0, prefix: false) }, .exact))
        asked.filter = request.filter.map { .and([$0, ofThem]) } ?? ofThem
        (asked.limit, asked.facets) = (ids.count, [])
        let hits = try seen.documents.search(asked).hits
        return ids.compactMap { id in hits.first { $0.id == id } }
    }
}
