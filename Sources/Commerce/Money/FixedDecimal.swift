/// A decimal number with four decimals, held as an integer of ten-thousandths.
///
/// Unit prices and quantities are of this type: `0.0012` and `2.5` are exact, sums never drift. It is not money by itself;
/// a price says its currency beside it.
///
/// ```swift
/// let price = try FixedDecimal("9.5")     // price.tenThousandths == 95_000
/// ```
package struct FixedDecimal: Sendable, Hashable {
    /// Ten-thousandths in one.
    package static let scale: Int64 = 10_000
    package static let zero = FixedDecimal(tenThousandths: 0)
    package static let one = FixedDecimal(tenThousandths: scale)

    /// The value times 10,000.
    package var tenThousandths: Int64

    package init(tenThousandths: Int64) {
        self.tenThousandths = tenThousandths
    }

    /// A whole number; nil when it is too large to be held.
    package init?(whole: Int64) {
        let (product, overflow) = whole.multipliedReportingOverflow(by: Self.scale)
        guard !overflow else { return nil }
        tenThousandths = product
    }

    /// The nearest value with four decimals, ties to even; nil when not finite or too large to be held.
    package init?(nearest value: Double) {
        let scaled = (value * Double(Self.scale)).rounded(.toNearestOrEven)
        guard let integer = Int64(exactly: scaled) else { return nil }
        tenThousandths = integer
    }
}

extension FixedDecimal: Comparable {
    package static func < (left: FixedDecimal, right: FixedDecimal) -> Bool {
        left.tenThousandths < right.tenThousandths
    }
}

extension FixedDecimal: CustomStringConvertible {
    /// The shortest notation that reads back as the same value: `9.5`, `-0.0012`, `100`.
    package var description: String {
        let magnitude = tenThousandths.magnitude
        let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: UInt64(Self.scale))
        var text = tenThousandths < 0 ? "-" : ""
        text += String(whole)
        guard fraction > 0 else { return text }
        var digits = String(fraction)
        digits = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return text + "." + digits
    }
}
