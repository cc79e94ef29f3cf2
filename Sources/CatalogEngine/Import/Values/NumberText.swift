package import ByteStorage

/// Numbers as people write them in feeds.
package enum NumberText {
    /// Whether the text is a number and nothing else could be meant: no sign `+`, no leading zero, no separator of thousands.
    ///
    /// `12`, `-3.5` and `0.25` are; `007`, `1E5`, `1,234` and `.5` are left to be part numbers.
    /// - Complexity: O(bytes)
    package static func isPlainNumber(_ text: String) -> Bool {
        var digits = 0
        var decimals = -1
        var leadingZero = false
        for (offset, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if decimals >= 0 {
                    decimals += 1
                } else {
                    if leadingZero { return false }
                    leadingZero = digits == 0 && byte == UInt8(ascii: "0")
                    digits += 1
                }
            case UInt8(ascii: "-") where offset == 0: break
            case UInt8(ascii: ".") where decimals < 0 && digits > 0: decimals = 0
            default: return false
            }
        }
        return digits > 0 && digits <= 18 && decimals != 0
    }

    /// The number that a text is, an integer where it has no decimals; nil for anything else, NaN and infinities too.
    ///
    /// Signs, thousands in groups of three (by comma or point, space or apostrophe) and exponents are understood.
    /// - Parameter decimalComma: whether the comma parts the decimals and the point the thousands.
    /// - Complexity: O(bytes)
    package static func value(of text: String, decimalComma: Bool) -> JSON? {
        guard let plain = plain(text, decimalComma: decimalComma) else { return nil }
        if let integer = Int64(plain) { return .int(integer) }
        guard let double = Double(plain), double.isFinite else { return nil }
        return .double(double)
    }

    /// The number in digits with at most one point, as ``value(of:decimalComma:)`` reads it; nil when it is none.
    package static func plain(_ text: String, decimalComma: Bool) -> String? {
        var reader = NumberReader(decimalComma: decimalComma)
        for scalar in text.trimmingSpaces().unicodeScalars where !reader.take(scalar) { return nil }
        return reader.finish()
    }
}

/// Takes the characters of a number one by one.
private struct NumberReader {
    private enum Part { case sign, whole, decimals, exponentSign, exponent }

    private let decimalComma: Bool
    private var part = Part.sign
    private var text = ""
    private var wholeDigits = 0
    private var decimalDigits = 0
    private var exponentDigits = 0
    /// Digits since the last separator of thousands, once there was one.
    private var group: Int?

    init(decimalComma: Bool) {
        self.decimalComma = decimalComma
    }

    /// Takes one more character; false when no number goes on like this.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9":
            text.unicodeScalars.append(scalar)
            takeDigit()
            return true
        case "-", "\u{2212}", "+":
            if part == .sign { part = .whole } else if part == .exponentSign { part = .exponent } else { return false }
            if scalar != "+" { text += "-" }
            return true
        case "e", "E":
            guard wholeDigits + decimalDigits > 0, group == nil, part == .whole || part == .decimals else { return false }
            text += "e"
            part = .exponentSign
            return true
        case decimalComma ? "," : ".":
            guard part == .sign || part == .whole, group ?? 3 == 3 else { return false }
            text += wholeDigits == 0 ? "0." : "."
            part = .decimals
            return true
        case decimalComma ? "." : ",", " ", "\u{A0}", "\u{202F}", "'":
            guard part == .whole, wholeDigits > 0, group ?? 3 == 3, group != nil || wholeDigits <= 3 else { return false }
            group = 0
            return true
        default: return false
        }
    }

    private mutating func takeDigit() {
        switch part {
        case .sign, .whole:
            part = .whole
            wholeDigits += 1
            group = group.map { $0 + 1 }
        case .decimals: decimalDigits += 1
        case .exponentSign, .exponent:
            part = .exponent
            exponentDigits += 1
        }
    }

    func finish() -> String? {
        switch part {
        case .sign, .exponentSign: nil
        case .whole: wholeDigits > 0 && group ?? 3 == 3 ? text : nil
        case .decimals: decimalDigits > 0 ? text : nil
        case .exponent: exponentDigits > 0 ? text : nil
        }
    }
}
