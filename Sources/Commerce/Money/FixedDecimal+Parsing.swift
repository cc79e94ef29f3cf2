/// What to do with digits after the fourth decimal.
package enum ExcessDecimals: Sendable {
    /// Zeros are dropped, anything else is an error.
    case reject
    /// Rounds to the nearest, ties to even.
    case round
}

extension FixedDecimal {
    /// Reads `12`, `-0.0012`, `+3.50` or `.5`: an optional sign, digits, and digits after one point.
    ///
    /// - Parameters:
    ///   - text: no spaces, no thousands separators, no exponent.
    ///   - excess: what to do with digits after the fourth decimal.
    /// - Throws: ``CommerceError`` with `.syntax`, `.range` or `.precision`.
    /// - Complexity: O(bytes)
    package init(_ text: String, excess: ExcessDecimals = .reject) throws(CommerceError) {
        var digits = DecimalDigits()
        var negative = false
        var seenPoint = false
        var seenDigit = false
        for (offset, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where offset == 0: negative = true
            case UInt8(ascii: "+") where offset == 0: break
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seenDigit = true
                digits.append(byte - UInt8(ascii: "0"), decimal: seenPoint)
            default: throw Self.malformed(text)
            }
        }
        guard seenDigit else { throw Self.malformed(text) }
        guard excess == .round || !digits.hasExcess else {
            throw CommerceError(.precision, "the number \(text) has more than four decimals; expected at most four, such as 0.0012")
        }
        guard let magnitude = digits.rounded, let signed = Int64(exactly: magnitude) else {
            throw CommerceError(.range, "the number \(text) is too large; expected less than 922337203685477.5807")
        }
        tenThousandths = negative ? -signed : signed
    }

    private static func malformed(_ text: String) -> CommerceError {
        CommerceError(.syntax, "`\(text.prefix(40))` is not a decimal number; expected digits with an optional point, such as 12.5")
    }
}

/// Digits gathered one by one into ten-thousandths, with what is needed to round at the end.
private struct DecimalDigits {
    private var value: UInt64 = 0
    private var decimals = 0
    private var overflow = false
    /// First digit after the fourth decimal, and whether anything but zeros follows it.
    private var next: UInt8 = 0
    private var tail = false

    var hasExcess: Bool { next != 0 || tail }

    mutating func append(_ digit: UInt8, decimal: Bool) {
        if decimal {
            decimals += 1
            if decimals == 5 { next = digit }
            if decimals > 5, digit != 0 { tail = true }
            if decimals > 4 { return }
        }
        let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
        let (sum, carried) = product.addingReportingOverflow(UInt64(digit))
        overflow = overflow || overflowed || carried
        value = sum
    }

    /// The value in ten-thousandths, rounded half to even; nil when it does not fit.
    var rounded: UInt64? {
        var result = value
        for _ in min(decimals, 4)..<4 {
            let (product, overflowed) = result.multipliedReportingOverflow(by: 10)
            if overflowed { return nil }
            result = product
        }
        if next > 5 || (next == 5 && (tail || result % 2 == 1)) { result += 1 }
        return overflow ? nil : result
    }
}
