/// Folding of any characters through ICU.
enum ICUFolding {
    /// Folds scalars that normalize together and appends what they become, which can be nothing.
    /// - Parameter previous: The folded scalar before them, 0 for none.
    static func fold(_ segment: [UInt32], language: FoldingLanguage, after previous: UInt32, into output: inout [FoldedScalar]) {
        if segment == [0x200B] {  // a space of no width
            output.append(FoldedScalar(scalar: 0x20, kind: .separator))
            return
        }
        let mapped = segment.count == 1 && ScalarFolding.bypassesMapping(segment[0]) ? segment : ICU.casefolded(segment)
        // ½ after a digit is a number of its own: 1½ is not 11/2.
        if segment[0] != 0x2044, mapped.contains(0x2044) { output.append(FoldedScalar(scalar: 0x20, kind: .gap)) }
        var last = previous
        for scalar in mapped {
            if let parts = ICU.decomposed(scalar), parts.contains(where: ICU.isAccent) {
                for part in parts { append(part, language: language, last: &last, into: &output) }
            } else {
                append(scalar, language: language, last: &last, into: &output)
            }
        }
    }

    private static func append(_ scalar: UInt32, language: FoldingLanguage, last: inout UInt32, into output: inout [FoldedScalar]) {
        func put(_ scalar: UInt32) {
            output.append(FoldedScalar(scalar: scalar, kind: ICU.characterClass(of: scalar)))
            last = scalar
        }
        if ICU.isAccent(scalar) {
            if let letter = language.replacement(ofMark: scalar, after: last) { put(letter) }
        } else if let (first, second) = language.replacement(for: scalar) {
            put(first)
            if second != 0 { put(second) }
        } else if let digit = ICU.decimalDigit(scalar) {
            put(0x30 + digit)
        } else {
            put(scalar)
        }
    }
}
