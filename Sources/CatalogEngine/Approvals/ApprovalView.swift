package import Commerce

/// A request as somebody sees it.
package struct ApprovalView: Sendable {
    package var request: ApprovalRequest
    /// The cart as it is now; nil when it is gone.
    package var cart: Cart?
    /// Who may decide, for each step from the one whose turn it is; empty for a request that is closed.
    package var standings: [Int: StepStanding]
    /// In whose right whoever looks may decide now; empty when they may not.
    package var ownSeats: [Seat]
    /// Whether the cart still costs what was asked for, so that it can be ordered once it is approved; nil where that was not looked up.
    package var isCurrent: Bool?
    /// Whether whoever looks may take it back.
    package var canWithdraw: Bool
    /// The people who are named.
    package var people: [AssociateCode: Associate]
}

/// Which requests are listed.
package enum ApprovalListing: String, Sendable, CaseIterable {
    /// Those that wait for who asks.
    case open
    /// Those that who asks has decided about.
    case decided
    /// Those of the own carts, and those that who asks has made.
    case mine
}

/// What came of asking: the page of requests, newest first, and whether there are more.
package typealias ApprovalPage = (approvals: [ApprovalView], hasMore: Bool)
