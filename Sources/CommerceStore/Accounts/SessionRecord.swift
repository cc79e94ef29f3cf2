package import Commerce

/// A session as the store keeps it: never its token.
package struct SessionRecord: Sendable, Equatable {
    /// SHA-256 of the token, in hexadecimal.
    package var hash: String
    /// Number of the login that opened it.
    package var login: Int64
    /// In whose name it acts; nil for the seller's own.
    package var associate: AssociateCode?
    /// Who of the seller opened it; beside an associate, who acts for them.
    package var seller: SellerCode?
    /// Whether it was opened with a second factor.
    package var hasSecondFactor: Bool
    /// Unix seconds.
    package var createdAt: Int64
    /// Unix seconds from which the session is refused.
    package var expiresAt: Int64

    package init(
        hash: String, login: Int64, associate: AssociateCode? = nil, seller: SellerCode? = nil, hasSecondFactor: Bool = false,
        createdAt: Int64, expiresAt: Int64
    ) {
        self.hash = hash
        self.login = login
        self.associate = associate
        self.seller = seller
        self.hasSecondFactor = hasSecondFactor
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}
