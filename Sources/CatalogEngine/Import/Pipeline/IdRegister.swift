/// The ids of an import with the lines on which they came first, to find those that come again.
///
/// Ids are kept as 96 bits of a keyed hash, 16 bytes a slot: a million ids take 32 MB at most. Of ten million different ids any
/// two look the same with a probability of 6·10⁻¹⁶.
package struct IdRegister {
    private struct Slot {
        /// 0 marks a free slot.
        var hash: UInt64 = 0
        var check: UInt32 = 0
        var line: UInt32 = 0
    }

    private var slots: [Slot]
    /// Ids registered so far.
    package private(set) var count = 0

    package init(minimumCapacity: Int = 1 << 10) {
        var capacity = 1 << 4
        while capacity * 3 < minimumCapacity * 4 { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
    }

    /// Registers an id.
    /// - Parameter line: a number for where it stands, up to 2³² − 1.
    /// - Returns: nil when the id is new, else the number with which it was registered first.
    /// - Complexity: O(1) and the bytes of the id, amortised
    package mutating func register(_ id: String, line: UInt32) -> UInt32? {
        if (count + 1) * 4 > slots.count * 3 { grow() }
        var hasher = Hasher()
        hasher.combine(id)
        let hash = UInt64(truncatingIfNeeded: hasher.finalize()) | 1
        var second = Hasher()
        second.combine(1)
        second.combine(id)
        let check = UInt32(truncatingIfNeeded: second.finalize())
        var index = Int(truncatingIfNeeded: hash >> 1) & (slots.count - 1)
        while slots[index].hash != 0 {
            if slots[index].hash == hash, slots[index].check == check { return slots[index].line }
            index = (index + 1) & (slots.count - 1)
        }
        slots[index] = Slot(hash: hash, check: check, line: line)
        count += 1
        return nil
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.hash != 0 {
            var index = Int(truncatingIfNeeded: slot.hash >> 1) & (slots.count - 1)
            while slots[index].hash != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }
}
