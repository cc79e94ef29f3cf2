/// A change of a cart.
package enum CartCommand: Sendable, Hashable {
    case rename(String)
    case setPurchaseOrder(String)
    /// Sets the buyer's own reference of the whole, such as a project.
    case setCartReference(String)
    case setCostCenter(String)
    /// Adds to the line of the same SKU, unit, reference and purchase order that is booked as the cart is, or makes a new one; the
    /// quantity of the line is rounded up as asked.
    case add(SKU, unit: String, quantity: FixedDecimal, rule: QuantityRule, reference: String, purchaseOrder: String = "")
    /// Adds several products in one version.
    case addAll([CartAddition])
    case setQuantity(CartLineID, FixedDecimal, rule: QuantityRule)
    case setReference(CartLineID, String)
    /// Puts a line under another purchase order than the cart; empty for the same.
    case setLinePurchaseOrder(CartLineID, String)
    /// Books a line somewhere else than the cart; empty for the same.
    case setLineCostCenter(CartLineID, String)
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

    /// Whether it changes what is bought, or how it is booked, so that a locked cart refuses it.
    package var changesContent: Bool { need == .edit }

    /// Whether it overwrites something that a colleague may have changed meanwhile, so that the version that was seen must be named.
    package var needsVersion: Bool {
        switch self {
        case .add, .addAll, .share, .unshare, .comment: false
        default: true
        }
    }
}
