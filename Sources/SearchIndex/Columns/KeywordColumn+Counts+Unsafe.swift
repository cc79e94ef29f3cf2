import ByteStorage

extension KeywordColumn {
    /// Documents for each ordinal among the matches; a document with the same value twice counts once.
    /// - Complexity: O(matches + values)
    func counts(in matches: DocSet) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: max(valueCount, 1))
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            if docs.isFull, !docs.isMulti, let base = unsafe ordinals.raw.baseAddress {
                switch width {
                case 1: unsafe Self.gather(matches, base.assumingMemoryBound(to: UInt8.self), counts)
                case 2: unsafe Self.gather(matches, base.assumingMemoryBound(to: UInt16.self), counts)
                default: unsafe Self.gather(matches, base.assumingMemoryBound(to: UInt32.self), counts)
                }
            } else {
                docs.forEach(in: matches) { _, entries in
                    for entry in entries { unsafe counts[ordinal(at: entry)] &+= 1 }
                }
            }
        }
        return counts
    }

    /// Counts in a column in which each document has one value: one read a match.
    @inline(__always)
    private static func gather<Ordinal: FixedWidthInteger>(
        _ matches: DocSet, _ ordinals: UnsafePointer<Ordinal>, _ counts: UnsafeMutableBufferPointer<UInt32>
    ) {
        let limit = counts.count
        matches.forEach { doc in
            let ordinal = unsafe Int(ordinals[Int(doc)])
            unsafe counts[ordinal < limit ? ordinal : 0] &+= 1
        }
    }
}
