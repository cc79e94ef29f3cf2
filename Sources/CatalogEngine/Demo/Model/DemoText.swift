/// A title in English and, where the catalog has them, in Norwegian, German and French.
///
/// Titles grow from a translated noun and designators that all languages share:
///
/// ```swift
/// DemoText("Hex nut", nb: "Sekskantmutter", de: "Sechskantmutter", fr: "Écrou hexagonal") + " M8 A2 ISO 4032"
/// ```
struct DemoText: Sendable {
    var en: String
    var nb: String?
    var de: String?
    var fr: String?

    init(_ en: String, nb: String? = nil, de: String? = nil, fr: String? = nil) {
        self.en = en
        self.nb = nb
        self.de = de
        self.fr = fr
    }

    /// Text that reads the same in all languages.
    static func same(_ text: String) -> DemoText { DemoText(text, nb: text, de: text, fr: text) }

    /// Text with numbers that are written with a decimal comma outside of English: `2.5 mm²` and `2,5 mm²`.
    static func decimal(_ text: String) -> DemoText {
        let comma = withDecimalComma(text)
        return DemoText(text, nb: comma, de: comma, fr: comma)
    }

    /// Only the English text, for series whose names are not translated.
    var englishOnly: DemoText { DemoText(en) }

    static func + (left: DemoText, right: DemoText) -> DemoText {
        func join(_ a: String?, _ b: String?) -> String? {
            guard let a, let b else { return nil }
            return a + b
        }
        return DemoText(left.en + right.en, nb: join(left.nb, right.nb), de: join(left.de, right.de), fr: join(left.fr, right.fr))
    }

    static func + (left: DemoText, right: String) -> DemoText { left + same(right) }

    private static func withDecimalComma(_ text: String) -> String {
        let bytes = Array(text.utf8)
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] >= 48 && bytes[index] <= 57 }
        let swapped = bytes.indices.map { index in
            bytes[index] == UInt8(ascii: ".") && isDigit(index - 1) && isDigit(index + 1) ? UInt8(ascii: ",") : bytes[index]
        }
        return String(decoding: swapped, as: UTF8.self)
    }
}
