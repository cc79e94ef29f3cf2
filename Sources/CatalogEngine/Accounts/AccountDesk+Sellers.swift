package import Commerce
import CommerceStore

extension AccountDesk {
    private static let noSeller = EngineError(.notFound, "There is no such person of the seller.")

    /// The people of the seller, ascending by code.
    package func sellers() throws -> [SellerProfile] {
        try EngineError.translating { try store.read { try profiles(of: $0.sellers(), $0) } }
    }

    /// - Throws: ``EngineError`` with `.notFound`.
    package func seller(_ code: SellerCode) throws -> SellerProfile {
        try EngineError.translating {
            try store.read { reader in
                guard let user = try reader.seller(code) else { throw Self.noSeller }
                return try profiles(of: [user], reader)[0]
            }
        }
    }

    /// Adds a person of the seller, or changes one.
    ///
    /// A new password and a block end their sessions at once, those on behalf of customers included.
    /// - Returns: the person, and whether they are new.
    /// - Throws: ``EngineError``: `.invalid` for what does not fit, `.conflict` for a login that is taken.
    package func put(_ change: SellerChange, for code: SellerCode, by actor: Actor) throws -> (profile: SellerProfile, isNew: Bool) {
        guard (1...100).contains(code.description.utf8.count), !code.description.contains(":") else {
            throw EngineError(.invalid, "The code of a person has 1 to 100 bytes, and no colon.")
        }
        let login = try change.login.map { (text) throws(EngineError) in try PasswordPolicy.login(text) }
        if let password = change.password { try PasswordPolicy.check(password, login: login ?? "") }
        return try EngineError.translating {
            let hash = try change.password.map { try PasswordHash(of: $0, cost: cost) }
            let isNew = try store.write { writer in
                let old = try writer.reader.seller(code)
                var user = old ?? SellerUser(code: code)
                if let name = change.name { user.name = name }
                if let status = change.status { user.status = status }
                if let roles = change.roles { user.roles = roles }
                if let companies = change.companies {
                    let known = try writer.reader.buyerRecords().directory.companies
                    if let unknown = companies.sorted().first(where: { known[$0] == nil }) {
                        throw EngineError(.invalid, "There is no company `\(unknown)`.", field: "companies")
                    }
                    user.companies = companies
                }
                if user != old { try writer.put(user) }
                try putLogin(of: .seller(code), login, hash, by: .seller, writer)
                if user.status == .blocked { try writer.removeSessions(of: code) }
                var details = ["status": user.status.rawValue, "roles": user.roles.map(\.rawValue).sorted().joined(separator: " ")]
                if hash != nil { details["password"] = "set" }
                if let login { details["login"] = login }
                try writer.append(
                    AuditEvent(
                        old == nil ? "seller.added" : "seller.changed", "seller/\(code)", company: nil, by: actor, at: clock(),
                        details: details))
                return old == nil
            }
            return (try seller(code), isNew)
        }
    }

    /// Removes a person of the seller; what they did stays in the log.
    package func removeSeller(_ code: SellerCode, by actor: Actor) throws {
        try EngineError.translating {
            try store.write { writer in
                guard try writer.reader.seller(code) != nil else { throw Self.noSeller }
                try writer.removeSeller(code)
                try writer.append(AuditEvent("seller.removed", "seller/\(code)", company: nil, by: actor, at: clock()))
            }
        }
    }

    private func profiles(of users: [SellerUser], _ reader: StoreReader) throws -> [SellerProfile] {
        let logins = try reader.logins(of: users.map { .seller($0.code) })
        return users.map { SellerProfile(user: $0, login: logins[.seller($0.code)]) }
    }
}
