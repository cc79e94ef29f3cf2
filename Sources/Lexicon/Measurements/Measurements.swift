/// Reads quantities with units, tuples, ranges and codes in texts and queries.
///
/// ```swift
/// let measurements = Measurements(locale: "")
/// measurements.all(in: "Cable 1/2\" = 12.7 mm".utf8.span).map(\.readings)   // twice the same term
/// ```
/// What is read: a number (`12.7`, `12,7`, `1/2`, `1 1/2`, `½`, `1,000`) with a unit behind it, with or without a blank or hyphen; letters
/// in place of a decimal point (`4k7`, `2R2`, `3V3`); numbers times numbers (`M8x40`, `10 × 20 × 30 mm`); two values of one unit
/// (`230/400 V`, `2.7–5.5V`); threads (`M8`, `1/4-20`, `G 1/2`); codes (`AWG 12`, `IP67`, `DN 50`). A comma before exactly three
/// digits groups thousands in texts of no language and in English; a point does in languages that write the comma.
///
/// A quantity in a unit that is not decimal, such as the inch, also has the terms of its value rounded to 4 and 3 digits (in inches to 2 where
/// that changes it by 0.3 % at most), so that `3/8"` meets `9.53 mm` and `9.5 mm`.
package struct Measurements: Sendable {
    let pointGroups: Bool
    let commaGroups: Bool

    /// - Parameter locale: A language tag, empty for none in particular.
    package init(locale: String = "") {
        let language = locale.prefix { $0 != "-" && $0 != "_" }.lowercased()
        commaGroups = language.isEmpty || language == "en"
        pointGroups = ["de", "nl", "da", "it", "es", "pt", "tr"].contains(language)
    }

    /// The measurements of a text, in order and not overlapping.
    /// - Complexity: O(bytes in the text)
    package func all(in utf8: Span<UInt8>) -> [Measurement] {
        var found: [Measurement] = []
        forEach(in: utf8) { found.append($0) }
        return found
    }

    package func all(in text: String) -> [Measurement] { all(in: text.utf8.span) }

    /// The quantity that a text is as a whole, nil where it is anything else.
    package func quantity(of text: String) -> Measurement? {
        let found = all(in: text)
        guard found.count == 1, let only = found.first, only.quantity != nil else { return nil }
        let rest = Array(text.utf8)
        let isWhole = (rest[..<only.source.lowerBound] + rest[only.source.upperBound...]).allSatisfy { $0 == 0x20 || $0 == 0x2B }
        return isWhole ? only : nil
    }

    static func hasNumber(_ utf8: Span<UInt8>) -> Bool {
        for index in utf8.indices {
            let byte = utf8[index]
            // Vulgar fractions begin with C2 BC...BE or E2 85.
            if byte &- 0x30 < 10 || byte == 0xC2 || byte == 0xE2 { return true }
        }
        return false
    }
}
