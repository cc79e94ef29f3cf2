package import Commerce
import CommerceStore

extension AccountDesk {
    /// The associates that somebody manages, ascending by code.
    package func associates(for manager: AccountManager) throws -> [AssociateProfile] {
        try EngineError.translating {
            let directory = try currentDirectory()
            let associates = directory.associates.values.filter { manager.company == nil || $0.company == manager.company }
                .sorted { $0.code < $1.code }
            return try profiles(of: associates)
        }
    }

    /// - Throws: ``EngineError`` with `.notFound`, also for an associate of another company.
    package func associate(_ code: AssociateCode, for manager: AccountManager) throws -> AssociateProfile {
        try EngineError.translating {
            guard let associate = try currentDirectory().associates[code], manager.company == nil || associate.company == manager.company
            else { throw Self.noAssociate }
            return try profiles(of: [associate])[0]
        }
    }

    /// The people of a company whom things can be shared with, ascending by code.
    package func colleagues(of session: Session) throws -> [Associate] {
        try EngineError.translating {
            try currentDirectory().associates.values.filter { $0.company == session.associate.company && $0.status == .active }
                .sorted { $0.code < $1.code }
        }
    }

    /// Adds an associate, or changes one.
    ///
    /// A new password and a block end the sessions of the associate at once.
    /// - Returns: the associate, and whether it is new.
    /// - Throws: ``EngineError``: `.notFound` for a company that may not be managed, `.invalid` for what does not fit, `.conflict` for
    ///   a login that is taken.
    package func put(
        _ change: AssociateChange, for code: AssociateCode, by manager: AccountManager
    ) throws -> (profile: AssociateProfile, isNew: Bool) {
        let login = try change.login.map { (text) throws(EngineError) in try PasswordPolicy.login(text) }
        if let password = change.password { try PasswordPolicy.check(password, login: login ?? "") }
        if let limit = change.orderLimit ?? nil, limit.minorUnits < 0 {
            throw EngineError(.invalid, "A limit is not below 0.", field: "order_limit")
        }
        for role in change.roles ?? [] where Role.named(role) == nil {
            throw EngineError(.invalid, "There is no role `\(role)`.", field: "roles")
        }
        let hash = try EngineError.translating { try change.password.map { try PasswordHash(of: $0, cost: cost) } }
        return try EngineError.translating {
            let isNew = try store.write { writer in
                let directory = try writer.reader.buyerRecords().directory
                let old = directory.associates[code]
                let associate = try changed(old, by: change, code, manager, in: directory)
                if associate != old { try writer.put([associate]) }
                if let roles = change.roles { try writer.setRoles(roles, of: code) }
                if let limit = change.orderLimit { try writer.setOrderLimit(limit, of: code) }
                try putAccount(of: code, login, hash, writer)
                if hash != nil || associate.status == .blocked { try writer.removeSessions(of: code) }
                return old == nil
            }
            return (try self.associate(code, for: manager), isNew)
        }
    }

    private func changed(
        _ old: Associate?, by change: AssociateChange, _ code: AssociateCode, _ manager: AccountManager, in directory: CompanyDirectory
    ) throws(EngineError) -> Associate {
        if let old, let company = manager.company, old.company != company { throw Self.noAssociate }
        guard !code.description.isEmpty, code.description.utf8.count <= 100 else {
            throw EngineError(.invalid, "The code of an associate has 1 to 100 bytes.")
        }
        guard directory.companies[CompanyCode(code.description)] == nil, directory.units[BusinessUnitCode(code.description)] == nil else {
            throw EngineError(.conflict, "The code `\(code)` names a company or a unit.")
        }
        guard let company = old?.company ?? change.company ?? manager.company, directory.companies[company] != nil,
            manager.company == nil || company == manager.company
        else { throw EngineError(.invalid, "An associate needs a company that exists.", field: "company") }
        guard change.company == nil || change.company == company else {
            throw EngineError(.invalid, "The company of an associate cannot be changed.", field: "company")
        }
        var associate = old ?? Associate(code: code, company: company)
        if let name = change.name { associate.name = name }
        if let status = change.status { associate.status = status }
        if let unit = change.unit {
            if let unit, directory.units[unit]?.company != company {
                throw EngineError(.invalid, "The company has no unit `\(unit)`.", field: "unit")
            }
            associate.unit = unit
        }
        return associate
    }

    private func putAccount(of code: AssociateCode, _ login: String?, _ hash: PasswordHash?, _ writer: StoreWriter) throws {
        guard login != nil || hash != nil else { return }
        let known = try writer.reader.account(of: code)
        guard let login = login ?? known?.login else {
            throw EngineError(.invalid, "A password needs a login to go with it.", field: "login")
        }
        guard let hash = hash ?? known?.password else {
            throw EngineError(.invalid, "A login needs a password to go with it.", field: "password")
        }
        if let other = try writer.reader.account(login: login), other.associate != code {
            throw EngineError(.conflict, "The login is taken.", field: "login")
        }
        try writer.put(AccountRecord(associate: code, login: login, password: hash))
    }

    private func profiles(of associates: [Associate]) throws -> [AssociateProfile] {
        let codes = associates.map(\.code)
        return try store.read { reader in
            let (roles, logins) = (try reader.roles(of: codes), try reader.logins(of: codes))
            return try associates.map { associate in
                let code = associate.code
                return AssociateProfile(
                    associate: associate, roles: roles[code] ?? [], orderLimit: try reader.orderLimit(of: code), login: logins[code])
            }
        }
    }

    func currentDirectory() throws -> CompanyDirectory {
        try buyers.records(at: try store.read { try $0.buyerVersion() }).directory
    }

    static let noAssociate = EngineError(.notFound, "There is no such associate.")
}
