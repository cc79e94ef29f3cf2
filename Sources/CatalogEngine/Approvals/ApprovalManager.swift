package import Commerce

/// Who keeps the approval rules and budgets of a company.
package enum ApprovalManager: Sendable {
    /// The seller, for one company.
    case seller(Actor, CompanyCode)
    /// Somebody of the company.
    case associate(Session)

    var company: CompanyCode {
        switch self {
        case .seller(_, let company): company
        case .associate(let session): session.associate.company
        }
    }

    var actor: Actor {
        switch self {
        case .seller(let actor, _): actor
        case .associate(let session): session.actor
        }
    }

    var onBehalfOf: AssociateCode? {
        if case .associate(let session) = self { session.onBehalfOf } else { nil }
    }

    var origin: ApprovalRule.Origin {
        if case .associate = self { .buyer } else { .seller }
    }

    /// - Throws: ``EngineError`` with `.forbidden` when a unit, or with none the company, is not theirs to keep rules for.
    func require(_ units: some Collection<BusinessUnitCode>) throws(EngineError) {
        guard case .associate(let session) = self else { return }
        let wanted: [BusinessUnitCode?] = units.isEmpty ? [nil] : Array(units)
        guard wanted.allSatisfy({ session.authority.allows(.manageApprovalRules, throughout: $0) }) else {
            throw EngineError(.forbidden, "Your roles let you keep rules for your own unit and those below it only; name such units.")
        }
    }

    func event(_ action: String, _ subject: String, at now: Int64, _ details: [String: String] = [:]) -> AuditEvent {
        AuditEvent(action, subject, company: company, by: actor, onBehalfOf: onBehalfOf, at: now, details: details)
    }
}
