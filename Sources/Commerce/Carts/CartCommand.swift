/// A change of a cart.
package enum CartCommand: Sendable, Hashable {
    case rename(String)
    case setPurchaseOrder(String)
    /// Adds to the line of the same SKU, unit and reference, or makes a new one; the quantity of the line is rounded up as asked.
    case add(SKU, unit: String, quantity: FixedDecimal, rule: QuantityRule, reference: String)
    case setQuantity(CartLineID, FixedDecimal, rule: QuantityRule)
    case setReference(CartLineID, String)
    case remove(CartLineID)
    case share(AssociateCode, CartShare)
    case unshare(AssociateCode)
    /// Says where goods and bill go.
    case setDelivery(DeliveryChange)
    case comment(String, line: CartLineID?)

    /// What the command asks of who gives it.
    package var need: CartRight {
        switch self {
        case .share, .unshare: .manage
        case .comment: .read
        default: .edit
        }
    }

    /// Whether it overwrites something that a colleague may have changed meanwhile, so that the version that was seen must be named.
    package var needsVersion: Bool {
        switch self {
        case .rename, .setPurchaseOrder, .setDelivery, .setQuantity, .setReference, .remove: true
        case .add, .share, .unshare, .comment: false
        }
    }
}
