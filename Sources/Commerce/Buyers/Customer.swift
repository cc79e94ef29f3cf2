/// Who asks, as far as assortment and prices depend on it: the way from a person, unit or company out to everyone.
package struct Customer: Sendable, Hashable {
    /// Whoever is not known: sees what everyone sees.
    package static let anonymous = Customer(levels: [.everyone])

    /// Nearest first; the last is `.everyone`.
    package let levels: [CustomerLevel]
    /// The company's currency; nil when neither it nor one above it states one.
    package var currency: CurrencyCode?
    package var taxDisplay: TaxDisplay

    init(levels: [CustomerLevel], currency: CurrencyCode? = nil, taxDisplay: TaxDisplay = .net) {
        self.levels = levels
        self.currency = currency
        self.taxDisplay = taxDisplay
    }
}
