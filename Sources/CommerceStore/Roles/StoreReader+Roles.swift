package import Commerce

extension StoreReader {
    /// The roles that a company has made for itself, ascending by code.
    package func ownRoles(of company: CompanyCode) throws -> [Role] {
        try connection.all(
            "SELECT code, name, needs_factor, grants FROM own_role WHERE company = $1 ORDER BY code", [.text(company.description)],
            Self.role)
    }

    /// The roles that an associate has, ascending by code, of the catalogue and of the company's own.
    package func effectiveRoles(of associate: AssociateCode) throws -> [Role] {
        let codes = try roles(of: [associate])[associate] ?? []
        guard codes.contains(where: { Role.named($0) == nil }) else { return codes.compactMap { Role.named($0) } }
        let own = try connection.all(
            """
            SELECT code, name, needs_factor, grants FROM own_role
            WHERE company = (SELECT company FROM associate WHERE code = $1)
            """, [.text(associate.description)], Self.role)
        return codes.compactMap { code in Role.named(code) ?? own.first { $0.code == code } }
    }

    private static func role(_ row: any SQLRow) throws -> Role {
        var grants: [Permission: Scope] = [:]
        // What a later program has written, and this one does not know, grants nothing.
        for (name, scope) in try TextTable.table(row.text(3)) {
            if let permission = Permission(rawValue: name) { grants[permission] = Scope(rawValue: scope) }
        }
        return Role(code: RoleCode(row.text(0)), name: row.text(1), grants: grants, needsSecondFactor: row.integer(2) != 0)
    }

    /// The associates of a company who have a role.
    package func associates(with role: RoleCode, of company: CompanyCode) throws -> [AssociateCode] {
        try connection.all(
            """
            SELECT associate.code FROM associate_role JOIN associate ON associate.code = associate_role.associate
            WHERE associate_role.role = $1 AND associate.company = $2 ORDER BY associate.code
            """, [.text(role.description), .text(company.description)]
        ) { AssociateCode($0.text(0)) }
    }

    /// Whose orders an associate sees besides.
    package func orderViews(of associate: AssociateCode) throws -> [OrderView] {
        try connection.all(
            "SELECT kind, target FROM order_view WHERE associate = $1 ORDER BY kind, target", [.text(associate.description)]
        ) { row in OrderView(text: row.text(0) + ":" + row.text(1)) }.compactMap(\.self)
    }
}
