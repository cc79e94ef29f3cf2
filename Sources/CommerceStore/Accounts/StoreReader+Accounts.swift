package import Commerce

extension StoreReader {
    /// The account of a login, written as it is kept.
    package func account(login: String) throws -> AccountRecord? {
        try connection.first("SELECT associate, login, password FROM account WHERE login = $1", [.text(login)], Self.account)
    }

    package func account(of associate: AssociateCode) throws -> AccountRecord? {
        try connection.first(
            "SELECT associate, login, password FROM account WHERE associate = $1", [.text(associate.description)], Self.account)
    }

    private static func account(_ row: any SQLRow) throws -> AccountRecord {
        guard let password = PasswordHash(row.text(2)) else {
            throw StoreError(.corrupt, "the password of an account cannot be read; restore the database from a backup, or set it anew")
        }
        return AccountRecord(associate: AssociateCode(row.text(0)), login: row.text(1), password: password)
    }

    /// The logins of associates; those who cannot sign in have none.
    package func logins(of associates: [AssociateCode]) throws -> [AssociateCode: String] {
        var logins: [AssociateCode: String] = [:]
        try connection.queryEach(
            "SELECT login FROM account WHERE associate = $1", columns: 1, associates.map { .text($0.description) }
        ) { index, row in logins[associates[index]] = row.text(0) }
        return logins
    }

    /// The roles of associates, each's ascending.
    package func roles(of associates: [AssociateCode]) throws -> [AssociateCode: [RoleCode]] {
        var roles: [AssociateCode: [RoleCode]] = [:]
        try connection.queryEach(
            "SELECT role FROM associate_role WHERE associate = $1 ORDER BY role", columns: 1, associates.map { .text($0.description) }
        ) { index, row in roles[associates[index], default: []].append(RoleCode(row.text(0))) }
        return roles
    }

    /// The session of a token's hash, expired or not.
    package func session(_ hash: String) throws -> SessionRecord? {
        try connection.first("SELECT hash, associate, created_at, expires_at FROM session WHERE hash = $1", [.text(hash)]) { row in
            SessionRecord(
                hash: row.text(0), associate: AssociateCode(row.text(1)), createdAt: row.integer(2), expiresAt: row.integer(3))
        }
    }

    /// The wrong passwords of a login, whether it exists or not.
    package func signInGuard(_ login: String) throws -> SignInGuard {
        try connection.first("SELECT failures, last_at FROM sign_in_failure WHERE login = $1", [.text(login)]) { row in
            SignInGuard(failures: Int(row.integer(0)), lastFailure: row.integer(1))
        } ?? SignInGuard()
    }
}
