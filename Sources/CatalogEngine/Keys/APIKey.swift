/// An API key as its owner sees it; its text is shown once, when it is created.
public struct APIKey: Sendable, Equatable {
    public var id: Int64
    public var description: String
    /// What the key may do: `documents:search`, `documents:*`, `*`, …
    public var actions: [String]
    /// For which collections: names, `*`, or regular expressions that match a whole name.
    public var collections: [String]
    /// The first four characters of the key's text.
    public var valuePrefix: String
    /// Unix seconds.
    public var createdAt: Int64
    /// Unix seconds from which the key is refused.
    public var expiresAt: Int64

    /// Expiry of a key that does not expire, as the wire writes it: Unix seconds in the year 4020.
    public static let never: Int64 = 64_723_363_199
}
