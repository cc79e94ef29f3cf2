package import Commerce
import CommerceStore

extension AccountDesk {
    /// The associates that somebody manages, ascending by code.
    package func associates(for manager: AccountManager) throws -> [AssociateProfile] {
        try EngineError.translating {
            let directory = try currentDirectory()
            let associates = directory.associates.values.filter { manager.reaches($0) }.sorted { $0.code < $1.code }
            return try profiles(of: associates)
        }
    }

    /// - Throws: ``EngineError`` with `.notFound`, also for an associate of another company.
    package func associate(_ code: AssociateCode, for manager: AccountManager) throws -> AssociateProfile {
        try EngineError.translating {
            guard let associate = try currentDirectory().associates[code], manager.reaches(associate) else { throw Self.noAssociate }
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
    ///   a login that is taken, `.forbidden` for what the manager does not have themselves.
    package func put(
        _ change: AssociateChange, for code: AssociateCode, by manager: AccountManager
    ) throws -> (profile: AssociateProfile, isNew: Bool) {
        let login = try change.login.map { (text) throws(EngineError) in try PasswordPolicy.login(text) }
        if let password = change.password { try PasswordPolicy.check(password, login: login ?? "") }
        if let limit = change.orderLimit ?? nil, limit.minorUnits < 0 {
            throw EngineError(.invalid, "A limit is not below 0.", field: "order_limit")
        }
        let hash = try EngineError.translating { try change.password.map { try PasswordHash(of: $0, cost: cost) } }
        return try EngineError.translating {
            let isNew = try store.write { writer in
                let (associate, isNew) = try put(change, for: code, by: manager, writer)
                try putLogin(of: .associate(code), login, hash, by: manager.authority == nil ? .seller : .company, writer)
                var details = change.details
                if let login { details["login"] = login }
                if hash != nil { details["password"] = "set" }
                try append(isNew ? "associate.added" : "associate.changed", associate, by: manager, writer, details: details)
                return isNew
            }
            return (try self.associate(code, for: manager), isNew)
        }
    }

    /// Writes all of a change but what somebody signs in with.
    func put(
        _ change: AssociateChange, for code: AssociateCode, by manager: AccountManager, _ writer: StoreWriter
    ) throws -> (associate: Associate, isNew: Bool) {
        let directory = try writer.reader.buyerRecords().directory
        let old = directory.associates[code]
        let associate = try changed(old, by: change, code, manager, in: directory)
        if old != nil {
            for role in try writer.reader.effectiveRoles(of: code) { try manager.require(mayGrant: role) }
        }
        if associate != old { try writer.put([associate]) }
        if let codes = change.roles {
            let own = try writer.reader.ownRoles(of: associate.company)
            for code in codes {
                guard let role = Role.named(code) ?? own.first(where: { $0.code == code }) else {
                    throw EngineError(.invalid, "There is no role `\(code)`.", field: "roles")
                }
                try manager.require(mayGrant: role)
            }
            try writer.setRoles(codes, of: code)
        }
        if let limit = change.orderLimit {
            guard manager.authority.map({ $0.scope(of: .placeOrders) != nil }) ?? true else {
                throw EngineError(.forbidden, "Only who orders without a limit sets one for others.", field: "order_limit")
            }
            try writer.setOrderLimit(limit, of: code)
        }
        if let views = change.orderViews {
            for view in views { try check(view, of: associate.company, manager, in: directory) }
            try writer.setOrderViews(views, of: code)
        }
        if associate.status == .blocked { try writer.removeSessions(of: code) }
        return (associate, old == nil)
    }

    private func check(
        _ view: OrderView, of company: CompanyCode, _ manager: AccountManager, in directory: CompanyDirectory
    ) throws(EngineError) {
        let holding: Holding?
        switch view {
        case .associate(let code):
            holding = directory.associates[code].flatMap { $0.company == company ? $0.holding : nil }
        case .unit(let code):
            let isThere = directory.units[code]?.company == company
            holding = isThere ? Holding(company: company, unit: code, owner: AssociateCode("")) : nil
        }
        guard let holding else {
            throw EngineError(.invalid, "The company has no `\(view.text)`.", field: "order_views")
        }
        guard manager.authority?.allows(.viewOrders, on: holding) ?? true else {
            throw EngineError(.forbidden, "You do not see the orders of `\(view.text)` yourself.", field: "order_views")
        }
    }

    /// Writes into the log what was done to an associate.
    func append(
        _ action: String, _ associate: Associate, by manager: AccountManager, _ writer: StoreWriter, details: [String: String] = [:]
    ) throws {
        try writer.append(
            AuditEvent(action, "associate/\(associate.code)", company: associate.company, by: manager.actor, at: clock(), details: details))
    }

    private func changed(
        _ old: Associate?, by change: AssociateChange, _ code: AssociateCode, _ manager: AccountManager, in directory: CompanyDirectory
    ) throws(EngineError) -> Associate {
        if let old, !manager.reaches(old) { throw Self.noAssociate }
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
        guard manager.reaches(associate) else {
            throw EngineError(.forbidden, "You do not manage the people of this unit.", field: "unit")
        }
        return associate
    }

    private func profiles(of associates: [Associate]) throws -> [AssociateProfile] {
        let codes = associates.map(\.code)
        return try store.read { reader in
            let (roles, logins) = (try reader.roles(of: codes), try reader.logins(of: codes.map { .associate($0) }))
            return try associates.map { associate in
                let code = associate.code
                return AssociateProfile(
                    associate: associate, roles: roles[code] ?? [], orderLimit: try reader.orderLimit(of: code),
                    orderViews: try reader.orderViews(of: code), login: logins[.associate(code)])
            }
        }
    }

    func currentDirectory() throws -> CompanyDirectory {
        try buyers.records(at: try store.read { try $0.buyerVersion() }).directory
    }

    static let noAssociate = EngineError(.notFound, "There is no such associate.")
}
