package import CatalogEngine
package import SearchIndex

/// A search as it came over the wire: what to ask the index, and how to write the answer.
package struct WireSearch: Sendable {
    /// What to ask.
    package var request: SearchRequest
    /// How to write the answer.
    package var presentation: SearchPresentation

    /// On whose behalf to ask.
    package var buyer: Buyer

    /// Whether hits tell the volume tiers of their prices.
    package var showsTiers: Bool

    /// Whether hits tell what lies in which warehouse.
    package var showsLevels = false

    package init(request: SearchRequest, presentation: SearchPresentation, buyer: Buyer = .anonymous, showsTiers: Bool = false) {
        self.request = request
        self.buyer = buyer
        self.presentation = presentation
        self.showsTiers = showsTiers
    }
}

/// The parts of a search that shape its answer but not its hits.
package struct SearchPresentation: Sendable {
    /// Name of the collection, repeated in the answer.
    package var collection: String
    /// The query as written.
    package var query: String
    /// Page of the answer, from 1.
    package var page: Int
    /// Hits per page.
    package var perPage: Int
    /// Which parts of a document are written.
    package var selection: FieldSelection
    /// Whether hits carry the flat list `highlights` besides the tree `highlight`.
    package var writesHighlightList: Bool

    /// Whether the query matches every document, so that there is no text match to report.
    package var isWildcard: Bool {
        let trimmed = query.trimming(while: \.isWhitespace)
        return trimmed.isEmpty || trimmed == "*"
    }
}
