import SearchIndex

/// Readings by parts of words, as the page *What matches* has them.
extension TwinQuery {
    private static let links = ["s", "es", "e", "en", "n", "er"].map { Array($0.utf8) }

    /// - Parameters:
    ///   - compounds: whether words are compounded.
    ///   - isHeld: whether a document holds a word in a searched field.
    mutating func readParts(compounds: Bool, _ twin: Twin, _ isHeld: ([UInt8]) -> Bool) {
        let links = compounds ? [[]] + Self.links : [[]]
        for (number, word) in words.enumerated() {
            let hasDigit = word.term.contains { (0x30...0x39).contains($0) }
            if word.textCost > 0 || word.isInPhrase || hasDigit { continue }
            if !isHeld(word.term) {
                for (first, second) in Self.cuts(word.term) where Self.scalars(second).count >= 3 {
                    for link in links where first.count > link.count && first.reversed().starts(with: link.reversed()) {
                        let start = Array(first.dropLast(link.count))
                        if Self.scalars(start).count < 3 { continue }
                        parts.append(
                            TwinSynonym(words: number...number, places: [same(start, twin), same(second, twin)], quality: 1))
                    }
                }
            }
            guard compounds, word.scalars.count >= 4 else { continue }
            for (index, term) in twin.terms.all.enumerated() where twin.isWord[index] {
                if term.contains(where: { (0x30...0x39).contains($0) }) { continue }
                let isCompound = Self.cuts(term).contains { first, second in
                    isSame(second, word.term)
                        && links.contains { link in
                            guard first.count > link.count, first.reversed().starts(with: link.reversed()) else { return false }
                            let start = Array(first.dropLast(link.count))
                            return Self.scalars(start).count >= 3 && isHeld(start)
                        }
                }
                if isCompound { self.compounds[number, default: []].append(term) }
            }
        }
    }

    private func same(_ word: [UInt8], _ twin: Twin) -> [[UInt8]] { [word] + twin.terms.all.filter { isSame($0, word) } }

    /// A word cut in two at each of its characters.
    private static func cuts(_ word: [UInt8]) -> [([UInt8], [UInt8])] {
        let text = String(decoding: word, as: UTF8.self).unicodeScalars
        return text.indices.dropFirst().map { (Array(String(text[..<$0]).utf8), Array(String(text[$0...]).utf8)) }
    }
}
