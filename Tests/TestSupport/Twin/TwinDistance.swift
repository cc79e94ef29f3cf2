/// Optimal string alignment by its table: insertion, deletion, substitution and transposition of neighbours cost 1 each.
enum TwinDistance {
    /// The last row of the table: at `j` the distance between the word and the first `j` scalars of the term.
    private static func lastRow(_ word: [UInt32], _ term: ArraySlice<UInt32>) -> [Int] {
        let term = Array(term)
        var rows = [Array(0...term.count)]
        for i in 1..<word.count + 1 {
            var row = [i]
            for j in 1..<term.count + 1 {
                let same = word[i - 1] == term[j - 1]
                var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1))
                if i > 1, j > 1, word[i - 1] == term[j - 2], word[i - 2] == term[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[word.count]
    }

    /// The distance between a word and a term, or with `prefix` the least one between the word and a beginning of the term; nil
    /// when it is above `limit`.
    static func distance(_ word: [UInt32], _ term: [UInt32], prefix: Bool, limit: Int) -> Int? {
        // Each scalar that one side has too many costs at least 1, so these cannot be within the limit.
        if term.count < word.count - limit || (!prefix && term.count > word.count + limit) { return nil }
        let row = lastRow(word, term.prefix(word.count + limit))
        let least = prefix ? row.min() : row.last
        return least.flatMap { $0 <= limit ? $0 : nil }
    }
}
