package import ByteStorage

/// A number with a unit, as in `40 mm`, `4.75V` or `100nF`.
package struct Quantity: Sendable, Equatable {
    /// An integer or a floating-point number.
    package var value: JSON
    package var unit: String

    package init(value: JSON, unit: String) {
        self.value = value
        self.unit = unit
    }

    /// Reads a number followed by a unit.
    /// - Parameter unit: the unit of a number that stands alone; nil makes such a number no quantity.
    package init?(_ text: String, decimalComma: Bool, unit: String? = nil) {
        let text = text.trimmingSpaces()
        let scalars = text.unicodeScalars
        let numberEnd = scalars.firstIndex { !Self.isOfNumber($0) } ?? scalars.endIndex
        let number = String(scalars[..<numberEnd])
        let rest = String(scalars[numberEnd...]).trimmingSpaces()
        guard let value = NumberText.value(of: number, decimalComma: decimalComma), let unit = rest.isEmpty ? unit : rest,
            UnitFamily.family(of: unit) != nil || Self.isUnit(unit)
        else { return nil }
        self.value = value
        self.unit = unit
    }

    /// The value as it stands in documents: `{"value":40,"unit":"mm"}`.
    package var json: JSON { ["value": value, "unit": .string(unit)] }

    /// Whether an object is a quantity as ``json`` writes it.
    package static func isQuantity(_ object: JSONObject) -> Bool {
        object.count == 2 && object["value"]?.doubleValue != nil && object["unit"]?.stringValue != nil
    }

    /// What a text measures that is a plain number and a known unit, `4.75V` or `40 mm`; nil for any other text.
    ///
    /// The fast relative of ``init(_:decimalComma:unit:)``, for looking at every value of a feed.
    package static func family(of text: String) -> (family: UnitFamily, unit: String)? {
        let bytes = text.utf8
        guard let first = bytes.first, first == UInt8(ascii: "-") || (first >= 0x30 && first <= 0x39), bytes.count <= 32 else { return nil }
        guard var end = bytes.firstIndex(where: { !($0 >= 0x2D && $0 <= 0x39 && $0 != 0x2F) }) else { return nil }
        guard NumberText.isPlainNumber(String(text[..<end])) else { return nil }
        if bytes[end] == 0x20 { end = bytes.index(after: end) }
        let unit = String(text[end...])
        return UnitFamily.family(of: unit).map { ($0, unit) }
    }

    /// Whether a text that is no known unit could be one: a few characters without spaces and digits.
    private static func isUnit(_ text: String) -> Bool {
        text.count <= 12 && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "%°/²³·.\"'µ".unicodeScalars.contains($0) }
    }

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", ".", ",", "-", "+", "\u{2212}", "\u{A0}", "\u{202F}", " ", "'": true
        default: false
        }
    }
}
