package import Commerce

extension StoreReader {
    private static let columns = "login.number, login.login, login.password, login.totp, login.totp_step"

    /// What is kept of a login, written as it is kept.
    package func login(_ text: String) throws -> LoginRecord? {
        try connection.first("SELECT \(Self.columns) FROM login WHERE login = $1", [.text(text)], Self.login)
    }

    package func login(number: Int64) throws -> LoginRecord? {
        try connection.first("SELECT \(Self.columns) FROM login WHERE number = $1", [.integer(number)], Self.login)
    }

    package func login(of holder: LoginHolder) throws -> LoginRecord? {
        let (kind, code) = holder.columns
        return try connection.first(
            """
            SELECT \(Self.columns) FROM login_holder JOIN login ON login.number = login_holder.login
            WHERE login_holder.kind = $1 AND login_holder.holder = $2
            """, [.text(kind), .text(code)], Self.login)
    }

    private static func login(_ row: any SQLRow) throws -> LoginRecord {
        guard let password = PasswordHash(row.text(2)) else {
            throw StoreError(.corrupt, "the password of a login cannot be read; restore the database from a backup, or set it anew")
        }
        return LoginRecord(
            number: row.integer(0), login: row.text(1), password: password, totp: row.optionalText(3), totpStep: row.integer(4))
    }

    /// Whom a login stands for, ascending by code.
    package func holders(ofLogin number: Int64) throws -> [LoginHolder] {
        try connection.all("SELECT kind, holder FROM login_holder WHERE login = $1 ORDER BY kind, holder", [.integer(number)]) { row in
            LoginHolder(kind: row.text(0), code: row.text(1))
        }
    }

    /// The logins of people; those who cannot sign in have none.
    package func logins(of holders: [LoginHolder]) throws -> [LoginHolder: String] {
        var logins: [LoginHolder: String] = [:]
        try connection.queryEach(
            """
            SELECT login.login FROM login_holder JOIN login ON login.number = login_holder.login
            WHERE login_holder.kind = $1 AND login_holder.holder = $2
            """, columns: 2, holders.flatMap { [SQLValue.text($0.columns.kind), .text($0.columns.code)] }
        ) { index, row in logins[holders[index]] = row.text(0) }
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
        try connection.first(
            "SELECT hash, login, associate, seller, factor, created_at, expires_at FROM session WHERE hash = $1", [.text(hash)]
        ) { row in
            SessionRecord(
                hash: row.text(0), login: row.integer(1), associate: row.optionalText(2).map { AssociateCode($0) },
                seller: row.optionalText(3).map { SellerCode($0) }, hasSecondFactor: row.integer(4) != 0, createdAt: row.integer(5),
                expiresAt: row.integer(6))
        }
    }

    /// The login whose password a token may set.
    package func passwordReset(_ hash: String, at moment: Int64) throws -> LoginRecord? {
        try connection.first(
            "SELECT login FROM password_reset WHERE hash = $1 AND expires_at > $2", [.text(hash), .integer(moment)]
        ) { $0.integer(0) }.flatMap { try login(number: $0) }
    }

    /// The sealed secret of a second factor that is to be confirmed yet.
    package func pendingFactor(of login: Int64, at moment: Int64) throws -> String? {
        try connection.first(
            "SELECT secret FROM pending_factor WHERE login = $1 AND expires_at > $2", [.integer(login), .integer(moment)]
        ) { $0.text(0) }
    }

    /// The wrong passwords of a login, whether it exists or not.
    package func signInGuard(_ login: String) throws -> SignInGuard {
        try connection.first("SELECT failures, last_at FROM sign_in_failure WHERE login = $1", [.text(login)]) { row in
            SignInGuard(failures: Int(row.integer(0)), lastFailure: row.integer(1))
        } ?? SignInGuard()
    }
}
