/// Values by key under a budget of bytes: what was not asked for longest goes first.
///
/// A table of slots, linked in the order of their last use by index.
/// - Complexity: every operation is O(1) expected, but for the entries that an insertion drives out.
package struct LeastRecentlyUsed<Key: Hashable, Value> {
    private struct Slot {
        /// nil while the slot is free, as its value.
        var key: Key?
        var value: Value?
        var bytes: Int
        var newer: Int
        var older: Int
    }

    package let budget: Int
    /// Bytes of all entries, as their owners gave them.
    package private(set) var bytes = 0
    private var places: [Key: Int] = [:]
    private var slots: [Slot] = []
    private var free: [Int] = []
    private var newest = -1
    private var oldest = -1

    package init(budget: Int) {
        self.budget = budget
    }

    package var count: Int { places.count }

    /// The value of a key, which thereby is the last to go.
    package mutating func value(_ key: Key) -> Value? {
        guard let place = places[key] else { return nil }
        if place != newest {
            unlink(place)
            link(place)
        }
        return slots[place].value
    }

    /// Keeps a value, unless it is larger than the budget or its key is there already.
    package mutating func insert(_ value: Value, bytes: Int, for key: Key) {
        guard bytes <= budget, places[key] == nil else { return }
        while self.bytes + bytes > budget { removeOldest() }
        let slot = Slot(key: key, value: value, bytes: bytes, newer: -1, older: -1)
        let place = free.popLast() ?? slots.count
        if place == slots.count { slots.append(slot) } else { slots[place] = slot }
        places[key] = place
        self.bytes += bytes
        link(place)
    }

    /// Forgets a value, if it is kept.
    package mutating func remove(_ key: Key) {
        if let place = places[key] { remove(place) }
    }

    private mutating func removeOldest() { remove(oldest) }

    private mutating func remove(_ place: Int) {
        unlink(place)
        if let key = slots[place].key { places[key] = nil }
        bytes -= slots[place].bytes
        slots[place].key = nil
        slots[place].value = nil
        free.append(place)
    }

    private mutating func link(_ place: Int) {
        slots[place].newer = -1
        slots[place].older = newest
        if newest >= 0 { slots[newest].newer = place } else { oldest = place }
        newest = place
    }

    private mutating func unlink(_ place: Int) {
        let (newer, older) = (slots[place].newer, slots[place].older)
        if newer >= 0 { slots[newer].older = older } else { newest = older }
        if older >= 0 { slots[older].newer = newer } else { oldest = newer }
    }
}
