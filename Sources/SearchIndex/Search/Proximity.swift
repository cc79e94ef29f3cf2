/// The nearness of neighbouring query words in a document, from the forward index.
struct Proximity {
    private let search: SegmentSearch
    private let wordCount: Int
    /// The readings of all words by ordinal + 1: sorted ranges without overlap, those of one word after those of the one before.
    private let lows: [UInt32]
    private let highs: [UInt32]
    /// Where the ranges of each word begin, and the end.
    private let starts: [Int]
    /// Tokens that may be read.
    private let filter: TokenFilter
    /// Scratch: for each word where it was read last in the value at hand, -1 for nowhere yet.
    private var last: [Int32]
    /// Scratch: the least distance of each word from the next.
    private var distances: [Int32]

    /// - Parameter cost: greatest cost of a reading in play.
    init(_ search: SegmentSearch, cost: Int) {
        self.search = search
        wordCount = search.words.count
        var (lows, highs, starts): ([UInt32], [UInt32], [Int]) = ([], [], [0])
        for word in search.words.indices {
            let ranges = search.ranges(word, upTo: cost).map { UInt32($0.lowerBound + 1)..<UInt32($0.upperBound + 1) }.disjoint()
            lows += ranges.map(\.lowerBound)
            highs += ranges.map(\.upperBound)
            starts.append(lows.count)
        }
        filter = TokenFilter(zip(lows, highs).map { $0..<$1 })
        (self.lows, self.highs, self.starts) = (lows, highs, starts)
        last = [Int32](repeating: -1, count: wordCount)
        distances = [Int32](repeating: .max, count: max(0, wordCount - 1))
    }

    /// The greatest bonus that a document of so many query words can have.
    static func greatestBonus(words: Int) -> Int { max(0, words - 1) * TextScore.proximity }

    /// The bonus of a document.
    /// - Complexity: O(words · tokens of the document)
    mutating func bonus(_ doc: UInt32) -> Int {
        for index in distances.indices { distances[index] = .max }
        var cursor = search.view.segment.forward(of: doc)
        while let field = cursor.nextField() {
            if search.isSearched(field) { scan(&cursor) }
        }
        return distances.reduce(0) { $0 + ($1 <= TextScore.proximityWindow ? TextScore.proximity / Int($1) : 0) }
    }

    private mutating func scan(_ cursor: inout ForwardCursor) {
        var seen = false
        var position: Int32 = 0
        // Copies, which live in registers.
        let filter = filter
        var tokens = cursor
        while tokens.hasToken {
            let token = tokens.next()
            position &+= 1
            if filter.mayHold(token) {
                seen = read(token, at: position) || seen
            } else if token == 0, seen {
                clear()
                seen = false
            }
        }
        cursor = tokens
        if seen { clear() }
    }

    /// Measures the words that a token reads against where their neighbours were read last, which is never this token.
    private mutating func read(_ token: UInt32, at position: Int32) -> Bool {
        var isRead = false
        // What is noted of a word counts for the next one only where it stood before.
        var before: Int32 = -1
        for word in 0..<wordCount {
            let own = last[word]
            if holds(word, token) {
                isRead = true
                if word > 0, before >= 0 { distances[word - 1] = min(distances[word - 1], position - before) }
                if word + 1 < wordCount, last[word + 1] >= 0 { distances[word] = min(distances[word], position - last[word + 1] + 1) }
                last[word] = position
            }
            before = own
        }
        return isRead
    }

    @inline(__always)
    private func holds(_ word: Int, _ token: UInt32) -> Bool {
        var low = starts[word]
        var high = starts[word + 1]
        let end = high
        while high - low > 1 {
            let middle = (low + high) / 2
            if lows[middle] <= token { low = middle } else { high = middle }
        }
        return low < end && lows[low] <= token && token < highs[low]
    }

    private mutating func clear() {
        for word in last.indices { last[word] = -1 }
    }
}

extension [Range<UInt32>] {
    /// Ascending ranges without overlap that hold the same values.
    func disjoint() -> [Range<UInt32>] {
        var result: [Range<UInt32>] = []
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound < last.upperBound {
                result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// Whether one of the sorted, disjoint ranges holds the value.
    @inline(__always)
    func containsSorted(_ value: UInt32) -> Bool {
        if count == 1 { return self[0].contains(value) }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound <= value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].contains(value)
    }
}
