extension Permission {
    /// What somebody of the seller may do on behalf of an associate, as far as the associate may: never decide, nor manage people.
    package static let onBehalf: Set<Permission> = [
        .search, .editCarts, .placeOrders, .placeOrdersWithinLimit, .viewOrders, .viewDeliveries,
    ]
}
