import Lexicon

extension IndexSnapshot {
    /// The words that someone may have meant with a word, the likeliest first: by the kinds of slips between the two, and by how many
    /// documents hold them.
    ///
    /// The word itself comes first where documents hold it. Words with a digit have no corrections and are none. Words further away are
    /// looked at only where there is none nearer; see ``CorrectionReach``.
    /// - Parameters:
    ///   - word: one word; of a text of several, or of none, there are no corrections.
    ///   - limit: most corrections.
    /// - Complexity: O(words of the index)
    public func corrections(of word: String, limit: Int) -> [Correction] {
        let tokens = analyzer.tokens(of: word)
        guard tokens.count == 1, limit > 0, let fields = try? tables.searchedFields([], own: []) else { return [] }
        let typed = tokens[0].term
        guard !typed.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
        return CorrectionFinder(typed, views, fields).best(limit)
    }
}
