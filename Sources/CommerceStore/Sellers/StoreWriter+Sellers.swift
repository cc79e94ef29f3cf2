package import Commerce

extension StoreWriter {
    /// Adds a person of the seller, or replaces one.
    package func put(_ user: SellerUser) throws {
        let code = SQLValue.text(user.code.description)
        try connection.execute(
            """
            INSERT INTO seller_user (code, name, status) VALUES ($1, $2, $3)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, status = excluded.status
            """, [code, .text(user.name), .text(user.status.rawValue)])
        try removeDuties(of: user.code)
        for role in user.roles {
            try connection.execute("INSERT INTO seller_role (seller, role) VALUES ($1, $2)", [code, .text(role.rawValue)])
        }
        for company in user.companies {
            try connection.execute("INSERT INTO seller_company (seller, company) VALUES ($1, $2)", [code, .text(company.description)])
        }
    }

    /// Removes a person of the seller with their login and sessions.
    package func removeSeller(_ code: SellerCode) throws {
        try removeDuties(of: code)
        try removeSessions(of: code)
        try removeLogin(of: .seller(code))
        try connection.execute("DELETE FROM seller_user WHERE code = $1", [.text(code.description)])
    }

    /// Ends the sessions of a person of the seller, those on behalf of others included.
    package func removeSessions(of seller: SellerCode) throws {
        try connection.execute("DELETE FROM session WHERE seller = $1", [.text(seller.description)])
    }

    private func removeDuties(of code: SellerCode) throws {
        try connection.execute("DELETE FROM seller_role WHERE seller = $1", [.text(code.description)])
        try connection.execute("DELETE FROM seller_company WHERE seller = $1", [.text(code.description)])
    }
}
