package import Commerce

extension StoreWriter {
    /// Adds a link.
    /// - Parameter hash: of its token, in hexadecimal; the token itself is never kept.
    package func insert(_ link: ShareLink, hash: String, shows cart: SharedCart) throws {
        try connection.execute(
            """
            INSERT INTO share_link (number, id, hash, cart, company, shared_by, prices, created_at, expires_at, snapshot)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .integer(try advance("share_link", by: 1)), .text(link.id), .text(hash), .text(link.cart.description),
                .text(link.company.description), .text(link.sharedBy.description), .text(link.prices.rawValue), .integer(link.createdAt),
                .integer(link.expiresAt), .text(try SharedCartRecord(cart).text),
            ])
    }

    /// Keeps that a link has been taken back.
    package func revoke(_ link: ShareLink) throws {
        try connection.execute(
            "UPDATE share_link SET revoked_at = $1 WHERE id = $2", [.optional(link.revokedAt), .text(link.id)])
    }

    /// Removes the links of a cart.
    package func removeShareLinks(of cart: CartID) throws {
        try connection.execute("DELETE FROM share_link WHERE cart = $1", [.text(cart.description)])
    }
}
