/// What somebody may do with a cart, each including those before it.
package enum CartRight: Int, Sendable, Hashable, Comparable {
    /// Not even know that it is there.
    case none
    /// Read it and comment on it.
    case read
    /// Change its lines and names.
    case edit
    /// Share it and delete it.
    case manage

    package static func < (left: CartRight, right: CartRight) -> Bool { left.rawValue < right.rawValue }
}

extension Authority {
    /// What the associate may do with a cart: by role where the permission reaches the cart, or else by its share.
    package func right(to cart: Cart) -> CartRight {
        guard cart.holding.company == associate.company else { return .none }
        if allows(.editCarts, on: cart.holding) { return .manage }
        switch cart.shares[associate.code] {
        case nil: return .none
        case .read: return .read
        case .edit: return scope(of: .editCarts) == nil ? .read : .edit
        }
    }
}
