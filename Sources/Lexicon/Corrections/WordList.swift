/// The words of a dictionary side by side in memory, so that those within some edits of another word are found without decoding all.
///
/// Some 25 bytes a word. Most words are told to be too far away by their letters alone, see ``LetterBag``.
package struct WordList: Sendable {
    private var ordinals: [UInt32] = []
    private var bags: [LetterBag] = []
    /// Where each word starts in `bytes`, and the end of the last.
    private var starts: [UInt32] = [0]
    private var bytes: [UInt8] = []

    /// A scalar has four bytes at the most, and a word that is near another has few scalars more.
    private static let longest = EditScan.longest * 8

    /// The words without a digit.
    /// - Parameter range: ordinals of the words, within those of the dictionary.
    /// - Complexity: O(words)
    package init(_ dictionary: TermDictionary, _ range: Range<Int>) {
        dictionary.forEachTerm(in: range) { ordinal, term in
            guard term.count <= Self.longest, !Self.hasDigit(term) else { return }
            ordinals.append(UInt32(ordinal))
            bags.append(LetterBag(term))
            for index in term.indices { bytes.append(term[index]) }
            starts.append(UInt32(bytes.count))
        }
        // What was reserved beyond the words is given back.
        (ordinals, bags, starts, bytes) = (ordinals.map { $0 }, bags.map { $0 }, starts.map { $0 }, bytes.map { $0 })
    }

    private static func hasDigit(_ term: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < term.count {
            let (scalar, width) = UTF8Bytes.scalar(in: term, at: offset)
            if LevenshteinAutomaton.isDigit(scalar) { return true }
            offset += width
        }
        return false
    }

    /// Calls back with the ordinal of each word within the edits of a scan, ascending, and its distance.
    /// - Parameters:
    ///   - word: what the scan was made of, UTF-8.
    ///   - scan: of `word`.
    /// - Complexity: O(words)
    package func forEachWord(near word: [UInt8], _ scan: EditScan, _ body: (_ ordinal: Int, _ edits: Int) -> Void) {
        let bag = LetterBag(word.span)
        for index in bags.indices where bag.mayBeWithin(scan.limit, of: bags[index]) {
            let term = bytes.span.extracting(Int(starts[index])..<Int(starts[index + 1]))
            if let edits = scan.distance(to: term) { body(Int(ordinals[index]), edits) }
        }
    }
}
