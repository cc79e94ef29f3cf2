/// A rule that ``QuoteModel`` can have wrong on purpose, to see that the comparison notices.
enum QuoteMistake: CaseIterable {
    /// An offer holds in the second in which it expires.
    case expiresLate
    /// What was accepted can be ordered after the offer's expiry.
    case acceptanceLasts
    /// A cancelled order is still owed.
    case cancelledIsOwed
    /// A revision that is not the last one sent can be accepted.
    case oldRevisionHolds
}
