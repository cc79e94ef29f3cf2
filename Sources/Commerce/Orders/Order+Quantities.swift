extension Order {
    /// How much was ordered of each product, in all lines together.
    /// - Throws: ``CommerceError`` with `.range` when a sum is too large to be held.
    package var quantities: [SKU: FixedDecimal] {
        get throws(CommerceError) {
            var quantities: [SKU: FixedDecimal] = [:]
            for line in lines {
                let (sum, overflow) = (quantities[line.sku] ?? .zero).tenThousandths
                    .addingReportingOverflow(line.quantity.tenThousandths)
                guard !overflow else { throw CommerceError(.range, "the quantity of \(line.sku) is too large") }
                quantities[line.sku] = FixedDecimal(tenThousandths: sum)
            }
            return quantities
        }
    }
}
