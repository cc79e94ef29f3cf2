package import Commerce

extension StoreWriter {
    /// Adds a login that stands for somebody.
    /// - Throws: ``StoreError`` with `.conflict` when the login is taken.
    @discardableResult
    package func insertLogin(_ login: String, _ password: PasswordHash, for holder: LoginHolder) throws -> LoginRecord {
        let record = LoginRecord(number: try advance("login", by: 1), login: login, password: password)
        try connection.execute(
            "INSERT INTO login (number, login, password, totp_step) VALUES ($1, $2, $3, 0)",
            [.integer(record.number), .text(login), .text(password.description)])
        try give(login: record.number, to: holder)
        return record
    }

    /// Lets a login stand for somebody as well, who has none yet.
    package func give(login number: Int64, to holder: LoginHolder) throws {
        let (kind, code) = holder.columns
        try connection.execute(
            "INSERT INTO login_holder (kind, holder, login) VALUES ($1, $2, $3)", [.text(kind), .text(code), .integer(number)])
    }

    /// Takes the login away from somebody, and removes it when it stands for nobody else.
    package func removeLogin(of holder: LoginHolder) throws {
        let (kind, code) = holder.columns
        try connection.execute("DELETE FROM login_holder WHERE kind = $1 AND holder = $2", [.text(kind), .text(code)])
        for (table, column) in [("login", "number"), ("recovery_code", "login"), ("password_reset", "login")] {
            try connection.execute("DELETE FROM \(table) WHERE \(column) NOT IN (SELECT login FROM login_holder)")
        }
    }

    /// Keeps what has changed of a login.
    /// - Throws: ``StoreError`` with `.conflict` when the login is taken.
    package func update(_ record: LoginRecord) throws {
        try connection.execute(
            "UPDATE login SET login = $1, password = $2, totp = $3, totp_step = $4 WHERE number = $5",
            [
                .text(record.login), .text(record.password.description), .optional(record.totp), .integer(record.totpStep),
                .integer(record.number),
            ])
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
            "INSERT INTO session (hash, login, associate, seller, factor, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                .text(session.hash), .integer(session.login), .optional(session.associate?.description),
                .optional(session.seller?.description), .integer(session.hasSecondFactor ? 1 : 0), .integer(session.createdAt),
                .integer(session.expiresAt),
            ])
    }

    /// Ends a session; false when there is none.
    @discardableResult
    package func removeSession(_ hash: String) throws -> Bool {
        try connection.execute("DELETE FROM session WHERE hash = $1", [.text(hash)]) > 0
    }

    /// Ends the sessions in the name of an associate, those of who acts for them included.
    package func removeSessions(of associate: AssociateCode) throws {
        try connection.execute("DELETE FROM session WHERE associate = $1", [.text(associate.description)])
    }

    /// Ends the sessions that a login opened.
    /// - Parameter kept: hash of one that goes on.
    package func removeSessions(ofLogin number: Int64, but kept: String? = nil) throws {
        try connection.execute("DELETE FROM session WHERE login = $1 AND hash <> $2", [.integer(number), .text(kept ?? "")])
    }

    /// Removes sessions and resets that have expired, and wrong passwords and attempts that are forgotten.
    package func removeExpired(at moment: Int64) throws {
        try connection.execute("DELETE FROM session WHERE expires_at <= $1", [.integer(moment)])
        try connection.execute("DELETE FROM password_reset WHERE expires_at <= $1", [.integer(moment)])
        try connection.execute("DELETE FROM sign_in_failure WHERE last_at <= $1", [.integer(moment - SignInGuard.memory)])
        try connection.execute("DELETE FROM attempt WHERE since <= $1", [.integer(moment - SignInGuard.memory)])
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
