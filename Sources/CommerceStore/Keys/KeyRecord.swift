/// An API key as the store keeps it: never its text.
package struct KeyRecord: Sendable, Equatable {
    package var number: Int64
    /// SHA-256 of the key's text, in hexadecimal.
    package var hash: String
    /// The first characters of the key's text, by which its owner recognises it.
    package var valuePrefix: String
    package var description: String
    /// What the key may do, as a JSON array of strings.
    package var actions: [UInt8]
    /// For which collections, as a JSON array of patterns.
    package var collections: [UInt8]
    /// Unix seconds.
    package var createdAt: Int64
    /// Unix seconds from which the key is refused.
    package var expiresAt: Int64
    /// The key's text, encrypted, for keys that others are derived from; Base64.
    package var sealed: String?

    package init(
        number: Int64 = 0, hash: String, valuePrefix: String, description: String, actions: [UInt8], collections: [UInt8],
        createdAt: Int64, expiresAt: Int64, sealed: String?
    ) {
        self.number = number
        self.hash = hash
        self.valuePrefix = valuePrefix
        self.description = description
        self.actions = actions
        self.collections = collections
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.sealed = sealed
    }
}
