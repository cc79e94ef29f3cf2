/// Numbers in base units as the trade writes them: 1.0e-07 farad is `100nF`.
package enum EngineeringText {
    /// From femto to tera, in steps of a thousand; one is at index 5.
    private static let prefixes = ["f", "p", "n", "u", "m", "", "k", "M", "G", "T"]
    private static let powers = [1e15, 1e12, 1e9, 1e6, 1e3, 1, 1e-3, 1e-6, 1e-9, 1e-12]

    /// The value with a prefix that leaves one to three digits before the point, at most nine after it.
    ///
    /// Rounding takes away what arithmetic has left in the last bits: 1.0000000000000001e-07 is `100nF`.
    package static func text(_ value: Double, unit: String) -> String {
        guard value != 0, value.isFinite else { return value == 0 ? "0" + unit : "\(value)\(unit)" }
        var index = 0
        while index + 1 < prefixes.count, scaled(value, index) >= 999_999_999_999.5 { index += 1 }
        let nanos = Int64(scaled(value, index))
        guard nanos > 0, scaled(value, index) < 1e15 else { return "\(value)\(unit)" }
        let (whole, rest) = nanos.quotientAndRemainder(dividingBy: 1_000_000_000)
        var text = (value < 0 ? "-" : "") + String(whole)
        if rest > 0 {
            var decimals = String(rest)
            decimals = String(repeating: "0", count: 9 - decimals.utf8.count) + decimals
            while decimals.hasSuffix("0") { decimals.removeLast() }
            text += "." + decimals
        }
        return text + prefixes[index] + unit
    }

    /// The magnitude in billionths of the prefixed unit, rounded to one of them.
    private static func scaled(_ value: Double, _ index: Int) -> Double {
        (value.magnitude * powers[index] * 1e9).rounded()
    }
}
