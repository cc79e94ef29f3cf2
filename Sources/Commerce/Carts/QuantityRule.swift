/// In which quantities a product is sold.
package struct QuantityRule: Sendable, Hashable {
    /// Any quantity above 0.
    package static let any = QuantityRule()

    /// The least quantity of a line; 0 for none.
    package var minimum: FixedDecimal
    /// What a quantity must be a multiple of; 0 for nothing.
    package var step: FixedDecimal
    /// Units of a pack, of which only whole ones are sold; 0 for none.
    package var pack: FixedDecimal

    /// Values below 0 count as 0.
    package init(minimum: FixedDecimal = .zero, step: FixedDecimal = .zero, pack: FixedDecimal = .zero) {
        self.minimum = max(.zero, minimum)
        self.step = max(.zero, step)
        self.pack = max(.zero, pack)
    }

    /// The least quantity that the rule allows and that is not below `wanted`.
    ///
    /// - Parameter wanted: above 0.
    /// - Throws: ``CommerceError`` with `.range` when `wanted` is not above 0, or the quantity is too large to be held.
    package func rounded(_ wanted: FixedDecimal) throws(CommerceError) -> FixedDecimal {
        guard wanted > .zero else { throw CommerceError(.range, "a quantity must be above 0") }
        let least = max(wanted, minimum).tenThousandths
        guard let multiple else { throw CommerceError(.range, "no quantity is a multiple of both the step and the pack") }
        guard multiple > 1 else { return FixedDecimal(tenThousandths: least) }
        let (quotient, remainder) = least.quotientAndRemainder(dividingBy: multiple)
        let (product, overflow) = (quotient + (remainder > 0 ? 1 : 0)).multipliedReportingOverflow(by: multiple)
        guard !overflow else { throw CommerceError(.range, "the quantity is too large") }
        return FixedDecimal(tenThousandths: product)
    }

    /// The least common multiple of step and pack in ten-thousandths; nil when it is too large to be held.
    private var multiple: Int64? {
        let (first, second) = (step.tenThousandths, pack.tenThousandths)
        guard first > 0, second > 0 else { return max(first, second, 1) }
        var (divisor, rest) = (first, second)
        while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
        let (product, overflow) = (first / divisor).multipliedReportingOverflow(by: second)
        return overflow ? nil : product
    }
}
