/// What folding does beyond Unicode's own compatibility and case mappings.
enum ScalarFolding {
    /// Letters that are one character and stand for others, and signs typed as others; nil for all other scalars.
    ///
    /// Applies after compatibility and case mapping, so that only small letters need be listed.
    /// - Returns: One scalar or two; a second of 0 stands for none.
    static func replacement(for scalar: UInt32) -> (first: UInt32, second: UInt32)? {
        switch scalar {
        case 0xE6: (0x61, 0x65)  // æ → ae
        case 0xF0, 0x111: (0x64, 0)  // ð đ → d
        case 0xF8: (0x6F, 0)  // ø → o
        case 0xFE: (0x74, 0x68)  // þ → th
        case 0x127: (0x68, 0)  // ħ → h
        case 0x131: (0x69, 0)  // ı → i
        case 0x142: (0x6C, 0)  // ł → l
        case 0x153: (0x6F, 0x65)  // œ → oe
        case 0x167: (0x74, 0)  // ŧ → t
        case 0xD7, 0x2715, 0x2716: (0x78, 0)  // × ✕ ✖ → x
        case 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2018, 0x2019, 0x201B, 0x2032: (0x27, 0)  // ´ ʹ ʻ ʼ ʽ ‘ ’ ‛ ′ → '
        case 0x201C, 0x201D, 0x201F, 0x2033: (0x22, 0)  // “ ” ‟ ″ → "
        case 0x2010...0x2015, 0x2212: (0x2D, 0)  // ‐ ‑ ‒ – — ― − → -
        case 0x2044, 0x2215: (0x2F, 0)  // ⁄ ∕ → /
        default: nil
        }
    }

    /// Scalars whose compatibility mapping is not used: trade marks, which would become letters of the word before them, and signs that
    /// would fall apart, among them vowels by which ICU's dictionaries know words.
    static func bypassesMapping(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2120, 0x2122: true  // ℠ ™
        case 0xB4, 0x2033: true  // ´ ″
        case 0xE33, 0xEB3: true  // vowels am of Thai and Lao
        default: false
        }
    }
}
