package import Commerce

extension StoreReader {
    /// The people of the seller, ascending by code.
    package func sellers() throws -> [SellerUser] {
        try connection.all("SELECT code, name, status FROM seller_user ORDER BY code", [], Self.seller).map(whole)
    }

    package func seller(_ code: SellerCode) throws -> SellerUser? {
        try connection.first("SELECT code, name, status FROM seller_user WHERE code = $1", [.text(code.description)], Self.seller).map(
            whole)
    }

    private static func seller(_ row: any SQLRow) -> SellerUser {
        // A status that is not understood must not let anybody in.
        SellerUser(code: SellerCode(row.text(0)), name: row.text(1), status: CustomerStatus(rawValue: row.text(2)) ?? .blocked)
    }

    private func whole(_ head: SellerUser) throws -> SellerUser {
        var user = head
        let code = [SQLValue.text(head.code.description)]
        user.roles = Set(
            try connection.all("SELECT role FROM seller_role WHERE seller = $1", code) { $0.text(0) }.compactMap {
                SellerRole(rawValue: $0)
            })
        user.companies = Set(
            try connection.all("SELECT company FROM seller_company WHERE seller = $1", code) { CompanyCode($0.text(0)) })
        return user
    }
}
