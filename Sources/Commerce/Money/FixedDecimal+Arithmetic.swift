extension FixedDecimal {
    /// This value changed by so many percent: `100` changed by `-12.5` is `87.5`; rounded half to even at the fourth decimal.
    /// - Returns: nil when the result is too large to be held.
    package func changed(byPercent percent: FixedDecimal) -> FixedDecimal? {
        let hundred = Int128(Self.scale) * 100
        let product = Int128(tenThousandths) * (hundred + Int128(percent.tenThousandths))
        return Int64(exactly: product.dividedHalfEven(by: hundred)).map { FixedDecimal(tenThousandths: $0) }
    }

    /// This value for `quantity` units as the value for one, rounded half to even at the fourth decimal.
    ///
    /// - Parameter quantity: above 0.
    /// - Returns: nil when the result is too large to be held.
    package func perUnit(of quantity: FixedDecimal) -> FixedDecimal? {
        if quantity == .one { return self }
        guard quantity > .zero else { return nil }
        let scaled = Int128(tenThousandths) * Int128(Self.scale)
        return Int64(exactly: scaled.dividedHalfEven(by: Int128(quantity.tenThousandths))).map { FixedDecimal(tenThousandths: $0) }
    }

    /// The double nearest to the value.
    package var double: Double { Double(tenThousandths) / Double(Self.scale) }
}
