/// Optimal string alignment by its table: insertion, deletion, substitution and transposition of neighbours cost 1 each.
struct TwinDistance {
    /// The table; its rows are as long as the word with its empty beginning.
    private var table: [Int] = []

    /// The distance between a word and a term, or with `prefix` the least one between the word and a beginning of the term; nil
    /// when it is above `limit`.
    mutating func callAsFunction(_ word: [UInt32], _ term: [UInt32], prefix: Bool, limit: Int) -> Int? {
        // Each scalar that one side has too many costs at least 1, so these cannot be within the limit.
        if term.count < word.count - limit || (!prefix && term.count > word.count + limit) { return nil }
        let width = word.count + 1
        let height = min(term.count, word.count + limit) + 1
        if table.count < width * height { table = [Int](repeating: 0, count: width * height) }
        var least = Int.max
        var j = 0
        while j < height {
            let row = j * width
            // A distance never falls below the least of the two rows before it.
            var rowLeast = j
            table[row] = j
            var i = 1
            while i < width {
                var cost = i
                if j > 0 {
                    let same = word[i - 1] == term[j - 1]
                    cost = min(table[row - width + i] + 1, table[row + i - 1] + 1)
                    cost = min(cost, table[row - width + i - 1] + (same ? 0 : 1))
                    if !same, i > 1, j > 1, word[i - 1] == term[j - 2], word[i - 2] == term[j - 1] {
                        cost = min(cost, table[row - 2 * width + i - 2] + 1)
                    }
                }
                table[row + i] = cost
                rowLeast = min(rowLeast, cost)
                i += 1
            }
            if prefix || j == height - 1 { least = min(least, table[row + width - 1]) }
            if rowLeast > limit + 1 { break }
            j += 1
        }
        return least <= limit ? least : nil
    }
}
