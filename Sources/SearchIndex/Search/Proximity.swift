/// The nearness of neighbouring query words in a document, from the forward index.
struct Proximity {
    private let search: SegmentSearch
    /// For each word its readings' ordinals + 1 as sorted ranges.
    private let readings: [[Range<UInt32>]]
    private var tokens: [UInt32] = []
    private var positions: [[Int]]

    /// - Parameter cost: greatest cost of a reading in play.
    init(_ search: SegmentSearch, cost: Int) {
        self.search = search
        readings = search.words.indices.map { word in
            (0...cost).flatMap { search.runs(word, cost: $0) }
                .map { UInt32($0.ordinals.lowerBound + 1)..<UInt32($0.ordinals.upperBound + 1) }
                .sorted { $0.lowerBound < $1.lowerBound }
        }
        positions = search.words.map { _ in [] }
    }

    /// The greatest bonus there can be.
    static func greatest(words: Int) -> Int { max(0, words - 1) * TextScore.proximity }

    /// The bonus of a document.
    /// - Complexity: O(words · tokens of the document)
    mutating func bonus(_ doc: UInt32) -> Int {
        var least = [Int](repeating: .max, count: max(0, readings.count - 1))
        var positions = positions
        let readings = readings
        search.view.segment.forEachField(of: doc, &tokens) { field, tokens in
            guard search.isSearched(field) else { return }
            var start = 0
            while start < tokens.count {
                var end = start
                while end < tokens.count, tokens[end] != 0 { end += 1 }
                for word in readings.indices { positions[word].removeAll(keepingCapacity: true) }
                for index in start..<end {
                    for word in readings.indices where readings[word].containsSorted(tokens[index]) {
                        positions[word].append(index)
                    }
                }
                for pair in least.indices {
                    least[pair] = min(least[pair], Self.distance(positions[pair], positions[pair + 1]))
                }
                start = end + 1
            }
        }
        return least.reduce(0) { $0 + ($1 <= TextScore.proximityWindow ? TextScore.proximity / $1 : 0) }
    }

    private static func distance(_ first: [Int], _ second: [Int]) -> Int {
        var least = Int.max
        for p in first {
            for q in second where p != q { least = min(least, q > p ? q - p : p - q + 1) }
        }
        return least
    }
}

extension [Range<UInt32>] {
    /// Whether one of the sorted, disjoint ranges holds the value.
    func containsSorted(_ value: UInt32) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound <= value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].contains(value)
    }
}
