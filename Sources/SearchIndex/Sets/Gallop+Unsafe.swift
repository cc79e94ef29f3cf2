extension UnsafeBufferPointer<UInt32> {
    /// Index of the first element that is not below `value`, at or after `start`, in a sorted buffer.
    /// - Complexity: O(log distance), galloping (Bentley & Yao 1976).
    @inline(__always)
    func gallop(to value: UInt32, from start: Int) -> Int {
        var low = start
        var step = 1
        while low + step < count, unsafe self[low + step] < value {
            low += step
            step *= 2
        }
        var high = Swift.min(low + step, count)
        while low < high {
            let middle = (low + high) / 2
            if unsafe self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension [UInt32] {
    /// The same in a sorted array.
    func gallop(to value: UInt32, from start: Int) -> Int {
        unsafe withUnsafeBufferPointer { unsafe $0.gallop(to: value, from: start) }
    }
}
