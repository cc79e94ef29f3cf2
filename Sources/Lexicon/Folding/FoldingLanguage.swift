/// How a language writes its accented letters without accents, where that is not simply the letter.
enum FoldingLanguage: Sendable, Equatable {
    case any
    /// ä → ae, ö → oe, ü → ue.
    case german
    /// å → aa, ø → oe.
    case nordic

    /// The folding of a BCP 47 or POSIX language tag.
    init(locale: String) {
        switch locale.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "de": self = .german
        case "da", "nb", "nn", "no": self = .nordic
        default: self = .any
        }
    }

    /// What stands for a mark after a letter, in place of nothing.
    func replacement(ofMark mark: UInt32, after letter: UInt32) -> UInt32? {
        switch (self, letter, mark) {
        case (.german, 0x61, 0x308), (.german, 0x6F, 0x308), (.german, 0x75, 0x308): 0x65
        case (.nordic, 0x61, 0x30A): 0x61
        default: nil
        }
    }

    /// What stands for a letter, in place of what stands for it in any language.
    func replacement(for scalar: UInt32) -> (first: UInt32, second: UInt32)? {
        if self == .nordic, scalar == 0xF8 { return (0x6F, 0x65) }  // ø → oe
        return ScalarFolding.replacement(for: scalar)
    }
}
