import Commerce
import CommerceStore

extension AccountDesk {
    /// Seconds for which a token holds.
    private static let resetTime: Int64 = 3600
    /// Most mails to one login within an hour; what is above goes nowhere, silently.
    private static let resetsAnHour: Int64 = 3

    /// Mails a token for a new password to a login, if there is such a login and it is a mail address.
    ///
    /// Nothing that the caller sees depends on whether there is.
    package func requestReset(of login: String) throws {
        try EngineError.translating {
            let login = PasswordPolicy.canonical(login)
            guard login.utf8.count <= 1024 else { return }
            let token = KeyText.random()
            let sealed = try sealer.seal(token)
            let now = clock()
            try store.write { writer in
                try writer.removeExpired(at: now)
                let (count, _) = try writer.countAttempt("reset", of: login, at: now, window: 3600)
                guard count <= Self.resetsAnHour, let account = try writer.reader.login(login), let address = MailAddress.canonical(login),
                    let holder = try writer.reader.holders(ofLogin: account.number).first
                else { return }
                try writer.insertPasswordReset(KeyText.hash(token), of: account.number, expiresAt: now + Self.resetTime)
                let recipient: Notice.Recipient =
                    switch holder {
                    case .associate(let code): .associate(code)
                    case .seller(let code): .sellerUser(code)
                    }
                try writer.enqueue(
                    Notice(
                        .passwordReset, to: recipient, about: "login/\(account.number)", at: now,
                        values: ["address": address, "sealed_token": sealed]))
            }
        }
    }

    /// Sets a new password by a token that was mailed; all sessions of the login end, and so do all its tokens.
    /// - Throws: ``EngineError``: `.notFound` for a token that is not valid, or not any more; `.invalid` for the password.
    package func reset(_ token: String, to password: String) throws {
        try EngineError.translating {
            let hash = KeyText.hash(token)
            let invalid = EngineError(.notFound, "The token is not valid, or not any more. Ask for a new one.")
            guard let login = try store.read({ try $0.passwordReset(hash, at: clock()) }) else { throw invalid }
            try PasswordPolicy.check(password, login: login.login)
            let chosen = try PasswordHash(of: password, cost: cost)
            try store.write { writer in
                guard var login = try writer.usePasswordReset(hash, at: clock()) else { throw invalid }
                login.password = chosen
                try writer.update(login)
                try writer.removeSessions(ofLogin: login.number)
                try writer.clearSignInGuard(of: login.login)
                let directory = try writer.reader.buyerRecords().directory
                for holder in try writer.reader.holders(ofLogin: login.number) {
                    let event =
                        switch holder {
                        case .associate(let code):
                            AuditEvent(
                                "password.reset", "associate/\(code)", company: directory.associates[code]?.company,
                                by: .associate(code), at: clock())
                        case .seller(let code):
                            AuditEvent("password.reset", "seller/\(code)", company: nil, by: .seller(code.description), at: clock())
                        }
                    try writer.append(event)
                }
            }
        }
    }
}
