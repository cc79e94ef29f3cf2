/// The head of a price list; its entries are ``PriceRow``s.
package struct PriceList: Sendable, Hashable {
    package let code: PriceListCode
    package var name: String
    /// The only currency of its entries; nil when they have several.
    package var currency: CurrencyCode?
    package var isActive: Bool
    package var validity: Validity
    /// The list whose prices ``adjustments`` change.
    package var parent: PriceListCode?
    /// The first whose products include the SKU counts; where none does, the list offers only its own entries.
    package var adjustments: [PriceAdjustment]

    package init(
        code: PriceListCode, name: String = "", currency: CurrencyCode? = nil, isActive: Bool = true, validity: Validity = .always,
        parent: PriceListCode? = nil, adjustments: [PriceAdjustment] = []
    ) {
        self.code = code
        self.name = name
        self.currency = currency
        self.isActive = isActive
        self.validity = validity
        self.parent = parent
        self.adjustments = adjustments
    }

    package func counts(at moment: Int64) -> Bool { isActive && validity.contains(moment) }
}
