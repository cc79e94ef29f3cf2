import Commerce
import CommerceStore

/// Signs people in and out, and says what they may do.
///
/// A session is a random token of which the store keeps the hash. What somebody may do is looked up anew for every request, so that
/// who is blocked, or loses a role, has lost it with the next one.
package struct AccountDesk: Sendable {
    let store: CommerceStore
    let buyers: BuyerDesk
    let cost: PasswordCost
    let lifetime: Int64
    let clock: @Sendable () -> Int64

    private static let wrong = EngineError(.unauthorized, "The login or the password is wrong.")

    /// Opens a session.
    ///
    /// Every attempt is counted before the password is looked at, so that attempts side by side are counted, too. Whether the login
    /// exists shows neither in the answer nor in the time that it takes.
    /// - Returns: the token, which cannot be had again, and the session.
    /// - Throws: ``EngineError``: `.unauthorized` for a wrong login or password, and for who is blocked; `.tooManyAttempts`.
    package func signIn(login: String, password: String) throws -> (token: String, session: Session) {
        try EngineError.translating {
            let login = PasswordPolicy.canonical(login)
            let account = try countAttempt(of: login)
            guard let account else {
                _ = try PasswordHash(of: String(password.prefix(PasswordHash.maximumBytes)), cost: cost)
                throw Self.wrong
            }
            guard try account.password.matches(password) else { throw Self.wrong }
            let renewed = account.password.cost == cost ? nil : try PasswordHash(of: password, cost: cost)
            let token = KeyText.random()
            let now = clock()
            let record = SessionRecord(
                hash: KeyText.hash(token), associate: account.associate, createdAt: now, expiresAt: now + lifetime)
            let isOpen = try store.write { writer in
                // The password may have been changed while this one was tried.
                guard try writer.reader.account(of: account.associate) == account else { return false }
                try writer.clearSignInGuard(of: login)
                if let renewed { try writer.put(AccountRecord(associate: account.associate, login: login, password: renewed)) }
                try writer.removeExpired(at: now)
                try writer.insert(record)
                return true
            }
            guard isOpen, let session = try self.session(token) else { throw Self.wrong }
            return (token, session)
        }
    }

    /// Counts an attempt and returns the account, if there is one.
    private func countAttempt(of login: String) throws -> AccountRecord? {
        let now = clock()
        return try store.write { writer in
            // Nobody has a login as long as this; it must not fill the store.
            guard login.utf8.count <= 1024 else { throw Self.wrong }
            var attempts = try writer.reader.signInGuard(login)
            if let seconds = attempts.lock(at: now) {
                var error = EngineError(.tooManyAttempts, "Too many wrong passwords. Try again in \(seconds) seconds.")
                error.retryAfter = Int(seconds)
                throw error
            }
            attempts.recordFailure(at: now)
            try writer.setSignInGuard(attempts, of: login)
            return try writer.reader.account(login: login)
        }
    }

    /// The session of a token; nil when it has ended, or whoever opened it is blocked.
    package func session(_ token: String) throws -> Session? {
        try EngineError.translating {
            let hash = KeyText.hash(token)
            let found = try store.read { reader -> (SessionRecord, [RoleCode], Int64)? in
                guard let record = try reader.session(hash), record.expiresAt > clock() else { return nil }
                return (record, try reader.roles(of: [record.associate])[record.associate] ?? [], try reader.buyerVersion())
            }
            guard let (record, roles, version) = found else { return nil }
            let directory = try buyers.records(at: version).directory
            guard let associate = directory.associates[record.associate],
                let authority = try? Authority(of: associate, roles: roles.compactMap { Role.named($0) }, in: directory)
            else { return nil }
            return Session(authority: authority, expiresAt: record.expiresAt, hash: hash)
        }
    }

    package func signOut(_ session: Session) throws {
        try EngineError.translating { _ = try store.write { try $0.removeSession(session.hash) } }
    }

    /// Changes the own password, and ends all other sessions.
    /// - Throws: ``EngineError``: `.forbidden` when the old password is wrong, `.tooManyAttempts`, `.invalid`.
    package func changePassword(of session: Session, from old: String, to new: String) throws {
        try EngineError.translating {
            let associate = session.associate.code
            guard let login = try store.read({ try $0.account(of: associate)?.login }), let account = try countAttempt(of: login),
                account.associate == associate, try account.password.matches(old)
            else { throw EngineError(.forbidden, "The old password is wrong.", field: "old_password") }
            try PasswordPolicy.check(new, login: login)
            let hash = try PasswordHash(of: new, cost: cost)
            try store.write { writer in
                try writer.clearSignInGuard(of: login)
                try writer.put(AccountRecord(associate: associate, login: login, password: hash))
                try writer.removeSessions(of: associate, but: session.hash)
            }
        }
    }
}
