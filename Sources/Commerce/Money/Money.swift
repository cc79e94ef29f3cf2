/// An amount of money: a whole number of the currency's minor units.
///
/// ```swift
/// let total = try Money(minorUnits: 1999, currency: euro).adding(freight)     // 19.99 EUR and freight
/// ```
/// Amounts of two currencies are never added, compared or converted.
package struct Money: Sendable, Hashable {
    /// Minor units of the currency: cents for EUR, yen for JPY.
    package var minorUnits: Int64
    package let currency: CurrencyCode

    package init(minorUnits: Int64, currency: CurrencyCode) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// What a line costs: (unit price × quantity − discount) × (1 + tax rate), rounded once, half to even, to minor units.
    ///
    /// Rounding the taxed unit price first gives other totals: 1.08 × 3 with 19 % is 3.86 as a line, 3.87 by rounded units.
    ///
    /// - Parameters:
    ///   - amount: net price of `baseQuantity` units.
    ///   - discount: minor units that are taken off the net price, before tax.
    ///   - taxRate: percent; 0 for a net total.
    /// - Throws: ``CommerceError`` with `.range`.
    package init(
        lineOf amount: FixedDecimal, per baseQuantity: FixedDecimal = .one, quantity: FixedDecimal, less discount: Int64 = 0,
        taxRate: FixedDecimal = .zero, currency: CurrencyCode
    ) throws(CommerceError) {
        let scale = Int128(FixedDecimal.scale)
        let base = Int128(baseQuantity.tenThousandths)
        let (off, isLarge) = (Int128(discount) * Int128(currency.tenThousandthsPerMinorUnit))
            .multipliedReportingOverflow(by: base)
        let (net, isLarger) = (Int128(amount.tenThousandths) * Int128(quantity.tenThousandths)).subtractingReportingOverflow(off)
        let (product, isLargest) = net.multipliedReportingOverflow(by: scale * 100 + Int128(taxRate.tenThousandths))
        let overflow = isLarge || isLarger || isLargest
        let divisor = base * scale * 100 * Int128(currency.tenThousandthsPerMinorUnit)
        guard !overflow, divisor > 0, let units = Int64(exactly: product.dividedHalfEven(by: divisor)) else {
            throw CommerceError(
                .range, "a line of \(quantity) at \(amount) per \(baseQuantity) is too large, or its base quantity is not above 0")
        }
        self.init(minorUnits: units, currency: currency)
    }

    /// - Throws: ``CommerceError`` with `.currency` for another currency, `.range` on overflow.
    package func adding(_ other: Money) throws(CommerceError) -> Money {
        guard other.currency == currency else {
            throw CommerceError(.currency, "an amount in \(other.currency) cannot be added to one in \(currency)")
        }
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        guard !overflow else { throw CommerceError(.range, "the sum of the amounts is too large") }
        return Money(minorUnits: sum, currency: currency)
    }

    /// The amount with the other sign.
    /// - Throws: ``CommerceError`` with `.range` where that cannot be held.
    func negated() throws(CommerceError) -> Money {
        let (units, overflow) = (0 as Int64).subtractingReportingOverflow(minorUnits)
        guard !overflow else { throw CommerceError(.range, "the amount is too large") }
        return Money(minorUnits: units, currency: currency)
    }

    /// - Throws: as ``adding(_:)``.
    package func subtracting(_ other: Money) throws(CommerceError) -> Money { try adding(other.negated()) }

    /// The amount in shares that add up to it exactly: what rounding leaves goes to the largest remainders, then to the first.
    ///
    /// - Parameter weights: not negative, with a sum above 0.
    package func allocated(by weights: [Int64]) -> [Money] {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        precondition(total > 0 && weights.allSatisfy { $0 >= 0 }, "weights are not negative and one is above 0")
        let magnitude = Int128(minorUnits.magnitude)
        var shares: [(units: Int128, remainder: Int128)] = weights.map { weight in
            let (units, remainder) = (magnitude * Int128(weight)).quotientAndRemainder(dividingBy: total)
            return (units, remainder)
        }
        let rest = magnitude - shares.reduce(0) { $0 + $1.units }
        let order = shares.indices.sorted { left, right in
            shares[left].remainder == shares[right].remainder ? left < right : shares[left].remainder > shares[right].remainder
        }
        for index in order.prefix(Int(rest)) { shares[index].units += 1 }
        let sign: Int64 = minorUnits < 0 ? -1 : 1
        return shares.map { Money(minorUnits: sign * Int64($0.units), currency: currency) }
    }
}
