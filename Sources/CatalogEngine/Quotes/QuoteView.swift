package import Commerce

/// A quote as one side sees it at a moment.
package struct QuoteView: Sendable {
    package var quote: Quote
    /// As its status is at ``moment``.
    package var status: QuoteStatus
    package var actions: [QuoteAction]
    /// Whether it is shown to the seller, who also sees the revision that is being worked on.
    package var isForSeller: Bool
    /// The products of its lines, at the prices that its owner would pay without it; those that the owner does not see are left out.
    package var products: [SKU: SeenProduct]
    /// Unix seconds.
    package var moment: Int64

    /// The revisions that are shown, ascending.
    package var revisions: [QuoteRevision] { quote.revisions.filter { isForSeller || $0.sentAt != nil } }

    /// The lines that count now: of the last revision that is shown, or else what was asked for.
    package var lines: [QuoteLine] { revisions.last?.lines ?? quote.request }
}
