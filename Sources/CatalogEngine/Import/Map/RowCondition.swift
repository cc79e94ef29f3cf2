package import ByteStorage

/// A test of a record: `Quantity > 0`, `StockCode ~ /^[0-9]{5}/`, `Country in [Norway, Sweden]`, `ean exists`.
///
/// `<` and its like compare numbers only; `=` and `!=` compare numbers where both sides are, texts otherwise. A missing value
/// fails every test but `!=`, `!~` and `missing`.
package struct RowCondition: Sendable {
    private enum Test: Sendable {
        case equal([String], negated: Bool)
        case compare(Double, accepts: @Sendable (Double, Double) -> Bool)
        case match(TextPattern, negated: Bool)
        case exists(Bool)
    }

    package let path: FieldPath
    private let test: Test

    /// The forms of a condition, for messages.
    package static let forms =
        "`field = value`, `!=`, `>`, `>=`, `<`, `<=`, `~ text`, `~ /expression/`, `!~`, `in [a, b]`, `exists` or `missing`"

    /// - Returns: nil when the text is none of the ``forms``.
    package init?(_ text: String) {
        let text = text.trimmingSpaces()
        for (suffix, exists) in [(" exists", true), (" missing", false)] where text.hasSuffix(suffix) {
            guard let path = FieldPath(String(text.dropLast(suffix.count)).trimmingSpaces()) else { return nil }
            self.path = path
            test = .exists(exists)
            return
        }
        let operators = [" != ", " >= ", " <= ", " !~ ", " = ", " > ", " < ", " ~ ", " in "]
        let found = operators.compactMap { name in text.firstRange(of: name).map { (name, $0) } }.min { $0.1.lowerBound < $1.1.lowerBound }
        guard let (name, range) = found, let path = FieldPath(String(text[..<range.lowerBound]).trimmingSpaces()) else { return nil }
        guard let test = Self.test(name.trimmingSpaces(), String(text[range.upperBound...]).trimmingSpaces()) else { return nil }
        self.path = path
        self.test = test
    }

    private static func test(_ name: String, _ operand: String) -> Test? {
        switch name {
        case "=", "!=": return .equal([operand], negated: name == "!=")
        case "~", "!~": return TextPattern(operand).map { .match($0, negated: name == "!~") }
        case "in":
            guard operand.hasPrefix("["), operand.hasSuffix("]") else { return nil }
            let values = operand.dropFirst().dropLast().split(separator: ",").map { String($0).trimmingSpaces() }
            return values.isEmpty ? nil : .equal(values, negated: false)
        default:
            guard let number = Double(operand) else { return nil }
            switch name {
            case ">": return .compare(number) { $0 > $1 }
            case ">=": return .compare(number) { $0 >= $1 }
            case "<": return .compare(number) { $0 < $1 }
            default: return .compare(number) { $0 <= $1 }
            }
        }
    }

    /// Whether the record passes the test.
    package func holds(for record: JSONObject, nulls: NullTexts, decimalComma: Bool) -> Bool {
        let text = path.value(in: record).flatMap { Self.text(of: $0, nulls: nulls) }
        switch test {
        case .exists(let wanted): return (text != nil) == wanted
        case .equal(let values, let negated): return (text.map { text in values.contains { Self.areEqual(text, $0) } } ?? false) != negated
        case .match(let pattern, let negated): return (text.map(pattern.matches) ?? false) != negated
        case .compare(let bound, let accepts):
            guard let text, let number = NumberText.value(of: text, decimalComma: decimalComma)?.doubleValue else { return false }
            return accepts(number, bound)
        }
    }

    private static func areEqual(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        guard let a = Double(left), let b = Double(right) else { return false }
        return a == b
    }

    private static func text(of value: JSON, nulls: NullTexts) -> String? {
        switch value {
        case .null: return nil
        case .string(let text):
            let trimmed = text.trimmingSpaces()
            return trimmed.isEmpty || nulls.contains(trimmed) ? nil : trimmed
        case .array(let elements): return elements.isEmpty ? nil : value.description
        default: return value.description
        }
    }
}
