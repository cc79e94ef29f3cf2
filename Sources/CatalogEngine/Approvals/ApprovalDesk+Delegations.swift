package import Commerce
import CommerceStore

extension ApprovalDesk {
    private static let noDelegation = EngineError(.notFound, "There is no such delegation.")

    /// The delegations that somebody has given or received, or keeps for others, by their beginning.
    package func delegations(for session: Session) throws -> [Delegation] {
        try EngineError.translatingCommerce {
            try read { reader, directory in
                try reader.delegations(of: session.associate.company).filter { sees($0, session, directory) }
            }
        }
    }

    /// Names a substitute, or changes a delegation.
    ///
    /// - Parameter delegator: in whose place; nil for the own.
    /// - Returns: the delegation, and whether it is new.
    /// - Throws: ``EngineError``: `.notFound` for people who are not there, `.forbidden`, `.invalid`, `.conflict` for a name that is taken.
    package func putDelegation(
        _ id: DelegationID, substitute: AssociateCode, of delegator: AssociateCode?, from: Int64, until: Int64, for session: Session
    ) throws -> (delegation: Delegation, isNew: Bool) {
        try EngineError.translatingCommerce {
            let company = session.associate.company
            let delegation = Delegation(
                id: id, company: company, delegator: delegator ?? session.associate.code, substitute: substitute, from: from, until: until)
            try delegation.check()
            return try write { writer, directory in
                for code in [delegation.delegator, substitute] {
                    guard let associate = directory.associates[code], associate.company == company, associate.status == .active else {
                        throw EngineError(.notFound, "There is no such colleague.", field: code == substitute ? "substitute" : "delegator")
                    }
                }
                let old = try writer.reader.delegations(of: company).first { $0.id == id }
                if let old, !manages(old.delegator, session, directory) {
                    throw EngineError(.conflict, "The name of the delegation is taken.")
                }
                guard manages(delegation.delegator, session, directory) else {
                    throw EngineError(.forbidden, "Your roles do not allow you to name this substitute.")
                }
                try writer.put(delegation)
                try writer.append(event("delegation.put", delegation, session))
                return (delegation, old == nil)
            }
        }
    }

    /// Ends a delegation at once.
    package func removeDelegation(_ id: DelegationID, for session: Session) throws {
        try EngineError.translatingCommerce {
            try write { writer, directory in
                guard let delegation = try writer.reader.delegations(of: session.associate.company).first(where: { $0.id == id }),
                    sees(delegation, session, directory)
                else { throw Self.noDelegation }
                guard manages(delegation.delegator, session, directory) else {
                    throw EngineError(.forbidden, "Your roles do not allow you to end this delegation.")
                }
                try writer.remove(delegation)
                try writer.append(event("delegation.removed", delegation, session))
            }
        }
    }

    private func event(_ action: String, _ delegation: Delegation, _ session: Session) -> AuditEvent {
        AuditEvent(
            action, "delegation/\(delegation.id)", company: delegation.company, by: session.actor, onBehalfOf: session.onBehalfOf,
            at: engine.options.clock(),
            details: [
                "delegator": delegation.delegator.description, "substitute": delegation.substitute.description,
                "from": String(delegation.from), "until": String(delegation.until),
            ])
    }

    private func sees(_ delegation: Delegation, _ session: Session, _ directory: CompanyDirectory) -> Bool {
        let me = session.associate.code
        return delegation.delegator == me || delegation.substitute == me || manages(delegation.delegator, session, directory)
    }

    /// Whether somebody may name substitutes of a person: of themselves, or of people for whom they keep the rules.
    private func manages(_ delegator: AssociateCode, _ session: Session, _ directory: CompanyDirectory) -> Bool {
        if delegator == session.associate.code { return session.authority.scope(of: .delegateApprovals) != nil }
        return session.authority.allows(.manageApprovalRules, throughout: directory.associates[delegator]?.unit)
    }
}
