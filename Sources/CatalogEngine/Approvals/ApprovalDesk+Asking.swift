package import Commerce
import CommerceStore

extension ApprovalDesk {
    /// What a cart has to go through: the request while it is locked or ordered, or else what would be asked now.
    package enum Prospect: Sendable {
        case preview(ApprovalPreview)
        case request(ApprovalView)
    }

    /// - Throws: ``EngineError`` with `.notFound` for a cart that is not there or not reached.
    package func prospect(of id: CartID, for session: Session) throws -> Prospect {
        try EngineError.translatingCommerce {
            let view = try engine.carts.cart(id, for: session)
            let now = engine.options.clock()
            return try read { reader, directory in
                let pool = try pool(of: session.associate.company, directory, reader, at: now, for: session)
                if let approval = view.cart.approval, let request = try reader.approvalRequest(approval) {
                    var answer = try self.view(of: request, session, pool, directory, reader)
                    if view.cart.status.isLocked { answer.isCurrent = request.covers(view.priced) }
                    return .request(answer)
                }
                return .preview(try preview(of: view, session, pool, directory, reader))
            }
        }
    }

    private func preview(
        of view: CartView, _ session: Session, _ pool: ApproverPool, _ directory: CompanyDirectory, _ reader: StoreReader
    ) throws -> ApprovalPreview {
        let cart = view.cart
        let budgets = try budgets(of: cart.holding, directory, reader, at: pool.moment)
        var preview = ApprovalPreview(
            steps: [], standings: [], budgets: budgets, exceeded: Set(budgets.exceeded(by: view.priced.subtotal).map(\.budget.code)),
            problem: nil, previous: try reader.lastApproval(of: cart.id), people: [:])
        do {
            let flow = try flow(of: view, by: session.authority, budgets, directory, reader)
            preview.steps = flow.steps
            let excluded = cart.participants.union([session.associate.code])
            preview.standings = flow.steps.map { pool.standing(of: $0, on: cart.holding, excluding: excluded) }
            preview.people = people(preview.standings.flatMap(\.seats), directory)
            try requireBudget(budgets, flow, view)
            _ = try ApprovalRequest(
                of: view.priced, flow, id: ApprovalID(""), by: session.associate.code, comment: "", previous: nil, among: pool
            ) { view.products[$0]?.title ?? $0.description }
        } catch let error as CommerceError {
            preview.problem = EngineError(error)
        }
        return preview
    }

    /// Asks for the approval of a cart; where nobody has to agree, it is approved at once.
    ///
    /// - Parameter version: the version that was seen.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.versionMissing`, `.stale`; `.conflict` for a cart that is locked, ordered,
    ///   empty, or cannot be bought as a whole; `.noApprover` and `.overBudget`.
    package func submit(_ id: CartID, comment: String, seen version: Int64?, for session: Session) throws -> ApprovalView {
        try EngineError.translatingCommerce {
            guard case .associate = session.actor else {
                throw EngineError(.forbidden, "Approval is asked for by those who buy, and not by the seller.")
            }
            return try write(pricing: id, for: session) { writer, view, directory in
                let now = engine.options.clock()
                let old = view.cart
                guard session.authority.allows(.submitCarts, on: old.holding) else {
                    throw EngineError(.forbidden, "Your roles do not allow you to ask for the approval of this cart.")
                }
                try old.requireActive()
                guard let version else { throw EngineError(.versionMissing, "The version of the cart must be named.") }
                try old.require(version: version)
                let reader = writer.reader
                let budgets = try budgets(of: old.holding, directory, reader, at: now)
                let flow = try flow(of: view, by: session.authority, budgets, directory, reader)
                try requireBudget(budgets, flow, view)
                let pool = try pool(of: old.holding.company, directory, reader, at: now, for: session)
                let request = try ApprovalRequest(
                    of: view.priced, flow, id: ApprovalID(KeyText.random()), by: session.associate.code, comment: comment,
                    previous: try reader.lastApproval(of: id), among: pool
                ) { view.products[$0]?.title ?? $0.description }
                var cart = old
                try cart.submit(request, at: now)
                try writer.insert(request)
                try writer.update(cart, from: old)
                try writer.append(
                    AuditEvent(
                        "cart.submitted", "cart/\(id)", company: cart.holding.company, by: session.actor, onBehalfOf: session.onBehalfOf,
                        at: now,
                        details: [
                            "approval": request.id.description, "steps": String(request.steps.count), "total": Self.text(request.total),
                        ]))
                try tellOfTurn(request, pool, writer, directory)
                return try self.view(of: request, session, pool, directory, reader)
            }
        }
    }

    /// What no rule asks others about is refused at once, and not only when it is ordered.
    private func requireBudget(_ budgets: [BudgetStanding], _ flow: ApprovalFlow, _ view: CartView) throws(CommerceError) {
        guard let exceeded = budgets.exceeded(by: view.priced.subtotal).first, !flow.allowsOverBudget else { return }
        throw CommerceError(.budget, "the cart is above what is left of the budget `\(exceeded.budget.code)`")
    }

    /// Takes a cart back, so that it can be changed; all approvals are void then.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden` for who has neither asked nor manages the cart, `.stale`, `.conflict` for a
    ///   cart that is not locked.
    package func withdraw(_ id: CartID, comment: String, seen version: Int64?, for session: Session) throws -> ApprovalView {
        try EngineError.translatingCommerce {
            try write { writer, directory in
                let reader = writer.reader
                guard var cart = try reader.cart(id), session.authority.right(to: cart) > .none else {
                    throw EngineError(.notFound, "There is no such cart.")
                }
                let old = cart
                guard cart.status.isLocked, let approval = cart.approval, var request = try reader.approvalRequest(approval) else {
                    try cart.requireOpen()
                    throw EngineError(.conflict, "The cart has not been submitted.")
                }
                let before = request
                guard canWithdraw(request, cart, session) else {
                    throw EngineError(.forbidden, "A cart is taken back by who has asked for its approval, or manages the cart.")
                }
                try cart.require(version: version)
                let now = engine.options.clock()
                try request.withdraw(by: session.associate.code, comment: comment, at: now)
                try cart.follow(request, at: now)
                try writer.update(request, from: before)
                try writer.update(cart, from: old)
                try writer.append(
                    AuditEvent(
                        "cart.withdrawn", "cart/\(id)", company: cart.holding.company, by: session.actor, onBehalfOf: session.onBehalfOf,
                        at: now, details: ["approval": request.id.description, "was": old.status.rawValue]))
                let pool = try pool(of: cart.holding.company, directory, reader, at: now, for: session)
                return try view(of: request, session, pool, directory, reader)
            }
        }
    }

    func canWithdraw(_ request: ApprovalRequest, _ cart: Cart, _ session: Session) -> Bool {
        cart.status.isLocked && cart.approval == request.id
            && (request.requester == session.associate.code || session.authority.right(to: cart) >= .manage)
    }
}
