/// Folds characters outside of ASCII: compatibility forms, case and accents, see ``TextAnalyzer``.
///
/// The usual ones come from a table built once a language (``FoldTable``); for the rest ICU is asked.
struct CharacterFolder: Sendable {
    let language: FoldingLanguage
    private let table: FoldTable

    init(language: FoldingLanguage) {
        self.language = language
        table = FoldTable.shared(for: language)
    }

    /// Folds the character at an offset and appends its scalars, which can be none.
    /// - Parameters:
    ///   - offset: Of the first byte of a character in 0..<bytes.count.
    ///   - previous: The folded scalar before it, 0 for none.
    /// - Returns: Its width in bytes: that of its first scalar and of those that normalize together with it.
    func fold(_ bytes: Span<UInt8>, at offset: Int, after previous: UInt32, into output: inout [FoldedScalar]) -> Int {
        let (scalar, width) = UTF8Bytes.scalar(in: bytes, at: offset)
        if (0x300..<0x370).contains(scalar) {
            foldMark(scalar, after: previous, into: &output)
            return width
        }
        var end = offset + width
        var segment: [UInt32] = []
        // After the letters of alphabets, marks of the block above are dropped one by one; others may compose with what they follow, in any
        // order. The limit only bounds nonsense.
        let firstJoining: UInt32 = scalar < 0x530 ? 0x370 : 0x300
        while end < bytes.count, bytes[end] >= 0xCC, segment.count < 32 {
            let (next, nextWidth) = UTF8Bytes.scalar(in: bytes, at: end)
            guard next >= firstJoining, next != UTF8Bytes.replacement, !ICU.hasBoundary(before: next) else { break }
            if segment.isEmpty { segment.append(scalar) }
            segment.append(next)
            end += nextWidth
        }
        if !segment.isEmpty {
            ICUFolding.fold(segment, language: language, after: previous, into: &output)
        } else if let range = table.range(of: scalar) {
            output.append(contentsOf: table.scalars[range])
        } else if let kind = Self.kindOfPlain(scalar) {
            output.append(FoldedScalar(scalar: scalar, kind: kind))
        } else {
            ICUFolding.fold([scalar], language: language, after: previous, into: &output)
        }
        return end - offset
    }

    private func foldMark(_ mark: UInt32, after previous: UInt32, into output: inout [FoldedScalar]) {
        if mark == 0x345 {
            output.append(FoldedScalar(scalar: 0x3B9, kind: .letter))  // the iota below a Greek vowel
        } else if let letter = language.replacement(ofMark: mark, after: previous) {
            output.append(FoldedScalar(scalar: letter, kind: .letter))
        }
    }

    /// The class of a scalar of the large blocks that fold to themselves, without asking ICU.
    private static func kindOfPlain(_ scalar: UInt32) -> CharacterClass? {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA: .unspaced
        case 0xAC00...0xD7A3: .letter
        case UTF8Bytes.replacement: .separator
        default: nil
        }
    }
}
