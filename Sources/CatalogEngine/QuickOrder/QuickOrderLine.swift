package import Commerce
package import SearchIndex

/// A line of a quick order with the product that it means.
package struct QuickOrderLine: Sendable {
    /// A product that a line may mean.
    package struct Candidate: Sendable {
        package var product: SeenProduct
        package var identifier: MatchedIdentifier
        /// How sure it is, 0...1.
        package var confidence: Double
    }

    /// The lines that say this, ascending, from 1: several where a product is named several times.
    package var lines: [Int]
    /// As it is written.
    package var code: String
    /// What is asked for, of all the lines together.
    package var wanted: FixedDecimal
    /// The unit that is asked for; nil for the product's own.
    package var unit: String?
    package var note: String
    package var reference: String
    package var purchaseOrder: String
    /// Text of a quantity that means something else elsewhere.
    package var doubtfulQuantity: String?

    package var status: QuickOrderStatus
    /// The product that is meant, or most likely is; nil where none stands out.
    package var meant: Candidate?
    /// Others that may be meant, the likeliest first.
    package var alternatives: [Candidate]
    package var obstacle: QuickOrderObstacle?
    /// What is asked for, rounded up to what the product is sold in.
    package var quantity: FixedDecimal?
    /// Of the quantity at the buyer's price.
    package var total: Money?

    /// The line as it is put into a cart; nil where it cannot be.
    package var addition: CartAddition? {
        guard let product = meant?.product, obstacle == nil, let quantity else { return nil }
        return CartAddition(
            sku: product.sku, unit: product.unit, quantity: quantity, rule: product.rule, reference: reference,
            purchaseOrder: purchaseOrder, note: note)
    }
}
