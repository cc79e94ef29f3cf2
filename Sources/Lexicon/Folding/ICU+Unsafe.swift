internal import CICU

/// What is asked of ICU about characters.
enum ICU {
    /// ICU's normalizers are immutable and shared by all threads.
    @safe
    private struct Normalizer: @unchecked Sendable {
        let pointer: OpaquePointer

        init(_ pointer: OpaquePointer?) {
            guard let pointer = unsafe pointer else { fatalError("ICU's normalization data is missing; reinstall libicu") }
            unsafe self.pointer = unsafe pointer
        }
    }

    private static let casefold = unsafe Normalizer(cicu_nfkc_casefold())
    private static let decomposition = unsafe Normalizer(cicu_nfd())

    /// Whether text may be cut before a scalar without changing how it normalizes.
    static func hasBoundary(before scalar: UInt32) -> Bool {
        unsafe cicu_has_boundary_before(casefold.pointer, Int32(bitPattern: scalar))
    }

    /// NFKC with case folding, without default ignorable characters.
    static func casefolded(_ scalars: [UInt32]) -> [UInt32] {
        var units: [UInt16] = []
        for scalar in scalars { append(scalar, to: &units) }
        let capacity = units.count * 20 + 20  // one unit becomes 18 at most
        return unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { output in
            let count = unsafe units.withUnsafeBufferPointer { input in
                unsafe cicu_normalize(
                    casefold.pointer, input.baseAddress!, Int32(input.count), output.baseAddress!, Int32(capacity))
            }
            return count < 0 ? scalars : unsafe Self.scalars(of: output.prefix(Int(count)))
        }
    }

    /// The canonical decomposition of a scalar; nil when it has none.
    static func decomposed(_ scalar: UInt32) -> [UInt32]? {
        unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 32) { output in
            let count = unsafe cicu_decompose(decomposition.pointer, Int32(bitPattern: scalar), output.baseAddress!, 32)
            return count < 0 ? nil : unsafe Self.scalars(of: output.prefix(Int(count)))
        }
    }

    private static func append(_ scalar: UInt32, to units: inout [UInt16]) {
        if scalar < 0x10000 {
            units.append(UInt16(scalar))
        } else {
            units.append(UInt16(0xD7C0 + scalar >> 10))
            units.append(UInt16(0xDC00 + scalar & 0x3FF))
        }
    }

    private static func scalars(of units: Slice<UnsafeMutableBufferPointer<UInt16>>) -> [UInt32] {
        var result: [UInt32] = []
        var high: UInt32 = 0
        for index in unsafe units.indices {
            let unit = unsafe units[index]
            switch unit {
            case 0xD800...0xDBFF: high = UInt32(unit) << 10
            case 0xDC00...0xDFFF: result.append(high + UInt32(unit) - 0x35F_DC00)
            default: result.append(UInt32(unit))
            }
        }
        return result
    }
}

// MARK: Properties

extension ICU {
    /// What a folded scalar does in a text.
    static func characterClass(of scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x2E, 0x2C: return .point
        case 0x27: return .apostrophe
        case 0x30FC: return .unspaced  // the sign that lengthens a kana
        default: break
        }
        switch cicu_general_category(Int32(bitPattern: scalar)) {
        case 1...5, 10, 11: return isUnspaced(scalar) ? .unspaced : .letter  // letters and numbers that are no decimal digits
        case 6...8: return isUnspaced(scalar) ? .unspaced : .mark
        case 9: return .digit
        default: return .separator
        }
    }

    /// The value of a decimal digit of any script.
    static func decimalDigit(_ scalar: UInt32) -> UInt32? {
        let value = cicu_decimal_digit(Int32(bitPattern: scalar))
        return value < 0 ? nil : UInt32(value)
    }

    /// Whether a scalar is a mark that a reader may leave out: accents, vowel points, tone marks.
    static func isAccent(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0x300: return false
        case 0x3099, 0x309A: return false  // が is not か
        case 0x640: return true  // the stroke that lengthens an Arabic word
        default: break
        }
        guard (6...7).contains(cicu_general_category(Int32(bitPattern: scalar))) else { return false }
        switch cicu_script_code(rawValue: UInt32(bitPattern: cicu_script(Int32(bitPattern: scalar)))) {
        case CICU_SCRIPT_INHERITED, CICU_SCRIPT_LATIN, CICU_SCRIPT_GREEK, CICU_SCRIPT_CYRILLIC, CICU_SCRIPT_ARABIC, CICU_SCRIPT_HEBREW,
            CICU_SCRIPT_COPTIC:
            return true
        default: return false
        }
    }

    /// Whether a scalar's script is written without spaces between words.
    private static func isUnspaced(_ scalar: UInt32) -> Bool {
        guard scalar >= 0xE00 else { return false }
        switch cicu_script_code(rawValue: UInt32(bitPattern: cicu_script(Int32(bitPattern: scalar)))) {
        case CICU_SCRIPT_HAN, CICU_SCRIPT_HIRAGANA, CICU_SCRIPT_KATAKANA, CICU_SCRIPT_THAI, CICU_SCRIPT_LAO, CICU_SCRIPT_KHMER,
            CICU_SCRIPT_MYANMAR:
            return true
        default: return false
        }
    }

    /// Whether a scalar is a picture that counts as a word.
    ///
    /// Bullets, boxes, arrows and enclosed letters, which Unicode counts among the pictures too, separate or fold to letters.
    static func isPicture(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0x231A, 0x2E80..<0x1F000, 0x1F100..<0x1F300: return scalar == 0x1F004 || scalar == 0x1F0CF
        case 0x2715, 0x2716, 0x27A1: return false
        case 0x2600..<0x27C0, 0x1F000...: return cicu_is_pictographic(Int32(bitPattern: scalar))
        default: return cicu_has_emoji_presentation(Int32(bitPattern: scalar))
        }
    }
}
