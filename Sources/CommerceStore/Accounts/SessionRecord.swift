package import Commerce

/// A session as the store keeps it: never its token.
package struct SessionRecord: Sendable, Equatable {
    /// SHA-256 of the token, in hexadecimal.
    package var hash: String
    package var associate: AssociateCode
    /// Unix seconds.
    package var createdAt: Int64
    /// Unix seconds from which the session is refused.
    package var expiresAt: Int64

    package init(hash: String, associate: AssociateCode, createdAt: Int64, expiresAt: Int64) {
        self.hash = hash
        self.associate = associate
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}
