package import Commerce

/// What can be done with a quote.
package enum QuoteAction: String, Sendable, Hashable, CaseIterable {
    case edit
    case delete
    case write
    case counter
    case accept
    case decline
    case withdraw
    case take
    case revise
    case send
}

extension Quote {
    /// What one side can do with it at a moment.
    package func actions(for party: QuoteParty, at moment: Int64) -> [QuoteAction] {
        let status = status(at: moment)
        guard !status.isFinal else { return [] }
        switch party {
        case .seller:
            switch status {
            case .requested, .renegotiationRequested, .sent: return [.take, .decline, .write]
            case .inProgress: return [.revise, .send, .decline, .write]
            default: return [.write]
            }
        case .buyer(let session):
            var actions: [QuoteAction] = status == .requested ? [.edit, .delete] : []
            if status == .sent, session.authority.right(to: self) == .accept { actions += [.accept, .counter, .decline] }
            return actions + [.write, .withdraw]
        }
    }
}
