package import Commerce
import CommerceStore

extension AccountDesk {
    /// The roles that associates of a company can have: those of the catalogue, then its own.
    /// - Parameter company: nil for the manager's; of the seller, the catalogue alone then.
    package func roles(of company: CompanyCode?, for manager: AccountManager) throws -> [Role] {
        try EngineError.translating {
            guard let company = try managed(company, manager) else { return Role.catalogue }
            return Role.catalogue + (try store.read { try $0.ownRoles(of: company) })
        }
    }

    /// - Throws: ``EngineError`` with `.notFound`.
    package func role(_ code: RoleCode, of company: CompanyCode?, for manager: AccountManager) throws -> Role {
        guard let role = try roles(of: company, for: manager).first(where: { $0.code == code }) else { throw Self.noRole }
        return role
    }

    /// Adds a role of a company's own, or replaces one.
    /// - Returns: whether it is new.
    /// - Throws: ``EngineError``: `.forbidden` for a role that grants, or granted, more than the manager has; `.conflict` for one of the
    ///   catalogue; `.invalid`, `.notFound` for a company that is not managed.
    package func put(_ role: Role, of company: CompanyCode?, by manager: AccountManager) throws -> Bool {
        guard Role.named(role.code) == nil else {
            throw EngineError(.conflict, "The role `\(role.code)` is of the catalogue and stays as it is. Choose another code.")
        }
        guard (1...100).contains(role.code.description.utf8.count), !role.code.description.contains(where: \.isWhitespace) else {
            throw EngineError(.invalid, "The code of a role has 1 to 100 bytes and no blanks.")
        }
        guard (1...100).contains(role.name.count) else {
            throw EngineError(.invalid, "A role needs a name of at most 100 characters.", field: "name")
        }
        return try EngineError.translating {
            guard let company = try managed(company, manager) else {
                throw EngineError(.invalid, "Name the company that the role is for.", field: "company")
            }
            return try store.write { writer in
                let old = try writer.reader.ownRoles(of: company).first { $0.code == role.code }
                try manager.require(mayGrant: role)
                if let old { try manager.require(mayGrant: old) }
                try writer.put(role, of: company)
                try append(old == nil ? "role.added" : "role.changed", role, of: company, by: manager, writer)
                return old == nil
            }
        }
    }

    /// Removes a role of a company's own.
    /// - Throws: ``EngineError``: `.conflict` while somebody has it, or for one of the catalogue; `.forbidden`, `.notFound`.
    package func removeRole(_ code: RoleCode, of company: CompanyCode?, by manager: AccountManager) throws {
        guard Role.named(code) == nil else { throw EngineError(.conflict, "The roles of the catalogue stay as they are.") }
        try EngineError.translating {
            let company = try managed(company, manager)
            try store.write { writer in
                guard let company, let role = try writer.reader.ownRoles(of: company).first(where: { $0.code == code }) else {
                    throw Self.noRole
                }
                try manager.require(mayGrant: role)
                guard try writer.reader.associates(with: code, of: company).isEmpty else {
                    throw EngineError(.conflict, "Somebody has the role. Take it away from them first.")
                }
                try writer.removeRole(code, of: company)
                try append("role.removed", role, of: company, by: manager, writer)
            }
        }
    }

    static let noRole = EngineError(.notFound, "There is no such role.")

    /// The company that is meant, when the manager may manage it.
    private func managed(_ company: CompanyCode?, _ manager: AccountManager) throws -> CompanyCode? {
        guard let company = company ?? manager.company else { return nil }
        guard manager.reach.includes(company), try currentDirectory().companies[company] != nil else {
            throw EngineError(.notFound, "There is no such company.")
        }
        return company
    }

    private func append(
        _ action: String, _ role: Role, of company: CompanyCode, by manager: AccountManager, _ writer: StoreWriter
    ) throws {
        let grants = Dictionary(uniqueKeysWithValues: role.grants.map { ($0.key.rawValue, $0.value.rawValue) })
        try writer.append(
            AuditEvent(action, "role/\(role.code)", company: company, by: manager.actor, at: clock(), details: grants))
    }
}
