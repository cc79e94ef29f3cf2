package import Commerce
import CommerceStore

extension ApprovalDesk {
    /// The requests that somebody sees, newest first.
    ///
    /// - Parameters:
    ///   - listing: which of them; nil for all.
    ///   - previous: the last request of the page before; nil for the first page.
    /// - Throws: ``EngineError`` with `.notFound` for a `previous` that is not seen.
    package func list(
        _ listing: ApprovalListing?, after previous: ApprovalID?, limit: Int, for session: Session
    ) throws -> ApprovalPage {
        try EngineError.translatingCommerce {
            try read { reader, directory in
                let me = session.associate.code
                let pool = try pool(of: session.associate.company, directory, reader, at: engine.options.clock(), for: session)
                if let previous { _ = try request(previous, session, pool, reader) }
                var found: [ApprovalRequest] = []
                try reader.forEachApprovalRequest(of: session.associate.company, before: previous) { request in
                    let isListed =
                        switch listing {
                        case nil: sees(request, session, pool)
                        case .open: !seats(of: me, in: request, pool).isEmpty
                        case .decided: request.hasDecision(by: me)
                        case .mine: request.requester == me || request.holding.owner == me
                        }
                    if isListed { found.append(request) }
                    return found.count <= limit
                }
                return (try found.prefix(limit).map { try view(of: $0, session, pool, directory, reader) }, found.count > limit)
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound` for a request that is not there or not seen.
    package func approval(_ id: ApprovalID, for session: Session) throws -> ApprovalView {
        try EngineError.translatingCommerce {
            try read { reader, directory in
                let pool = try pool(of: session.associate.company, directory, reader, at: engine.options.clock(), for: session)
                return try view(of: try request(id, session, pool, reader), session, pool, directory, reader)
            }
        }
    }

    /// Decides the step of a request whose turn it is.
    ///
    /// - Parameter principal: in whose place; nil for the own right, or else for that of whoever one stands in for.
    /// - Throws: ``EngineError``: `.notFound`; `.forbidden` for who is not asked, or not yet, or has a part in the cart; `.conflict` for a
    ///   request that is closed, and for who has agreed already.
    package func decide(
        _ decision: ApprovalRequest.Decision, _ id: ApprovalID, onBehalfOf principal: AssociateCode?, comment: String, for session: Session
    ) throws -> ApprovalView {
        try EngineError.translatingCommerce {
            guard case .associate = session.actor else {
                throw EngineError(.forbidden, "Those who buy decide about it, and never the seller.")
            }
            return try write { writer, directory in
                let now = engine.options.clock()
                let reader = writer.reader
                let pool = try pool(of: session.associate.company, directory, reader, at: now, for: session)
                let old = try request(id, session, pool, reader)
                var request = old
                try request.decide(decision, by: session.associate.code, onBehalfOf: principal, comment: comment, among: pool)
                try writer.update(request, from: old)
                if request.state != .open, let cart = try reader.cart(request.cart) {
                    var changed = cart
                    try changed.follow(request, at: now)
                    try writer.update(changed, from: cart)
                }
                if let event = request.events.last {
                    try writer.append(
                        AuditEvent(
                            "approval.\(event.kind.rawValue)", "approval/\(id)", company: request.holding.company, by: session.actor,
                            onBehalfOf: event.onBehalfOf, at: now,
                            details: [
                                "cart": request.cart.description, "step": String(old.currentStep + 1), "state": request.state.rawValue,
                                "rule": request.steps[old.currentStep].rule.description,
                            ]))
                }
                if request.currentStep > old.currentStep || request.state != .open {
                    try tellOfTurn(request, pool, writer, directory)
                }
                return try view(of: request, session, pool, directory, reader)
            }
        }
    }

    /// In whose right somebody may decide the step whose turn it is.
    private func seats(of associate: AssociateCode, in request: ApprovalRequest, _ pool: ApproverPool) -> [Seat] {
        guard request.state == .open else { return [] }
        let agreed = request.approvals(ofStep: request.currentStep)
        guard !agreed.contains(where: { $0.by == associate }) else { return [] }
        return request.standing(ofStep: request.currentStep, among: pool).seats.filter { $0.associate == associate }
    }

    /// Whether somebody may know of a request.
    private func sees(_ request: ApprovalRequest, _ session: Session, _ pool: ApproverPool) -> Bool {
        let me = session.associate.code
        guard request.holding.company == session.associate.company else { return false }
        if request.requester == me || request.holding.owner == me || request.hasDecision(by: me) { return true }
        if session.authority.allows(.decideApprovals, on: request.holding) { return true }
        guard request.state == .open else { return false }
        return (request.currentStep..<request.steps.count).contains { step in
            request.standing(ofStep: step, among: pool).seats.contains { $0.associate == me }
        }
    }

    private func request(
        _ id: ApprovalID, _ session: Session, _ pool: ApproverPool, _ reader: StoreReader
    ) throws -> ApprovalRequest {
        guard let request = try reader.approvalRequest(id), sees(request, session, pool) else { throw Self.noApproval }
        return request
    }

    /// A request with who may decide it now.
    func view(
        of request: ApprovalRequest, _ session: Session, _ pool: ApproverPool, _ directory: CompanyDirectory, _ reader: StoreReader
    ) throws -> ApprovalView {
        var standings: [Int: StepStanding] = [:]
        if request.state == .open {
            for step in request.currentStep..<request.steps.count { standings[step] = request.standing(ofStep: step, among: pool) }
        }
        let cart = try reader.cart(request.cart)
        let named =
            standings.values.flatMap(\.seats)
            + request.events.compactMap { event in event.by.map { Seat($0, onBehalfOf: event.onBehalfOf) } }
            + [Seat(request.requester), Seat(request.holding.owner)]
        return ApprovalView(
            request: request, cart: cart, standings: standings, ownSeats: seats(of: session.associate.code, in: request, pool),
            canWithdraw: cart.map { canWithdraw(request, $0, session) } ?? false, people: people(named, directory))
    }

    func people(_ seats: [Seat], _ directory: CompanyDirectory) -> [AssociateCode: Associate] {
        let codes = Set(seats.flatMap { [$0.associate, $0.onBehalfOf].compactMap(\.self) })
        return directory.associates.filter { codes.contains($0.key) }
    }
}

extension ApprovalRequest {
    /// Whether somebody has decided a step, or had it decided in their place.
    fileprivate func hasDecision(by associate: AssociateCode) -> Bool {
        events.contains { ($0.kind == .approved || $0.kind == .rejected) && ($0.by == associate || $0.onBehalfOf == associate) }
    }
}
