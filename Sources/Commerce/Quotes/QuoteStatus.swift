/// How far a quote has come.
package enum QuoteStatus: String, Sendable, Hashable, CaseIterable {
    /// Asked for; the requester may still change it.
    case requested
    /// The seller works on it.
    case inProgress = "in_progress"
    /// Offered, as its last revision says.
    case sent
    /// The buyer has answered with other prices or quantities.
    case renegotiationRequested = "renegotiation_requested"
    /// Taken; a cart at its prices waits to be ordered.
    case accepted
    case ordered
    case declined
    case withdrawn
    /// Sent or accepted, and its time is over. Never kept: it follows from the clock.
    case expired

    /// Whether it has come to its end.
    package var isFinal: Bool {
        switch self {
        case .ordered, .declined, .withdrawn, .expired: true
        case .requested, .inProgress, .sent, .renegotiationRequested, .accepted: false
        }
    }
}
