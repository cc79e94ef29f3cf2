public import SearchIndex

/// What somebody has typed so far, and what may be offered.
public struct SuggestionRequest: Sendable {
    /// Its last word counts as unfinished.
    public var text: String
    /// Of each part at the most.
    public var limit: Int
    /// Which documents count.
    public var filter: FilterExpression?
    /// Further collections to look into.
    public var collections: [String] = []

    public init(_ text: String, limit: Int = 5) {
        self.text = text
        self.limit = limit
    }
}
