import Commerce
import CommerceStore

/// Who has to agree before a cart is ordered: asks them, takes their decisions, and keeps the rules, the substitutes and the budgets.
///
/// Whoever decides is looked up in the transaction of the decision, so that who is blocked, or loses a role, has lost it with the next
/// one. Time limits follow from the clock; nothing has to run for them to count.
package struct ApprovalDesk: Sendable {
    let engine: CatalogEngine

    /// How often something is tried while those who buy, or prices, keep changing.
    static let attempts = 5
    static let noApproval = EngineError(.notFound, "There is no such approval.")
    static let unsettled = EngineError(.unavailable, "Prices or people are changing all the time. Try again in a while.")

    /// Writes with a directory of the same moment.
    /// - Throws: ``EngineError`` with `.unavailable` when people keep changing.
    func write<Value>(_ body: (StoreWriter, CompanyDirectory) throws -> Value) throws -> Value {
        for _ in 0..<Self.attempts {
            let records = try engine.buyers.records(at: try engine.store.read { try $0.buyerVersion() })
            let outcome = try engine.store.write { writer -> Value? in
                guard try writer.reader.buyerVersion() == records.version else { return nil }
                return try body(writer, records.directory)
            }
            if let outcome { return outcome }
        }
        throw Self.unsettled
    }

    /// Writes with a cart at prices of the same moment.
    /// - Throws: ``EngineError``: `.notFound` for a cart that is not reached, `.unavailable` when prices or people keep changing.
    func write<Value>(
        pricing id: CartID, for session: Session, _ body: (StoreWriter, CartView, CompanyDirectory) throws -> Value
    ) throws -> Value {
        for _ in 0..<Self.attempts {
            let before = try engine.store.read { try $0.buyerVersions() }
            let directory = try engine.buyers.records(at: before.buyers).directory
            let view = try engine.carts.cart(id, for: session)
            let outcome = try engine.store.write { writer -> Value? in
                guard try writer.reader.buyerVersions().ofPrices == before.ofPrices, try writer.reader.cart(id) == view.cart else {
                    return nil
                }
                return try body(writer, view, directory)
            }
            if let outcome { return outcome }
        }
        throw Self.unsettled
    }

    /// Reads with a directory that is at least as new.
    func read<Value>(_ body: (StoreReader, CompanyDirectory) throws -> Value) throws -> Value {
        let directory = try engine.accounts.currentDirectory()
        return try engine.store.read { try body($0, directory) }
    }

    /// Those of a company who may decide now.
    /// - Parameter session: of who looks: roles that do not count in it do not count here.
    func pool(
        of company: CompanyCode, _ directory: CompanyDirectory, _ reader: StoreReader, at now: Int64, for session: Session? = nil
    ) throws -> ApproverPool {
        let people = directory.associates.values.filter { $0.company == company && $0.status == .active }
        let codes = try reader.roles(of: people.map(\.code))
        let own = try reader.ownRoles(of: company)
        let authorities = people.compactMap { person in
            var roles = (codes[person.code] ?? []).compactMap { code in Role.named(code) ?? own.first { $0.code == code } }
            if let session, session.associate.code == person.code {
                roles.removeAll { role in !session.authority.roles.contains { $0.code == role.code } }
            }
            return try? Authority(of: person, roles: roles, in: directory)
        }
        return ApproverPool(authorities, try reader.delegations(of: company), in: directory, at: now)
    }

    /// The budgets that concern what belongs to someone.
    func budgets(
        of holding: Holding, _ directory: CompanyDirectory, _ reader: StoreReader, at now: Int64
    ) throws -> [BudgetStanding] {
        try reader.budgets(of: holding.company).filter { $0.concerns(holding, in: directory) }
            .map { try reader.standing(of: $0, at: now, in: directory) }
    }

    /// The steps that a cart has to take when somebody asks for it.
    func flow(
        of view: CartView, by authority: Authority, _ budgets: [BudgetStanding], _ directory: CompanyDirectory, _ reader: StoreReader
    ) throws -> ApprovalFlow {
        let facts = ApprovalFacts(
            view.priced, products: view.products.mapValues(\.facts), requester: authority,
            isOverBudget: !budgets.exceeded(by: view.priced.subtotal).isEmpty, in: directory)
        return try ApprovalFlow(facts, under: try reader.approvalRules(of: view.cart.holding.company))
    }

    /// Whether somebody may order a cart now; a cart that cannot be bought as a whole is for others to refuse.
    /// - Throws: ``CommerceError`` as ``PlacementGate``.
    func requirePlacement(
        of view: CartView, by session: Session, _ directory: CompanyDirectory, _ reader: StoreReader, at now: Int64
    ) throws {
        guard view.cart.order == nil, !view.cart.lines.isEmpty, view.priced.isComplete else { return }
        let budgets = try budgets(of: view.cart.holding, directory, reader, at: now)
        let request = try view.cart.approval.flatMap { try reader.approvalRequest($0) }
        try PlacementGate(
            session.authority, orderLimit: try reader.orderLimit(of: session.associate.code), budgets: budgets,
            flow: try flow(of: view, by: session.authority, budgets, directory, reader), request: request
        ).check(view.priced)
    }
}

extension CatalogEngine {
    /// Who has to agree before a cart is ordered.
    package var approvals: ApprovalDesk { ApprovalDesk(engine: self) }
}
