package import ByteStorage

/// What a value has to be for its record to be taken.
package enum ValueExpectation: String, Sendable, CaseIterable {
    /// Words: a text with at least one letter. A bare number is not accepted, whether written as number or as text.
    case text
    case number
    case integer
    case bool
    case date
    /// An absolute web address.
    case url
    /// A GTIN of 8, 12, 13 or 14 digits with the right check digit.
    case gtin

    /// What the value has to be, as a phrase for messages.
    package var phrase: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .integer: "a whole number"
        case .bool: "true or false"
        case .date: "a date"
        case .url: "a web address"
        case .gtin: "a GTIN with its check digit"
        }
    }

    /// Whether a value, or every element of a list, is as expected.
    package func accepts(_ value: JSON) -> Bool {
        if case .array(let elements) = value { return elements.allSatisfy(accepts) }
        switch self {
        case .text: return value.stringValue.map(Self.hasLetter) ?? false
        case .number: return value.doubleValue != nil || value.stringValue.map(NumberText.isPlainNumber) ?? false
        case .integer:
            if case .int = value { return true }
            return value.stringValue.flatMap { Int64($0) } != nil
        case .bool: return value.boolValue != nil
        case .date: return value.stringValue.flatMap { DateText(iso: $0) } != nil
        case .url: return value.stringValue.map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? false
        case .gtin: return value.stringValue.map(Self.isGTIN) ?? false
        }
    }

    private static func hasLetter(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic || !$0.isASCII && $0.properties.numericType == nil }
    }

    private static func isGTIN(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 0x30 }
        guard [8, 12, 13, 14].contains(digits.count), digits.allSatisfy((0...9).contains) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 1 ? 3 : 1) }
        return sum % 10 == 0
    }
}
