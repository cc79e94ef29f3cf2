import ByteStorage

/// The nearness of neighbouring query words in a document, from the forward index.
struct Proximity {
    private let search: SegmentSearch
    /// For each word its readings' ordinals + 1 as sorted ranges.
    private let readings: [[Range<UInt32>]]
    /// Scratch: for each word where it stands in the value at hand.
    private var positions: [[Int32]]
    private var least: [Int32]

    /// - Parameter cost: greatest cost of a reading in play.
    init(_ search: SegmentSearch, cost: Int) {
        self.search = search
        readings = search.words.indices.map { word in
            search.ranges(word, upTo: cost).map { UInt32($0.lowerBound + 1)..<UInt32($0.upperBound + 1) }.disjoint()
        }
        positions = search.words.map { _ in [] }
        least = []
    }

    /// The bonus of a document.
    /// - Complexity: O(words · tokens of the document)
    mutating func bonus(_ doc: UInt32) -> Int {
        let bytes = search.view.segment.forwardBytes(doc)
        least = [Int32](repeating: .max, count: max(0, readings.count - 1))
        var offset = 0
        while offset < bytes.count {
            let field = Int(truncatingIfNeeded: bytes.varint(&offset))
            let count = Int(truncatingIfNeeded: bytes.varint(&offset))
            if search.isSearched(field) { scan(bytes, &offset, count) } else { bytes.skipVarints(count, &offset) }
        }
        return least.reduce(0) { $0 + ($1 <= TextScore.proximityWindow ? TextScore.proximity / Int($1) : 0) }
    }

    private mutating func scan(_ bytes: Bytes, _ offset: inout Int, _ count: Int) {
        var seen = 0
        for position in 0..<Int32(clamping: max(0, count)) {
            guard offset < bytes.count else { break }
            let token = UInt32(truncatingIfNeeded: bytes.varint(&offset))
            if token == 0 {
                if seen > 1 { compare() }
                if seen > 0 { clear() }
                seen = 0
                continue
            }
            for word in readings.indices where readings[word].containsSorted(token) {
                if positions[word].isEmpty { seen += 1 }
                positions[word].append(position)
            }
        }
        if seen > 1 { compare() }
        if seen > 0 { clear() }
    }

    private mutating func clear() {
        for word in positions.indices { positions[word].removeAll(keepingCapacity: true) }
    }

    private mutating func compare() {
        for pair in least.indices {
            for p in positions[pair] {
                for q in positions[pair + 1] where p != q { least[pair] = min(least[pair], q > p ? q - p : p - q + 1) }
            }
        }
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
