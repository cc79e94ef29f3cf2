/// What approval rules look at.
package struct ApprovalFacts: Sendable {
    package var priced: PricedCart
    /// What is known of the products in it.
    package var products: [SKU: ProductFacts]
    /// Who asks.
    package var requester: Authority
    /// The unit of who asks, and those above it.
    package var requesterUnits: [BusinessUnitCode]
    /// Whether the cart is above what may be spent in a period.
    package var isOverBudget: Bool

    package init(
        _ priced: PricedCart, products: [SKU: ProductFacts], requester: Authority, isOverBudget: Bool, in directory: CompanyDirectory
    ) {
        self.priced = priced
        self.products = products
        self.requester = requester
        self.isOverBudget = isOverBudget
        requesterUnits = directory.lineage(of: requester.associate.unit)
    }
}
