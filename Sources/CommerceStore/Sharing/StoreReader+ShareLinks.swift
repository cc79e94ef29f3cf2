package import Commerce

extension StoreReader {
    private static let columns = "id, cart, company, shared_by, prices, created_at, expires_at, revoked_at"

    /// The link of a token's hash with what it shows, open or not.
    package func shareLink(hash: String) throws -> (link: ShareLink, cart: SharedCart)? {
        try connection.first("SELECT \(Self.columns), snapshot FROM share_link WHERE hash = $1", [.text(hash)]) { row in
            (Self.link(row), try SharedCartRecord(text: row.text(8)).cart)
        }
    }

    /// The links of a cart, newest first.
    package func shareLinks(of cart: CartID) throws -> [ShareLink] {
        try connection.all(
            "SELECT \(Self.columns) FROM share_link WHERE cart = $1 ORDER BY number DESC", [.text(cart.description)], Self.link)
    }

    private static func link(_ row: any SQLRow) -> ShareLink {
        ShareLink(
            id: row.text(0), cart: CartID(row.text(1)), company: CompanyCode(row.text(2)), sharedBy: AssociateCode(row.text(3)),
            prices: SharedPrices(rawValue: row.text(4)) ?? .hidden, createdAt: row.integer(5), expiresAt: row.integer(6),
            revokedAt: row.optionalInteger(7))
    }
}
