/// The deterministic automaton of edit distance, the same for every word: rows of the distance matrix as numbered states.
///
/// The row after `i` scalars of a term holds the distances to the first `j` scalars of the word. Only `|i - j| <= k` can be within `k`
/// edits, so a row is a window of `2k + 1` values, each capped at `k + 1`, and beside it what a transposition begun by the last scalar
/// would cost. How a row follows from the one before depends only on which scalars of the word's window equal the one read, `2k + 1` bits:
/// there are a few hundred rows in all, found once by breadth-first search and kept as a table (Schulz and Mihov, *Fast string correction
/// with Levenshtein automata*, 2002). Distance is optimal string alignment: insertions, deletions, substitutions and transpositions of
/// neighbours, no scalar edited twice.
///
/// The window at row `i` stands for word positions `i - k ... i + k`; those before the word are never reached, those after it never flow
/// back.
struct EditTable: Sendable {
    /// The largest distance that counts, `k`.
    let maxDistance: Int
    /// Values in a window, `2k + 1`.
    let width: Int
    /// The next state, by `state << width | matches`.
    private(set) var next: [UInt16] = []
    /// The window's distances, by `state * width + offset`.
    private(set) var distances: [UInt8] = []
    /// The least of the window's distances up to an offset, by `state * width + offset`.
    private(set) var minima: [UInt8] = []

    /// The state before anything is read.
    static let initial: UInt16 = 0

    private static let tables = [EditTable(maxDistance: 0), EditTable(maxDistance: 1), EditTable(maxDistance: 2)]

    /// The table for a largest distance of 0...2.
    static func shared(maxDistance: Int) -> EditTable { tables[maxDistance] }

    private init(maxDistance k: Int) {
        maxDistance = k
        width = 2 * k + 1
        var numbers: [Row: UInt16] = [:]
        var rows = [Row(start: k)]
        numbers[rows[0]] = 0
        var state = 0
        while state < rows.count {
            let row = rows[state]
            for matches in 0..<(1 << width) {
                let following = row.following(matches: matches, maxDistance: k)
                if let number = numbers[following] {
                    next.append(number)
                } else {
                    let number = UInt16(rows.count)
                    numbers[following] = number
                    rows.append(following)
                    next.append(number)
                }
            }
            var least = UInt8.max
            for value in row.distances {
                least = min(least, value)
                distances.append(value)
                minima.append(least)
            }
            state += 1
        }
    }
}

/// One row of the distance matrix, as a window.
private struct Row: Hashable {
    var distances: [UInt8]
    /// What a transposition completed by the next scalar costs, by offset of the next row.
    var transpositions: [UInt8]

    private init(width: Int, filledWith value: UInt8) {
        distances = [UInt8](repeating: value, count: width)
        transpositions = distances
    }

    init(start k: Int) {
        self.init(width: 2 * k + 1, filledWith: UInt8(k + 1))
        for offset in k...(2 * k) { distances[offset] = UInt8(offset - k) }
    }

    func following(matches: Int, maxDistance k: Int) -> Row {
        let width = distances.count
        let beyond = UInt8(k + 1)
        func matched(_ offset: Int) -> Bool { offset >= 0 && offset < width && matches >> offset & 1 == 1 }
        var row = Row(width: width, filledWith: beyond)
        for offset in 0..<width {
            var value = distances[offset] + (matched(offset) ? 0 : 1)
            if offset + 1 < width { value = min(value, distances[offset + 1] + 1) }
            if offset > 0 { value = min(value, row.distances[offset - 1] + 1) }
            if matched(offset - 1) { value = min(value, transpositions[offset]) }
            row.distances[offset] = min(value, beyond)
            if matched(offset + 1) { row.transpositions[offset] = min(distances[offset] + 1, beyond) }
        }
        return row
    }
}
