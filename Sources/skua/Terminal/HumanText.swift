import Foundation

/// Numbers as a person reads them.
package enum HumanText {
    /// `1234567` → `1,234,567`.
    package static func count(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var groups: [Substring] = []
        var end = digits.endIndex
        while let start = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex), start > digits.startIndex {
            groups.append(digits[start..<end])
            end = start
        }
        groups.append(digits[..<end])
        return (value < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
    }

    /// `1 hit`, `2 hits`.
    package static func count(_ value: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count(value)) \(value == 1 ? one : many ?? one + "s")"
    }

    /// Bytes in decimal units: `45.2 MB`.
    package static func bytes(_ value: Int) -> String {
        var amount = Double(value)
        for unit in ["B", "kB", "MB", "GB"] {
            if amount < 1_000 { return unit == "B" ? "\(value) B" : decimals(amount, amount < 100 ? 1 : 0) + " " + unit }
            amount /= 1_000
        }
        return decimals(amount, 1) + " TB"
    }

    /// A time span: `740 µs`, `3.2 ms`, `41 s`, `2 min 5 s`, `1 h 20 min`.
    package static func duration(_ duration: Duration) -> String {
        let seconds = duration / .seconds(1)
        switch seconds {
        case ..<0.001: return decimals(seconds * 1e6, seconds < 0.000_01 ? 1 : 0) + " µs"
        case ..<1: return decimals(seconds * 1e3, seconds < 0.1 ? 1 : 0) + " ms"
        case ..<10: return decimals(seconds, 1) + " s"
        default: return wholeSeconds(Int(seconds.rounded()))
        }
    }

    /// A number with so many digits after the point.
    package static func decimals(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }

    private static func wholeSeconds(_ seconds: Int) -> String {
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3_600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
    }
}

extension String {
    /// The text with spaces after it, so that it takes so many columns.
    package func padding(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - DisplayWidth.of(self)))
    }
}
