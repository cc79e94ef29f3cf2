package import Commerce
package import CommerceStore

/// Whoever has signed in.
package enum SignedIn: Sendable {
    case associate(Session)
    case seller(SellerSession)

    var record: SessionRecord {
        switch self {
        case .associate(let session): session.record
        case .seller(let session): session.record
        }
    }

    package var actor: Actor {
        switch self {
        case .associate(let session): session.actor
        case .seller(let session): session.actor
        }
    }

    /// Whether somebody of the seller is in the place of an associate: such a session leaves that person's own affairs alone.
    package var isOnBehalf: Bool { record.associate != nil && record.seller != nil }

    /// Whether the session was opened with a second factor.
    package var hasSecondFactor: Bool { record.hasSecondFactor }

    package var lacksSecondFactor: Bool {
        switch self {
        case .associate(let session): session.lacksSecondFactor
        case .seller(let session): session.lacksSecondFactor
        }
    }

    /// Who the session is about, as whom notices are read and preferences kept.
    package var holder: LoginHolder {
        switch self {
        case .associate(let session): .associate(session.associate.code)
        case .seller(let session): .seller(session.user.code)
        }
    }

    package var company: CompanyCode? {
        if case .associate(let session) = self { session.associate.company } else { nil }
    }

    /// - Throws: ``EngineError`` with `.forbidden` in a session on behalf of somebody.
    func requireOwn() throws(EngineError) {
        guard !isOnBehalf else { throw EngineError(.forbidden, "On behalf of somebody, their own affairs are left alone.") }
    }
}
