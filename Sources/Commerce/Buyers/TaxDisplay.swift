/// How amounts are shown to a buyer; prices are kept, compared and searched net.
package enum TaxDisplay: Sendable, Hashable {
    case net
    /// With tax of so many percent.
    case gross(rate: FixedDecimal)

    /// Percent; nil where amounts are shown net.
    package var rate: FixedDecimal? {
        if case .gross(let rate) = self { rate } else { nil }
    }
}
