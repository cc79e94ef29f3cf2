/// What rules about products look at.
package struct ProductFacts: Sendable, Hashable {
    package var sku: SKU
    package var brand: String?
    package var categories: [CategoryTrail]
    package var attributes: [String: [String]]

    package init(sku: SKU, brand: String? = nil, categories: [CategoryTrail] = [], attributes: [String: [String]] = [:]) {
        self.sku = sku
        self.brand = brand
        self.categories = categories
        self.attributes = attributes
    }
}
