/// Short texts one after the other in one block of bytes.
struct TextBlock: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text begins, and where the last one ends.
    private var starts: [UInt32] = [0]

    init(_ texts: some Sequence<[UInt8]>) {
        for text in texts {
            bytes += text
            starts.append(UInt32(bytes.count))
        }
    }

    var count: Int { starts.count - 1 }
    var footprint: Int { bytes.count + starts.count * 4 }

    subscript(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

    /// The first of ascending texts that is not below a key.
    /// - Complexity: O(log texts)
    func lowerBound(of key: ArraySlice<UInt8>) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
