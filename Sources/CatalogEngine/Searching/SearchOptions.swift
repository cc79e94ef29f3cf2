/// What an engine adds to a search besides the buyer's view.
public struct SearchOptions: Sendable, Equatable {
    /// Whether hits tell the volume tiers of their prices.
    public var showsTiers = false
    /// Whether hits tell what lies in which warehouse.
    public var showsLevels = false
    /// Whether the collection's synonyms count.
    public var usesSynonyms = true
    /// Whether the collection's curation rules count.
    public var usesRules = true

    /// Whether the search is what somebody asked, to be counted in the query log by who answers it.
    public var isCounted = true

    /// Name of the ranking profile that counts; nil for the collection's selected one.
    public var rankingProfile: String?

    public init() {}
}
