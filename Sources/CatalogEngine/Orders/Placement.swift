package import Commerce

/// What is asked for when an order is placed.
package struct Placement: Sendable, Hashable {
    package var cart: CartID
    /// The version of the cart that was seen.
    package var version: Int64
    /// The total that was seen; an order that costs anything else is not placed.
    package var total: Money
    /// The client's name for the request, under which it may be repeated.
    package var key: String

    package init(cart: CartID, version: Int64, total: Money, key: String) {
        self.cart = cart
        self.version = version
        self.total = total
        self.key = key
    }

    /// What the key stands for: equal requests have equal texts.
    var fingerprint: String { "\(cart)\n\(version)\n\(total.minorUnits)\n\(total.currency)" }
}
