/// A way for outsiders to look at a cart as it was: by a token that cannot be guessed, for a time, until it is taken back.
///
/// It shows what is in it and allows nothing else: neither to change the cart, nor to order or approve it.
package struct ShareLink: Sendable, Hashable {
    /// The name of the link for those who manage it, which is not its token.
    package let id: String
    package let cart: CartID
    package let company: CompanyCode
    package let sharedBy: AssociateCode
    package let prices: SharedPrices
    /// Unix seconds.
    package let createdAt: Int64
    /// Unix seconds from which the link leads nowhere.
    package let expiresAt: Int64
    /// Unix seconds when it was taken back; nil while it has not been.
    package private(set) var revokedAt: Int64?

    /// Most seconds that a link leads anywhere.
    package static let longest: Int64 = 90 * 86_400
    /// Seconds of a link for which no time is stated.
    package static let usual: Int64 = 14 * 86_400
    /// Most links of a cart that lead anywhere at once.
    package static let maximumPerCart = 50

    package init(
        id: String, cart: CartID, company: CompanyCode, sharedBy: AssociateCode, prices: SharedPrices, createdAt: Int64, expiresAt: Int64,
        revokedAt: Int64? = nil
    ) {
        self.id = id
        self.cart = cart
        self.company = company
        self.sharedBy = sharedBy
        self.prices = prices
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }

    /// Whether the link leads anywhere.
    package func isOpen(at moment: Int64) -> Bool { revokedAt == nil && moment < expiresAt }

    /// Takes the link back, for good.
    package mutating func revoke(at moment: Int64) { revokedAt = revokedAt ?? moment }
}
