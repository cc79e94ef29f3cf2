package import Commerce
import CommerceStore

extension AccountDesk {
    /// Makes a secret for a second factor, which counts once a code of it has been confirmed.
    /// - Returns: the secret, and the text of a QR code for an app.
    /// - Throws: ``EngineError``: `.forbidden` for a wrong password; `.conflict` when there is a second factor already.
    package func enrolSecondFactor(of person: SignedIn, password: String) throws -> (secret: String, uri: String) {
        try EngineError.translating {
            try person.requireOwn()
            let account = try confirm(password, of: person, field: "password")
            guard account.totp == nil else {
                throw EngineError(.conflict, "There is a second factor already. Remove it before you set another one up.")
            }
            let secret = TOTP.random()
            let sealed = try sealer.seal(secret.base32)
            try store.write { writer in
                try writer.clearSignInGuard(of: account.login)
                try writer.setPendingFactor(sealed, of: account.number, expiresAt: clock() + Self.enrolmentTime)
            }
            return (secret.base32, secret.uri(login: account.login))
        }
    }

    /// Seconds within which a second factor has to be confirmed.
    private static let enrolmentTime: Int64 = 900

    /// Confirms a second factor by a code of it: from now on signing in takes one. Other sessions end; this one has passed it.
    /// - Returns: recovery codes, which cannot be had again.
    /// - Throws: ``EngineError``: `.invalid` for a wrong code, `.conflict` when nothing is to be confirmed, `.tooManyAttempts`.
    package func confirmSecondFactor(of person: SignedIn, code: String) throws -> [String] {
        try EngineError.translating {
            try person.requireOwn()
            let login = person.record.login
            try requireFewCodes(of: login)
            let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.random() }
            try store.write { writer in
                guard var account = try writer.reader.login(number: login), account.totp == nil,
                    let sealed = try writer.reader.pendingFactor(of: login, at: clock()),
                    let secret = sealer.open(sealed).flatMap({ TOTP(base32: $0) })
                else { throw EngineError(.conflict, "There is no second factor to confirm. Set one up first.") }
                guard let step = secret.step(of: code, at: clock(), after: 0) else {
                    throw EngineError(.invalid, "The code is wrong or too old.", field: "code")
                }
                account.totp = sealed
                account.totpStep = step
                try writer.update(account)
                try writer.setRecoveryCodes(codes.map { KeyText.hash(RecoveryCode.canonical($0)) }, of: login)
                try writer.removePendingFactor(of: login)
                try writer.removeSessions(ofLogin: login, but: person.record.hash)
                try writer.setSecondFactor(ofSession: person.record.hash)
                try append("second_factor.added", of: person, writer)
            }
            return codes
        }
    }

    /// Removes the own second factor; roles that need one do not count any more.
    /// - Throws: ``EngineError``: `.forbidden` for a wrong password, `.unauthorized` for a wrong code, `.conflict` without a second factor.
    package func removeSecondFactor(of person: SignedIn, password: String, code: String) throws {
        try EngineError.translating {
            try person.requireOwn()
            let account = try confirm(password, of: person, field: "password")
            guard account.totp != nil else { throw EngineError(.conflict, "There is no second factor.") }
            try store.write { writer in
                guard var current = try writer.reader.login(number: account.number) else { throw Self.wrong }
                guard try passSecondFactor(&current, code, writer) else { throw EngineError(.conflict, "There is no second factor.") }
                try clearSecondFactor(of: current, writer)
                try writer.clearSignInGuard(of: account.login)
                try append("second_factor.removed", of: person, writer)
            }
        }
    }

    /// Takes the second factor away from an associate who has lost it; their sessions end.
    package func removeSecondFactor(of associate: AssociateCode, by manager: AccountManager) throws {
        try EngineError.translating {
            try store.write { writer in
                guard let target = try writer.reader.buyerRecords().directory.associates[associate], manager.reaches(target) else {
                    throw Self.noAssociate
                }
                for role in try writer.reader.effectiveRoles(of: associate) { try manager.require(mayGrant: role) }
                guard let account = try writer.reader.login(of: .associate(associate)) else { throw Self.noAssociate }
                guard try manager.authority == nil || writer.reader.holders(ofLogin: account.number).count == 1 else {
                    throw EngineError(.forbidden, "The login stands for people of several companies; only the seller can do this.")
                }
                try clearSecondFactor(of: account, writer)
                try writer.removeSessions(ofLogin: account.number)
                try append("second_factor.removed", target, by: manager, writer)
            }
        }
    }

    private func clearSecondFactor(of account: LoginRecord, _ writer: StoreWriter) throws {
        var bare = account
        bare.totp = nil
        try writer.update(bare)
        try writer.setRecoveryCodes([], of: account.number)
    }

    /// - Throws: ``EngineError`` with `.tooManyAttempts` after ten codes within a quarter of an hour.
    private func requireFewCodes(of login: Int64) throws {
        let window: Int64 = 900
        let (count, since) = try store.write { try $0.countAttempt("code", of: String(login), at: clock(), window: window) }
        guard count <= 10 else { throw Self.tooMany("Too many codes. Try again later.", since + window - clock()) }
    }

    /// Checks the code of a second factor at sign-in, and uses it up.
    /// - Returns: whether the login has a second factor, and it was there.
    /// - Throws: ``EngineError``: `.secondFactorRequired` without a code, `.unauthorized` for a wrong or used one.
    func passSecondFactor(_ login: inout LoginRecord, _ code: String?, _ writer: StoreWriter) throws -> Bool {
        guard let sealed = login.totp else { return false }
        guard let code else {
            throw EngineError(.secondFactorRequired, "The login has a second factor: send its code as `code`.", field: "code")
        }
        guard let secret = sealer.open(sealed).flatMap({ TOTP(base32: $0) }) else {
            throw EngineError(.internal, "The secret of a second factor cannot be unsealed; restore the file `secret` of the data folder.")
        }
        if let step = secret.step(of: code, at: clock(), after: login.totpStep) {
            login.totpStep = step
            return true
        }
        guard try writer.useRecoveryCode(KeyText.hash(RecoveryCode.canonical(code)), of: login.number) else {
            throw EngineError(.unauthorized, "The code is wrong, too old, or has been used.", field: "code")
        }
        return true
    }
}
