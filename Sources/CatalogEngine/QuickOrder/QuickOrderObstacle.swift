/// Why a product that a line names cannot be bought so.
package enum QuickOrderObstacle: Sendable, Hashable {
    /// The buyer has no price for it.
    case noPrice
    /// It is sold by another unit, which stands here.
    case unit(String)
    /// No quantity that it is sold in is near what was asked for.
    case quantity

    package var code: String {
        switch self {
        case .noPrice: "no_price"
        case .unit: "unit"
        case .quantity: "quantity"
        }
    }

    package var message: String {
        switch self {
        case .noPrice: "There is no price for it; ask for a quote."
        case .unit(let unit): "It is sold by `\(unit)`."
        case .quantity: "It is not sold in such a quantity."
        }
    }
}
