extension [UInt32] {
    func containsSorted(_ value: UInt32) -> Bool {
        let index = gallop(to: value, from: 0)
        return index < count && self[index] == value
    }

    /// Whether every element is in another array.
    /// - Complexity: O(elements · log distance), fewer up to the first that is not
    func isSubsetSorted(of other: [UInt32]) -> Bool {
        guard count <= other.count else { return false }
        var at = 0
        for value in self {
            at = other.gallop(to: value, from: at)
            guard at < other.count, other[at] == value else { return false }
        }
        return true
    }

    func unionSorted(_ other: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(count + other.count)
        var left = 0
        var right = 0
        while left < count, right < other.count {
            if self[left] < other[right] {
                result.append(self[left])
                left += 1
            } else if self[left] > other[right] {
                result.append(other[right])
                right += 1
            } else {
                result.append(self[left])
                left += 1
                right += 1
            }
        }
        result.append(contentsOf: self[left...])
        result.append(contentsOf: other[right...])
        return result
    }

    /// The elements that are not in another array.
    func subtractingSorted(_ other: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(count)
        var at = 0
        for value in self {
            while at < other.count, other[at] < value { at += 1 }
            if at == other.count || other[at] != value { result.append(value) }
        }
        return result
    }
}
