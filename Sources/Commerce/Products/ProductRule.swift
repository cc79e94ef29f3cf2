/// A condition that a product meets or not; a product that enters the catalog later falls under it by itself.
package enum ProductRule: Sendable, Hashable {
    case all
    case sku(SKU)
    /// The SKUs that are listed for the rule's owner, which may be very many.
    case listed
    /// A category with all below it.
    case category(CategoryTrail)
    case brand(String)
    case attribute(name: String, value: String)
    /// An expression in the language of filters.
    case filter(String)

    /// Whether a product meets the rule.
    ///
    /// - Parameters:
    ///   - isListed: answers for `listed`.
    ///   - passes: answers for `filter`.
    package func matches(
        _ product: ProductFacts, isListed: (SKU) -> Bool = { _ in false }, passes: (String) -> Bool = { _ in false }
    ) -> Bool {
        switch self {
        case .all: true
        case .sku(let sku): product.sku == sku
        case .listed: isListed(product.sku)
        case .category(let trail): product.categories.contains { trail.contains($0) }
        case .brand(let name): product.brand == name
        case .attribute(let name, let value): product.attributes[name]?.contains(value) == true
        case .filter(let text): passes(text)
        }
    }
}
