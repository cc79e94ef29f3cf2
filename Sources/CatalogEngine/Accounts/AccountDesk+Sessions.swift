package import Commerce
import CommerceStore

extension AccountDesk {
    /// Who has the session of a token; nil when it has ended, or whoever opened it is blocked.
    package func signedIn(_ token: String) throws -> SignedIn? {
        try EngineError.translating {
            let hash = KeyText.hash(token)
            let found = try store.read { reader -> (SessionRecord, SellerUser?, [Role], [OrderView], Int64)? in
                guard let record = try reader.session(hash), record.expiresAt > clock() else { return nil }
                let seller = try record.seller.flatMap { try reader.seller($0) }
                let roles = try record.associate.map { try reader.effectiveRoles(of: $0) } ?? []
                let views = try record.associate.map { try reader.orderViews(of: $0) } ?? []
                return (record, seller, roles, views, try reader.buyerVersion())
            }
            guard let (record, seller, roles, views, version) = found else { return nil }
            if record.seller != nil, seller?.status != .active { return nil }
            guard let code = record.associate else { return seller.map { .seller(session(of: $0, record)) } }
            let directory = try buyers.records(at: version).directory
            guard let associate = directory.associates[code] else { return nil }
            if let seller, !session(of: seller, record).user.mayActFor(associate.company) { return nil }
            let counting = record.hasSecondFactor ? roles : roles.filter { !needsSecondFactor($0) }
            guard
                let authority = try? Authority(
                    of: associate, roles: counting, orderViews: views, within: seller == nil ? nil : Permission.onBehalf, in: directory)
            else { return nil }
            return .associate(
                Session(
                    authority: authority, representative: seller, lacksSecondFactor: counting.count < roles.count,
                    expiresAt: record.expiresAt, record: record))
        }
    }

    private func needsSecondFactor(_ role: Role) -> Bool {
        role.needsSecondFactor || secondFactorRoles.contains(role.code.description)
    }

    private func session(of user: SellerUser, _ record: SessionRecord) -> SellerSession {
        var counting = user
        if !record.hasSecondFactor { counting.roles = user.roles.filter { !secondFactorRoles.contains($0.rawValue) } }
        return SellerSession(
            user: counting, lacksSecondFactor: counting.roles.count < user.roles.count, expiresAt: record.expiresAt, record: record)
    }

    /// The associates whom somebody may switch between; only themselves where there is but one.
    package func choices(of person: SignedIn) throws -> [Associate] {
        guard !person.isOnBehalf else { return [] }
        return try EngineError.translating {
            let holders = try store.read { try $0.holders(ofLogin: person.record.login) }
            let directory = try currentDirectory()
            return holders.compactMap { holder in
                guard case .associate(let code) = holder, (try? directory.customer(code.description)) != nil else { return nil }
                return directory.associates[code]
            }
        }
    }

    /// Goes on in the name of another associate of the same login; the session so far ends.
    /// - Throws: ``EngineError``: `.notFound` for an associate of another login, or one who is blocked; `.forbidden` on behalf of somebody.
    package func switchSession(_ person: SignedIn, to associate: AssociateCode) throws -> (token: String, person: SignedIn) {
        try person.requireOwn()
        guard try choices(of: person).contains(where: { $0.code == associate }) else { throw Self.noAssociate }
        return try EngineError.translating {
            let token = KeyText.random()
            try store.write { writer in
                guard try writer.removeSession(person.record.hash),
                    try writer.reader.holders(ofLogin: person.record.login).contains(.associate(associate))
                else { throw Self.noAssociate }
                try open(
                    token, in: .associate(associate), of: person.record.login, hasSecondFactor: person.hasSecondFactor,
                    until: person.record.expiresAt, writer)
            }
            guard let person = try signedIn(token) else { throw Self.noAssociate }
            return (token, person)
        }
    }

    /// Opens a session in which somebody of the seller acts for an associate; it ends with theirs at the latest.
    /// - Throws: ``EngineError``: `.notFound` for an associate of a company that they do not look after; `.forbidden` without a role for it.
    package func actOnBehalf(of associate: AssociateCode, by seller: SellerSession) throws -> (token: String, person: SignedIn) {
        try EngineError.translating {
            let directory = try currentDirectory()
            guard let target = directory.associates[associate], seller.reach.includes(target.company) else { throw Self.noAssociate }
            guard seller.user.mayActFor(target.company) else {
                throw EngineError(.forbidden, "Your roles do not allow you to act on behalf of customers.")
            }
            let blocked = EngineError(.forbidden, "The associate is blocked.")
            guard (try? directory.customer(associate.description)) != nil else { throw blocked }
            let token = KeyText.random()
            try store.write { writer in
                try writer.insert(
                    SessionRecord(
                        hash: KeyText.hash(token), login: seller.record.login, associate: associate, seller: seller.user.code,
                        hasSecondFactor: seller.record.hasSecondFactor, createdAt: clock(), expiresAt: seller.expiresAt))
                try writer.append(
                    AuditEvent(
                        "session.opened", "associate/\(associate)", company: target.company, by: seller.actor, onBehalfOf: associate,
                        at: clock()))
            }
            guard let person = try signedIn(token) else { throw blocked }
            return (token, person)
        }
    }
}
