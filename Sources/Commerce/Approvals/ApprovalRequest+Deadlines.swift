extension ApprovalRequest {
    /// Notes the time limits that have passed: what is to be told, and to whom.
    ///
    /// Who may decide follows from the clock alone; this only sees to it that people are told once.
    /// - Returns: kinds `.reminded` and `.escalated`, each at most once.
    package mutating func passDeadlines(among pool: ApproverPool) -> [ApprovalEvent.Kind] {
        guard state == .open else { return [] }
        let step = steps[currentStep]
        let waited = pool.moment - stepOpenedAt
        var passed: [ApprovalEvent.Kind] = []
        if let limit = step.reminderAfter, waited / limit > told(.reminded) { passed.append(.reminded) }
        if let limit = step.escalationAfter, waited / limit > told(.escalated),
            standing(ofStep: currentStep, among: pool).escalations > Int(told(.escalated))
        {
            passed.append(.escalated)
        }
        for kind in passed { events.append(ApprovalEvent(kind, step: currentStep, at: pool.moment)) }
        return passed
    }

    /// Whether a time limit of the step whose turn it is has passed, be it told of or not.
    package func isOverdue(at moment: Int64) -> Bool {
        guard state == .open else { return false }
        let limits = [steps[currentStep].reminderAfter, steps[currentStep].escalationAfter].compactMap(\.self)
        return limits.contains { moment - stepOpenedAt >= $0 }
    }

    /// How often those of the step whose turn it is were told something.
    private func told(_ kind: ApprovalEvent.Kind) -> Int64 {
        events.reduce(0) { $0 + ($1.kind == kind && $1.step == currentStep ? 1 : 0) }
    }
}
