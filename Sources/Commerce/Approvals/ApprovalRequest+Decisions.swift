extension ApprovalRequest {
    /// What somebody says to a request.
    package enum Decision: String, Sendable, Hashable, CaseIterable {
        case approve
        case reject
    }

    /// Decides the step whose turn it is.
    ///
    /// - Parameters:
    ///   - associate: who decides.
    ///   - principal: in whose place; nil for their own right, or else for that of the one for whom they stand in.
    /// - Throws: ``CommerceError``: `.denied` for somebody who is not asked, or not yet; `.state` for a request that is closed, and for
    ///   who has agreed already; `.syntax` for a comment that is too long. The request then stays as it was.
    package mutating func decide(
        _ decision: Decision, by associate: AssociateCode, onBehalfOf principal: AssociateCode? = nil, comment: String = "",
        among pool: ApproverPool
    ) throws(CommerceError) {
        guard !excluded.contains(associate) else {
            throw CommerceError(.denied, "nobody decides about a cart that they have asked for, own, or have put something into")
        }
        guard state == .open else { throw CommerceError(.state, "the request is \(state.rawValue)") }
        try Self.check(comment)
        let standing = standing(ofStep: currentStep, among: pool)
        let seat = try seat(of: associate, onBehalfOf: principal, standing, pool)
        let groups = standing.groups.indices.filter { standing.groups[$0].contains(seat) }
        let event = ApprovalEvent(
            decision == .approve ? .approved : .rejected, step: currentStep, by: associate, onBehalfOf: seat.onBehalfOf, groups: groups,
            comment: comment, at: pool.moment)
        guard decision == .approve else {
            events.append(event)
            state = .rejected
            return
        }
        let before = approvals(ofStep: currentStep)
        guard !before.contains(where: { $0.by == associate || $0.principal == seat.principal }) else {
            throw CommerceError(.state, "this step has been agreed to by the same person already")
        }
        let agreed = agreedGroups(before + [event])
        guard agreed > agreedGroups(before) else { throw CommerceError(.state, "others have agreed to this part of the step already") }
        events.append(event)
        if agreed == steps[currentStep].groups.count { advance(at: pool.moment) }
    }

    /// Takes the request back.
    /// - Throws: ``CommerceError`` with `.state` when it was rejected or taken back before.
    package mutating func withdraw(by associate: AssociateCode, comment: String = "", at moment: Int64) throws(CommerceError) {
        guard state == .open || state == .approved else { throw CommerceError(.state, "the request is \(state.rawValue)") }
        try Self.check(comment)
        events.append(ApprovalEvent(.withdrawn, by: associate, comment: comment, at: moment))
        state = .withdrawn
    }

    private func seat(
        of associate: AssociateCode, onBehalfOf principal: AssociateCode?, _ standing: StepStanding, _ pool: ApproverPool
    ) throws(CommerceError) -> Seat {
        func found(_ standing: StepStanding) -> Seat? {
            standing.seats.first { $0.associate == associate && (principal == nil || $0.principal == principal) }
        }
        if let seat = found(standing) { return seat }
        let isLater = (currentStep..<steps.count).contains { found(self.standing(ofStep: $0, among: pool)) != nil }
        throw CommerceError(
            .denied, isLater ? "an earlier step has to be decided first" : "you are not asked to approve this, or not any more")
    }

    /// For how many groups of a step different people have agreed.
    private func agreedGroups(_ approvals: [ApprovalEvent]) -> Int {
        DistinctCover.size(
            of: steps[currentStep].groups.indices.map { group in
                approvals.indices.filter { approvals[$0].groups.contains(group) }
            })
    }

    private mutating func advance(at moment: Int64) {
        currentStep += 1
        stepOpenedAt = moment
        if currentStep == steps.count { state = .approved }
    }
}
