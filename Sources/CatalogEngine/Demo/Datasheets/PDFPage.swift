/// The marks on one A4 page: text in Helvetica and thin lines.
///
/// Coordinates are in points (1/72 inch) from the lower left corner; the page is 595 by 842.
struct PDFPage {
    private(set) var content: [UInt8] = []

    mutating func text(_ text: String, x: Double, y: Double, size: Double, bold: Bool = false) {
        content += "BT /\(bold ? "F2" : "F1") \(size.plain) Tf \(x.plain) \(y.plain) Td (".utf8
        content += Self.escaped(text)
        content += ") Tj ET\n".utf8
    }

    mutating func line(from start: (Double, Double), to end: (Double, Double)) {
        content += "0.6 w 0.45 G \(start.0.plain) \(start.1.plain) m \(end.0.plain) \(end.1.plain) l S\n".utf8
    }

    /// The text in the WinAnsi encoding, with the three characters escaped that end or nest a string.
    private static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(", ")", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
            case "\u{2013}", "\u{2212}": bytes.append(0x96)
            case "\u{201C}": bytes.append(0x93)
            case "\u{201D}": bytes.append(0x94)
            case "\u{153}": bytes.append(0x9C)
            case "Ω": bytes += "ohm".utf8
            default: bytes.append(UInt8(exactly: scalar.value) ?? UInt8(ascii: "?"))
            }
        }
        return bytes
    }
}
