/// What is needed to create an API key.
public struct NewKey: Sendable {
    public var description: String
    /// What the key may do; at least one.
    public var actions: [String]
    /// For which collections; at least one.
    public var collections: [String]
    /// Unix seconds from which the key is refused; nil for never.
    public var expiresAt: Int64?
    /// The key's text; nil has one made.
    public var value: String?

    public init(description: String = "", actions: [String], collections: [String], expiresAt: Int64? = nil, value: String? = nil) {
        self.description = description
        self.actions = actions
        self.collections = collections
        self.expiresAt = expiresAt
        self.value = value
    }
}
