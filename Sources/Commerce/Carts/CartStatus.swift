/// How far a cart has come on its way to an order.
package enum CartStatus: String, Sendable, Hashable, CaseIterable {
    /// Being filled.
    case active
    /// Locked while those who have to agree are asked.
    case pendingApproval = "pending_approval"
    /// Locked until it is ordered, or taken back.
    case approved
    /// Ordered, for good.
    case ordered

    /// Whether what is bought cannot be changed, unless the cart is taken back.
    package var isLocked: Bool { self == .pendingApproval || self == .approved }
}
