/// How far an order has come.
package enum OrderStatus: String, Sendable, Hashable, CaseIterable {
    case open
    case confirmed
    case complete
    case cancelled

    /// What an order of this status may become.
    package var successors: Set<OrderStatus> {
        switch self {
        case .open: [.confirmed, .cancelled]
        case .confirmed: [.complete, .cancelled]
        case .complete, .cancelled: []
        }
    }
}
