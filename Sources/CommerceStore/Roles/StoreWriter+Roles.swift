package import Commerce

extension StoreWriter {
    /// Adds a role of a company's own, or replaces one.
    package func put(_ role: Role, of company: CompanyCode) throws {
        let grants = Dictionary(uniqueKeysWithValues: role.grants.map { ($0.key.rawValue, $0.value.rawValue) })
        try connection.execute(
            """
            INSERT INTO own_role (company, code, name, needs_factor, grants) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (company, code) DO UPDATE SET
                name = excluded.name, needs_factor = excluded.needs_factor, grants = excluded.grants
            """,
            [
                .text(company.description), .text(role.code.description), .text(role.name), .integer(role.needsSecondFactor ? 1 : 0),
                .text(try TextTable.text(grants)),
            ])
    }

    package func removeRole(_ code: RoleCode, of company: CompanyCode) throws {
        try connection.execute(
            "DELETE FROM own_role WHERE company = $1 AND code = $2", [.text(company.description), .text(code.description)])
    }

    /// Replaces whose orders an associate sees besides.
    package func setOrderViews(_ views: [OrderView], of associate: AssociateCode) throws {
        try connection.execute("DELETE FROM order_view WHERE associate = $1", [.text(associate.description)])
        for view in Set(views.map(\.text)) {
            let parts = view.split(separator: ":", maxSplits: 1)
            try connection.execute(
                "INSERT INTO order_view (associate, kind, target) VALUES ($1, $2, $3)",
                [.text(associate.description), .text(String(parts[0])), .text(String(parts[1]))])
        }
    }
}
