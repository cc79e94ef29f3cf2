import ByteStorage

/// The values of a column that most documents have, ties by their bytes.
struct FrequentValues {
    /// Values that some document has.
    private(set) var total = 0
    private(set) var best: [(text: String, count: Int)] = []

    /// - Parameters:
    ///   - counts: documents by ordinal.
    ///   - limit: values to be told.
    /// - Complexity: O(values · log limit); only those told are read, and of those that tie with the last of them the bytes are compared
    init(_ counts: [UInt32], of column: KeywordColumn, limit: Int) {
        // All that count, which mostly are few.
        var present: [UInt32] = []
        for (ordinal, count) in counts.enumerated() where count > 0 { present.append(UInt32(ordinal)) }
        total = present.count
        guard limit > 0 else { return }
        var threshold = Int64.min
        if total > limit {
            var greatest = RankHeap(count: limit)
            for ordinal in present { greatest.offer(Int64(counts[Int(ordinal)]), Int(ordinal)) }
            threshold = greatest.threshold
        }
        var found: [(bytes: Bytes, count: UInt32)] = []
        func precedes(_ left: (bytes: Bytes, count: UInt32), _ right: (bytes: Bytes, count: UInt32)) -> Bool {
            left.count == right.count ? Bytes.compare(left.bytes, right.bytes) < 0 : left.count > right.count
        }
        // With the last count told come all values that tie with it.
        for ordinal in present where Int64(counts[Int(ordinal)]) >= threshold {
            let item = (bytes: column.valueBytes(Int(ordinal)), count: counts[Int(ordinal)])
            if found.count == limit {
                guard precedes(item, found[limit - 1]) else { continue }
                found.removeLast()
            }
            var low = 0
            var high = found.count
            while low < high {
                let middle = (low + high) / 2
                if precedes(item, found[middle]) { high = middle } else { low = middle + 1 }
            }
            found.insert(item, at: low)
        }
        best = found.map { ($0.bytes.text(), Int($0.count)) }
    }
}
