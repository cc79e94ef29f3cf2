package import Commerce
import CommerceStore

/// Signs people in and out, and says what they may do.
///
/// A session is a random token of which the store keeps the hash. What somebody may do is looked up anew for every request, so that
/// who is blocked, or loses a role, has lost it with the next one.
package struct AccountDesk: Sendable {
    let store: CommerceStore
    let buyers: BuyerDesk
    /// Seals secrets of second factors, and tokens that wait in the outbox.
    let sealer: KeySealer
    let cost: PasswordCost
    let lifetime: Int64
    /// Codes of roles that count only with a second factor, besides those that say so themselves.
    let secondFactorRoles: Set<String>
    let clock: @Sendable () -> Int64

    static let wrong = EngineError(.unauthorized, "The login or the password is wrong.")

    /// Opens a session.
    ///
    /// Every attempt is counted before the password is looked at, so that attempts side by side are counted, too. Whether the login
    /// exists shows neither in the answer nor in the time that it takes.
    /// - Parameters:
    ///   - code: of the second factor, or a recovery code; nil without one.
    ///   - associate: in whose name, where the login stands for several; nil for the first.
    /// - Returns: the token, which cannot be had again, and the session.
    /// - Throws: ``EngineError``: `.unauthorized` for a wrong login or password, and for who is blocked; `.secondFactorRequired` when a
    ///   code is needed; `.tooManyAttempts`.
    package func signIn(
        login: String, password: String, code: String? = nil, as associate: AssociateCode? = nil
    ) throws -> (token: String, person: SignedIn) {
        try EngineError.translating {
            let login = PasswordPolicy.canonical(login)
            guard let account = try countAttempt(of: login) else {
                _ = try PasswordHash(of: String(password.prefix(PasswordHash.maximumBytes)), cost: cost)
                throw Self.wrong
            }
            guard try account.password.matches(password) else { throw Self.wrong }
            let renewed = account.password.cost == cost ? nil : try PasswordHash(of: password, cost: cost)
            let token = KeyText.random()
            let isOpen = try store.write { writer in
                // The password may have been changed while this one was tried.
                guard var current = try writer.reader.login(number: account.number), current == account else { return false }
                let hasFactor = try passSecondFactor(&current, code, writer)
                if let renewed { current.password = renewed }
                if current != account { try writer.update(current) }
                guard let holder = try holder(of: current, as: associate, writer.reader) else { return false }
                try writer.clearSignInGuard(of: login)
                try writer.removeExpired(at: clock())
                try open(token, in: holder, of: current.number, hasSecondFactor: hasFactor, until: clock() + lifetime, writer)
                return true
            }
            guard isOpen, let person = try signedIn(token) else { throw Self.wrong }
            return (token, person)
        }
    }

    /// In whose name a login signs in: the one that was asked for, or else the first that may.
    private func holder(of login: LoginRecord, as associate: AssociateCode?, _ reader: StoreReader) throws -> LoginHolder? {
        let holders = try reader.holders(ofLogin: login.number)
        if let associate { return holders.contains(.associate(associate)) ? .associate(associate) : nil }
        let directory = try reader.buyerRecords().directory
        return holders.first { holder in
            guard case .associate(let code) = holder else { return true }
            return (try? directory.customer(code.description)) != nil
        }
    }

    /// Opens a session, and writes that into the log.
    func open(
        _ token: String, in holder: LoginHolder, of login: Int64, hasSecondFactor: Bool, until expiry: Int64, _ writer: StoreWriter
    ) throws {
        var record = SessionRecord(
            hash: KeyText.hash(token), login: login, hasSecondFactor: hasSecondFactor, createdAt: clock(), expiresAt: expiry)
        switch holder {
        case .associate(let code):
            record.associate = code
            let company = try writer.reader.buyerRecords().directory.associates[code]?.company
            try writer.append(AuditEvent("session.opened", "associate/\(code)", company: company, by: .associate(code), at: clock()))
        case .seller(let code):
            record.seller = code
            try writer.append(
                AuditEvent("session.opened", "seller/\(code)", company: nil, by: .seller(code.description), at: clock()))
        }
        try writer.insert(record)
    }

    /// Counts an attempt and returns the login, if there is one.
    func countAttempt(of login: String) throws -> LoginRecord? {
        let now = clock()
        return try store.write { writer in
            // Nobody has a login as long as this; it must not fill the store.
            guard login.utf8.count <= 1024 else { throw Self.wrong }
            var attempts = try writer.reader.signInGuard(login)
            if let seconds = attempts.lock(at: now) {
                throw Self.tooMany("Too many wrong passwords. Try again in \(seconds) seconds.", seconds)
            }
            attempts.recordFailure(at: now)
            try writer.setSignInGuard(attempts, of: login)
            return try writer.reader.login(login)
        }
    }

    static func tooMany(_ message: String, _ seconds: Int64) -> EngineError {
        var error = EngineError(.tooManyAttempts, message)
        error.retryAfter = Int(seconds)
        return error
    }

    package func signOut(_ person: SignedIn) throws {
        try EngineError.translating { _ = try store.write { try $0.removeSession(person.record.hash) } }
    }

    /// Changes the own password, and ends all other sessions.
    /// - Throws: ``EngineError``: `.forbidden` when the old password is wrong, or in a session on behalf of somebody;
    ///   `.tooManyAttempts`, `.invalid`.
    package func changePassword(of person: SignedIn, from old: String, to new: String) throws {
        try EngineError.translating {
            try person.requireOwn()
            let account = try confirm(old, of: person, field: "old_password")
            try PasswordPolicy.check(new, login: account.login)
            let hash = try PasswordHash(of: new, cost: cost)
            try store.write { writer in
                guard var current = try writer.reader.login(number: account.number) else { throw Self.wrong }
                current.password = hash
                try writer.clearSignInGuard(of: account.login)
                try writer.update(current)
                try writer.removeSessions(ofLogin: account.number, but: person.record.hash)
                try append("password.changed", of: person, writer)
            }
        }
    }

    /// Checks the password of who has signed in, before something that a found device must not do.
    func confirm(_ password: String, of person: SignedIn, field: String) throws -> LoginRecord {
        guard let login = try store.read({ try $0.login(number: person.record.login)?.login }), let account = try countAttempt(of: login),
            account.number == person.record.login, try account.password.matches(password)
        else {
            throw EngineError(.forbidden, field == "old_password" ? "The old password is wrong." : "The password is wrong.", field: field)
        }
        return account
    }

    /// Writes into the log what somebody has done to their own account.
    func append(_ action: String, of person: SignedIn, _ writer: StoreWriter, details: [String: String] = [:]) throws {
        let subject: String
        switch person.holder {
        case .associate(let code): subject = "associate/\(code)"
        case .seller(let code): subject = "seller/\(code)"
        }
        try writer.append(AuditEvent(action, subject, company: person.company, by: person.actor, at: clock(), details: details))
    }
}
