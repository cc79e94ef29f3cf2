package import Commerce

/// One of the two sides of a quote.
package enum QuoteParty: Sendable {
    case buyer(Session)
    case seller(SellerAgent)

    package var actor: Actor {
        switch self {
        case .buyer(let session): session.actor
        case .seller(let agent): agent.actor
        }
    }

    var onBehalfOf: AssociateCode? {
        if case .buyer(let session) = self { session.onBehalfOf } else { nil }
    }

    package var isSeller: Bool {
        if case .seller = self { true } else { false }
    }

    /// Whether they may know of a quote.
    func sees(_ quote: Quote) -> Bool {
        switch self {
        case .buyer(let session): session.authority.right(to: quote) > .none
        case .seller(let agent): agent.reach.includes(quote.holding.company)
        }
    }
}
