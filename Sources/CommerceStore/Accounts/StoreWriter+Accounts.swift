package import Commerce

extension StoreWriter {
    /// Adds an account, or replaces that of its associate.
    /// - Throws: ``StoreError`` with `.conflict` when another associate has the login.
    package func put(_ account: AccountRecord) throws {
        try connection.execute(
            """
            INSERT INTO account (associate, login, password) VALUES ($1, $2, $3)
            ON CONFLICT (associate) DO UPDATE SET login = excluded.login, password = excluded.password
            """,
            [.text(account.associate.description), .text(account.login), .text(account.password.description)])
    }

    /// Replaces the roles of an associate.
    package func setRoles(_ roles: [RoleCode], of associate: AssociateCode) throws {
        try connection.execute("DELETE FROM associate_role WHERE associate = $1", [.text(associate.description)])
        guard !roles.isEmpty else { return }
        try connection.executeEach(
            "INSERT INTO associate_role (associate, role) VALUES ($1, $2)", columns: 2,
            Set(roles).sorted().flatMap { [.text(associate.description), .text($0.description)] })
    }

    package func insert(_ session: SessionRecord) throws {
        try connection.execute(
            "INSERT INTO session (hash, associate, created_at, expires_at) VALUES ($1, $2, $3, $4)",
            [.text(session.hash), .text(session.associate.description), .integer(session.createdAt), .integer(session.expiresAt)])
    }

    /// Ends a session; false when there is none.
    @discardableResult
    package func removeSession(_ hash: String) throws -> Bool {
        try connection.execute("DELETE FROM session WHERE hash = $1", [.text(hash)]) > 0
    }

    /// Ends the sessions of an associate.
    /// - Parameter kept: hash of one that goes on.
    package func removeSessions(of associate: AssociateCode, but kept: String? = nil) throws {
        try connection.execute(
            "DELETE FROM session WHERE associate = $1 AND hash <> $2", [.text(associate.description), .text(kept ?? "")])
    }

    /// Removes sessions that have expired, and wrong passwords that are forgotten.
    package func removeExpired(at moment: Int64) throws {
        try connection.execute("DELETE FROM session WHERE expires_at <= $1", [.integer(moment)])
        try connection.execute("DELETE FROM sign_in_failure WHERE last_at <= $1", [.integer(moment - SignInGuard.memory)])
    }

    package func setSignInGuard(_ state: SignInGuard, of login: String) throws {
        try connection.execute(
            """
            INSERT INTO sign_in_failure (login, failures, last_at) VALUES ($1, $2, $3)
            ON CONFLICT (login) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at
            """,
            [.text(login), .integer(state.failures), .integer(state.lastFailure)])
    }

    package func clearSignInGuard(of login: String) throws {
        try connection.execute("DELETE FROM sign_in_failure WHERE login = $1", [.text(login)])
    }
}
