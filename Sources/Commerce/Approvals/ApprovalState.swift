/// How a request for approval stands.
package enum ApprovalState: String, Sendable, Hashable, CaseIterable {
    /// Somebody has to decide.
    case open
    case approved
    case rejected
    /// Taken back by those who asked, before or after it was approved.
    case withdrawn
}
