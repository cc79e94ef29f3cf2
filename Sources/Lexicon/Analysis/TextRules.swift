/// How a text falls into words: what ``TextAnalyzer`` was given, prepared for the scanner.
struct TextRules: Sendable {
    /// The class of each byte of UTF-8.
    let classes: [CharacterClass]
    /// Classes of folded scalars that differ from Unicode's.
    let overrides: [FoldedScalar]
    let folder: CharacterFolder
    let breakers: WordBreakerPool

    init(locale: String, separators: [Character], symbols: [Character], usesASCIITable: Bool) {
        folder = CharacterFolder(language: FoldingLanguage(locale: locale))
        breakers = WordBreakerPool(locale: locale)
        var overrides: [FoldedScalar] = []
        if Self.elides(locale: locale) { overrides.append(FoldedScalar(scalar: 0x27, kind: .separator)) }
        for (characters, kind) in [(symbols, CharacterClass.letter), (separators, .separator)] {
            for scalar in characters.flatMap(\.unicodeScalars) {
                overrides.removeAll { $0.scalar == scalar.value }
                overrides.append(FoldedScalar(scalar: scalar.value, kind: kind))
            }
        }
        self.overrides = overrides
        var classes = [CharacterClass](repeating: .foreign, count: 256)
        if usesASCIITable {
            for byte in 0..<128 { classes[byte] = Self.classOfASCII(UInt8(byte)) }
            for override in overrides where override.scalar < 128 {
                classes[Int(override.scalar)] = override.kind
                if (0x61...0x7A).contains(override.scalar) { classes[Int(override.scalar) - 32] = override.kind }
            }
        }
        self.classes = classes
    }

    /// The class of a folded scalar.
    func characterClass(of folded: FoldedScalar) -> CharacterClass {
        if overrides.isEmpty { return folded.kind }
        return override(of: folded.scalar) ?? folded.kind
    }

    /// The class that the analyzer was given for a scalar.
    func override(of scalar: UInt32) -> CharacterClass? { overrides.first { $0.scalar == scalar }?.kind }

    private static func classOfASCII(_ byte: UInt8) -> CharacterClass {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."), UInt8(ascii: ","): .point
        case UInt8(ascii: "'"): .apostrophe
        default: .separator
        }
    }

    /// Whether an apostrophe ends a word of its own in the language: `l'eau` is two words, `children's` is one.
    private static func elides(locale: String) -> Bool {
        ["fr", "it", "ca"].contains(locale.prefix { $0 != "-" && $0 != "_" }.lowercased())
    }
}
