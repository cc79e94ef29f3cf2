import ByteStorage
package import Commerce

/// A product as a buyer sees it, as far as buying it goes.
package struct SeenProduct: Sendable {
    package let sku: SKU
    package var title: String
    /// The unit that it is sold in.
    package var unit: String
    package var rule: QuantityRule
    /// Its brand and categories, which rules look at.
    package var facts: ProductFacts
    /// The buyer's net price of one unit for the quantity that was asked about; nil where there is none.
    package var unitPrice: FixedDecimal?

    /// Reads a stored document.
    init(_ sku: SKU, _ document: JSON, _ options: BuyerOptions) {
        func number(_ name: String) -> FixedDecimal {
            switch document[name] {
            case .int(let value)?: FixedDecimal(whole: value) ?? .zero
            case .double(let value)?: FixedDecimal(nearest: value) ?? .zero
            case .string(let text)?: (try? FixedDecimal(text)) ?? .zero
            default: .zero
            }
        }
        self.sku = sku
        title = document["title"]?.stringValue ?? document["name"]?.stringValue ?? sku.description
        unit = document[options.unitField]?.stringValue ?? options.defaultUnit
        let categories = document[options.categoryField]
        facts = ProductFacts(
            sku: sku, brand: document[options.brandField]?.stringValue,
            categories: (categories?.arrayValue?.compactMap(\.stringValue) ?? [categories?.stringValue].compactMap(\.self)).map {
                CategoryTrail($0)
            })
        rule = QuantityRule(minimum: number("min_quantity"), step: number("quantity_step"), pack: number("pack_quantity"))
    }
}
