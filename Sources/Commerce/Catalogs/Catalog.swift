/// A named assortment.
///
/// **Restrict** stands for itself: who has it sees what it shows, whatever farther levels show. **Overlay** lies over what else the
/// buyer sees: it adds products, and hides products. The mode is always stated; an empty restricting catalog shows nothing.
package struct Catalog: Sendable, Hashable {
    package enum Mode: String, Sendable, Hashable, CaseIterable {
        case restrict
        case overlay
    }

    /// What happens to products that have no price for the buyer.
    package enum Unpriced: String, Sendable, Hashable, CaseIterable {
        case show
        case hide
    }

    package let code: CatalogCode
    package var name: String
    package var mode: Mode
    package var isActive: Bool
    package var validity: Validity
    /// nil leaves it to a farther level.
    package var unpriced: Unpriced?
    package var rules: [CatalogRule]

    package init(
        code: CatalogCode, name: String = "", mode: Mode, isActive: Bool = true, validity: Validity = .always, unpriced: Unpriced? = nil,
        rules: [CatalogRule] = []
    ) {
        self.code = code
        self.name = name
        self.mode = mode
        self.isActive = isActive
        self.validity = validity
        self.unpriced = unpriced
        self.rules = rules
    }

    package func counts(at moment: Int64) -> Bool { isActive && validity.contains(moment) }

    /// Whether a rule that counts at the moment adds, or removes, the product.
    package func has(
        _ operation: CatalogRule.Operation, _ product: ProductFacts, at moment: Int64, isListed: (CatalogRule.Operation, SKU) -> Bool,
        passes: (String) -> Bool
    ) -> Bool {
        rules.contains { rule in
            rule.operation == operation && rule.validity.contains(moment)
                && rule.products.matches(product, isListed: { isListed(operation, $0) }, passes: passes)
        }
    }
}
