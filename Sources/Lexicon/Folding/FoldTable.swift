/// The folded forms of the usual characters outside of ASCII, so that ICU is not asked for each of them.
struct FoldTable: Sendable {
    /// The folded scalars of all characters, one after the other.
    private(set) var scalars: [FoldedScalar] = []
    /// Where a character's scalars begin; they end where those of the next begin.
    private var starts: [UInt16] = []

    /// Latin, Greek, Cyrillic.
    private static let letters: Range<UInt32> = 0x80..<0x530
    /// Further Latin and Greek, punctuation, letter-like and number forms, arrows, mathematical operators.
    private static let signs: Range<UInt32> = 0x1E00..<0x2300
    /// Full-width and half-width forms.
    private static let widths: Range<UInt32> = 0xFF00..<0xFFF0

    private static let any = FoldTable(language: .any)
    private static let german = FoldTable(language: .german)
    private static let nordic = FoldTable(language: .nordic)

    static func shared(for language: FoldingLanguage) -> FoldTable {
        switch language {
        case .any: any
        case .german: german
        case .nordic: nordic
        }
    }

    private init(language: FoldingLanguage) {
        for range in [Self.letters, Self.signs, Self.widths] {
            for scalar in range {
                starts.append(UInt16(scalars.count))
                ICUFolding.fold([scalar], language: language, after: 0, into: &scalars)
            }
        }
        starts.append(UInt16(scalars.count))
    }

    /// Where a character's folded scalars are in `scalars`; nil for one that the table does not cover.
    func range(of scalar: UInt32) -> Range<Int>? {
        var index = 0
        switch scalar {
        case Self.letters: index = Int(scalar - Self.letters.lowerBound)
        case Self.signs: index = Int(scalar - Self.signs.lowerBound) + Self.letters.count
        case Self.widths: index = Int(scalar - Self.widths.lowerBound) + Self.letters.count + Self.signs.count
        default: return nil
        }
        return Int(starts[index])..<Int(starts[index + 1])
    }
}
