package import Commerce

/// That somebody was asked by mail to choose a password.
package struct InvitationRecord: Sendable, Equatable {
    package var number: Int64
    package var associate: AssociateCode
    /// Where the mail went, which becomes the login.
    package var address: String
    /// SHA-256 of the token, in hexadecimal.
    package var hash: String
    /// Unix seconds.
    package var createdAt: Int64
    /// Unix seconds from which it is refused.
    package var expiresAt: Int64

    package init(number: Int64, associate: AssociateCode, address: String, hash: String, createdAt: Int64, expiresAt: Int64) {
        self.number = number
        self.associate = associate
        self.address = address
        self.hash = hash
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}
