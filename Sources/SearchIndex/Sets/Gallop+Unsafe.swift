import CKernels

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
    /// Elements in both; `self` is the shorter.
    /// - Complexity: O(count + other.count) where they are of like length, else O(count · log distance)
    func intersectionSorted(_ other: [UInt32]) -> [UInt32] {
        unsafe withUnsafeBufferPointer { own in
            unsafe other.withUnsafeBufferPointer { other in
                unsafe [UInt32](unsafeUninitializedCapacity: own.count + 4) { result, written in
                    guard own.count * Self.likeLength <= other.count else {
                        written = unsafe kernel_intersect(
                            own.baseAddress, own.count, other.baseAddress, other.count, result.baseAddress)
                        return
                    }
                    var (at, index) = (0, 0)
                    while index < own.count {
                        at = unsafe other.gallop(to: own[index], from: at)
                        if at == other.count { return }
                        unsafe result[written] = own[index]
                        if unsafe other[at] == own[index] { written += 1 }
                        index &+= 1
                    }
                }
            }
        }
    }

    /// An array of up to so many times the length is read from the first to the last element.
    private static let likeLength = 32
}
