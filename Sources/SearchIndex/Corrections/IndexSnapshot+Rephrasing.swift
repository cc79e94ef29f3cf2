import Lexicon

extension IndexSnapshot {
    /// A query as somebody may have meant it: with each word that no document holds replaced by its likeliest correction.
    ///
    /// Words that are excluded stay, and so does the last one where it begins a word.
    /// - Returns: nil where no word is replaced, or where no document answers all words of the new query.
    /// - Throws: as ``search(_:)``.
    /// - Complexity: O(words of the index for each word that none holds), and a search
    public func rephrased(_ request: SearchRequest) throws(SearchError) -> String? {
        var text = Array(request.query.utf8)
        let tokens = analyzer.tokens(of: request.query)
        var isChanged = false
        for (number, token) in tokens.enumerated().reversed() {
            let start = token.source.lowerBound
            if start > 0, text[start - 1] == UInt8(ascii: "-"), start == 1 || text[start - 2] == 0x20 { continue }
            let word = String(decoding: text[token.source], as: UTF8.self)
            if number == tokens.count - 1, request.typing.prefix, begins(word) { continue }
            // What stands in a document is not corrected, which is told sooner than what it could be corrected to.
            if holds(word) { continue }
            guard let best = corrections(of: word, limit: 1).first, best.edits > 0 else { continue }
            text.replaceSubrange(token.source, with: Array(best.text.utf8))
            isChanged = true
        }
        guard isChanged else { return nil }
        var asked = request
        asked.query = String(decoding: text, as: UTF8.self)
        (asked.offset, asked.limit, asked.facets, asked.grouping, asked.sort) = (0, 0, [], nil, [])
        (asked.pinnedIDs, asked.curatedIDs) = ([], [])
        asked.typing.dropThreshold = 0
        return try search(asked).foundDocuments > 0 ? asked.query : nil
    }

    /// Whether some document holds the word itself in a field that is searched.
    private func holds(_ word: String) -> Bool {
        let tokens = analyzer.tokens(of: word)
        guard tokens.count == 1, let fields = try? tables.searchedFields([], own: []) else { return false }
        return views.contains { view in
            let dictionary = view.segment.dictionary
            guard let ordinal = dictionary.ordinal(of: tokens[0].term), view.segment.words.contains(ordinal) else { return false }
            let table = view.segment.scoreTables.table(of: view.segment, for: fields)
            return view.count(of: view.segment.postings(of: ordinal), inFieldsOf: table) > 0
        }
    }

    /// Whether some document holds a word that begins so.
    private func begins(_ word: String) -> Bool {
        guard let start = analyzer.tokens(of: word).first?.term, let fields = try? tables.searchedFields([], own: []) else { return false }
        return !CompletionFinder(start, views, fields, among: nil).best(1).isEmpty
    }
}
