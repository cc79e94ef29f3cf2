/// A product in a cart. What it costs is worked out when it is looked at, so that it is what a search shows.
package struct CartLine: Sendable, Hashable {
    package let id: CartLineID
    package let sku: SKU
    /// The unit that `quantity` counts.
    package var unit: String
    /// Above 0, and a multiple of the product's step.
    package var quantity: FixedDecimal
    /// The buyer's own reference, such as a project; empty for none.
    package var reference: String
    /// The buyer's number of the order that the line belongs to; empty for that of the cart.
    package var purchaseOrder: String
    /// Where the buyer books the line; empty for where the cart is booked.
    package var costCenter: String
    package var addedBy: AssociateCode
    /// The net price of one unit that was agreed on in a quote; nil for the price of the moment.
    package var fixedPrice: FixedDecimal?
    /// The line's share of what a quote takes off the whole, above 0; nil for nothing.
    package var discount: Money?

    package init(
        id: CartLineID, sku: SKU, unit: String, quantity: FixedDecimal, reference: String = "", purchaseOrder: String = "",
        costCenter: String = "", addedBy: AssociateCode
    ) {
        self.id = id
        self.sku = sku
        self.unit = unit
        self.quantity = quantity
        self.reference = reference
        self.purchaseOrder = purchaseOrder
        self.costCenter = costCenter
        self.addedBy = addedBy
    }
}
