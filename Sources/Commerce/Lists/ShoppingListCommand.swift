/// A change of a shopping list.
package enum ShoppingListCommand: Sendable, Hashable {
    case rename(String)
    case setProject(String)
    case setAudience(ListAudience)
    /// Adds products, each to the line of the same SKU and unit or as a new one; quantities are kept as they are wanted.
    case add([CartAddition])
    case setQuantity(line: Int64, FixedDecimal)
    case setNote(line: Int64, String)
    case remove(line: Int64)
    case share(AssociateCode, CartShare)
    case unshare(AssociateCode)

    /// What the command asks of who gives it.
    package var need: CartRight {
        switch self {
        case .share, .unshare, .setAudience: .manage
        default: .edit
        }
    }

    /// Whether it overwrites something that a colleague may have changed meanwhile, so that the version that was seen must be named.
    package var needsVersion: Bool {
        switch self {
        case .rename, .setProject, .setQuantity, .setNote, .remove: true
        case .add, .setAudience, .share, .unshare: false
        }
    }
}
