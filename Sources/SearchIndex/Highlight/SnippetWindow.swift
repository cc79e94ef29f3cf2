/// The stretch of a text that shows most words of a query.
struct SnippetWindow: Equatable {
    /// Matches further apart than so many words are not shown together.
    static let maximumSpan = 10

    /// Positions of the first and the last match to be shown.
    var positions: ClosedRange<Int>
    /// Distinct words of the query in it.
    var distinctWords: Int

    /// Chooses the window with most distinct words; among those the shortest, then the first.
    /// - Parameter matches: Positions with the query word that each answers, positions ascending, at least one.
    /// - Complexity: O(matches × log distinct words)
    init(best matches: [(position: Int, word: Int)]) {
        self.init(positions: matches[0].position...matches[0].position, distinctWords: 1)
        var counts: [Int: Int] = [:]
        var first = 0
        for (position, word) in matches {
            counts[word, default: 0] += 1
            // Leave out what is too far away, and what a later match of the same word makes superfluous.
            while position - matches[first].position >= Self.maximumSpan || counts[matches[first].word, default: 0] > 1 {
                let left = matches[first].word
                counts[left, default: 0] -= 1
                if counts[left] == 0 { counts[left] = nil }
                first += 1
            }
            let candidate = SnippetWindow(positions: matches[first].position...position, distinctWords: counts.count)
            if candidate.isBetter(than: self) { self = candidate }
        }
    }

    init(positions: ClosedRange<Int>, distinctWords: Int) {
        self.positions = positions
        self.distinctWords = distinctWords
    }

    private func isBetter(than other: SnippetWindow) -> Bool {
        if distinctWords != other.distinctWords { return distinctWords > other.distinctWords }
        return positions.count < other.positions.count
    }
}
