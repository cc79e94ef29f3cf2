extension PriceRow {
    package var validity: Validity { Validity(from: validFrom, until: validUntil) }

    /// The net price of one unit, rounded half to even at the fourth decimal; nil when it is too large to be held.
    package var unitPrice: FixedDecimal? { amount.perUnit(of: baseQuantity) }
}
