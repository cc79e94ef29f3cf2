public import SearchIndex

/// A query as it stands in a query file, texts made ready, before the engine has seen anything of it.
public struct PreparedQuery: Sendable {
    public var text: String
    public var prefix: Bool
    /// `filter_by` text; parsing it is part of what is timed.
    public var filter: String?
    /// A filter that was parsed before: the customer's list of ids, which the rivals prepare once too.
    public var list: FilterExpression?
    /// Words that a right answer has, and the edits that were made to them.
    public var want: [String] = []
    public var edits = 0
}
