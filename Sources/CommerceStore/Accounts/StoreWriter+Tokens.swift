extension StoreWriter {
    /// Replaces the recovery codes of a login.
    /// - Parameter hashes: SHA-256 of each, in hexadecimal.
    package func setRecoveryCodes(_ hashes: [String], of login: Int64) throws {
        try connection.execute("DELETE FROM recovery_code WHERE login = $1", [.integer(login)])
        for hash in hashes {
            try connection.execute("INSERT INTO recovery_code (login, hash) VALUES ($1, $2)", [.integer(login), .text(hash)])
        }
    }

    /// Uses a recovery code up; false when there is none.
    package func useRecoveryCode(_ hash: String, of login: Int64) throws -> Bool {
        try connection.execute("DELETE FROM recovery_code WHERE login = $1 AND hash = $2", [.integer(login), .text(hash)]) > 0
    }

    /// Keeps the sealed secret of a second factor that is not confirmed yet.
    package func setPendingFactor(_ sealed: String, of login: Int64, expiresAt: Int64) throws {
        try removePendingFactor(of: login)
        try connection.execute(
            "INSERT INTO pending_factor (login, secret, expires_at) VALUES ($1, $2, $3)",
            [.integer(login), .text(sealed), .integer(expiresAt)])
    }

    package func removePendingFactor(of login: Int64) throws {
        try connection.execute("DELETE FROM pending_factor WHERE login = $1", [.integer(login)])
    }

    /// Keeps that a session has passed the second factor.
    package func setSecondFactor(ofSession hash: String) throws {
        try connection.execute("UPDATE session SET factor = 1 WHERE hash = $1", [.text(hash)])
    }

    /// Keeps a token that may set a new password, once.
    package func insertPasswordReset(_ hash: String, of login: Int64, expiresAt: Int64) throws {
        try connection.execute(
            "INSERT INTO password_reset (hash, login, expires_at) VALUES ($1, $2, $3)",
            [.text(hash), .integer(login), .integer(expiresAt)])
    }

    /// Uses a token up, and all others of its login with it.
    /// - Returns: the login; nil when there is no such token, or it has expired.
    package func usePasswordReset(_ hash: String, at moment: Int64) throws -> LoginRecord? {
        guard let login = try reader.passwordReset(hash, at: moment) else { return nil }
        try connection.execute("DELETE FROM password_reset WHERE login = $1", [.integer(login.number)])
        return login
    }

    /// Counts an attempt at something that may be done only so often.
    ///
    /// - Parameters:
    ///   - kind: what is tried.
    ///   - name: by whom or for whom.
    ///   - window: seconds after the first attempt at which counting begins anew.
    /// - Returns: the attempts by now, this one included, and when the first of them was.
    package func countAttempt(_ kind: String, of name: String, at moment: Int64, window: Int64) throws -> (count: Int64, since: Int64) {
        let known = try connection.first(
            "SELECT attempts, since FROM attempt WHERE kind = $1 AND name = $2", [.text(kind), .text(name)]
        ) { (count: $0.integer(0), since: $0.integer(1)) }
        let fresh = known.flatMap { moment - $0.since < window ? $0 : nil } ?? (count: 0, since: moment)
        try connection.execute(
            """
            INSERT INTO attempt (kind, name, attempts, since) VALUES ($1, $2, $3, $4)
            ON CONFLICT (kind, name) DO UPDATE SET attempts = excluded.attempts, since = excluded.since
            """, [.text(kind), .text(name), .integer(fresh.count + 1), .integer(fresh.since)])
        return (fresh.count + 1, fresh.since)
    }
}
