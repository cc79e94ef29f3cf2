package import ByteStorage
public import SearchIndex

/// The answer to a search, with what merchandisers made of it.
public struct SearchAnswer: Sendable {
    /// A curation rule that applied.
    public struct Rule: Sendable, Equatable {
        public var id: String
        /// Where the shop front should lead the buyer instead of showing hits.
        public var redirect: String?
        /// What the rule has for the shop front.
        package var metadata: JSON?
    }

    public var result: SearchResult
    /// The rules that applied, in order.
    public var rules: [Rule] = []
    /// What rules did to hits, by id; only where the request asks for explanations.
    public var effects: [String: RuleEffect] = [:]

    /// The query as it may have been meant, where nothing was found or words were dropped.
    public var didYouMean: String?
    /// Successors and substitutes of what was asked for by its number.
    public var alternatives: [Alternative] = []

    init(_ result: SearchResult) {
        self.result = result
    }
}
