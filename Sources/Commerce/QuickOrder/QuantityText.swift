/// Quantities as people write them.
package enum QuantityText {
    /// A quantity with the unit that stands behind it, where one does.
    package struct Reading: Sendable, Hashable {
        package var quantity: FixedDecimal
        package var unit: String?
        /// Whether a comma with three digits behind it was taken for thousands, which elsewhere parts decimals.
        package var isDoubtful = false
    }

    /// Reads `100`, `2.5`, `2,5`, `1,000`, `1 000`, `1'000` or `5 pcs`.
    ///
    /// A comma before exactly three digits parts thousands, any other one decimals.
    /// - Returns: nil for anything else, and for what is not above 0 or has more than four decimals.
    package static func read(_ text: some StringProtocol) -> Reading? {
        let trimmed = Substring(text).trimmed
        let number = trimmed.prefix { $0.isASCIIDigit || ".,'\u{2019}\u{A0}\u{202F} ".contains($0) }
        let unit = trimmed[number.endIndex...].trimmed
        guard unit.isEmpty || (unit.count <= 12 && unit.allSatisfy(\.isLetter)) else { return nil }
        guard let written = digits(of: number.trimmed), let quantity = try? FixedDecimal(written.text), quantity > .zero else { return nil }
        return Reading(quantity: quantity, unit: unit.isEmpty ? nil : String(unit), isDoubtful: written.isDoubtful)
    }

    /// The number in digits with at most one point.
    private static func digits(of text: Substring) -> (text: String, isDoubtful: Bool)? {
        guard let first = text.first, first.isASCIIDigit || first == "." || first == ",", text.last?.isASCIIDigit == true else {
            return nil
        }
        let digits = String(text.filter(\.isASCIIDigit))
        let marks = Array(text.filter { !$0.isASCIIDigit })
        guard let mark = marks.first else { return (digits, false) }
        let groups = text.split(omittingEmptySubsequences: false, whereSeparator: { !$0.isASCIIDigit })
        let areThousands = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        if marks.count == 1, mark == "." { return (String(text), false) }
        if marks.count == 1, mark == "," {
            guard areThousands, groups[0] != "0" else { return (String(text.replacing(",", with: ".")), false) }
            return (digits, true)
        }
        if marks.allSatisfy({ $0 == mark }) { return areThousands ? (digits, false) : nil }
        // Several kinds: the last one parts the decimals, those before it thousands.
        guard let last = marks.last, last == "." || last == ",", marks.dropLast().allSatisfy({ $0 == mark }), mark != last else {
            return nil
        }
        guard (1...3).contains(groups[0].count), groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }) else { return nil }
        return (groups.dropLast().joined() + "." + String(groups[groups.count - 1]), false)
    }
}

extension StringProtocol {
    /// The text without white space at both ends.
    var trimmed: SubSequence {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
            return self[endIndex..<endIndex]
        }
        return self[start...end]
    }
}

extension Character {
    /// Whether the character is one of 0...9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
