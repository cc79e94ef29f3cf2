/// A set of document numbers in `0..<capacity`, one bit each.
struct Bitset: Sendable, Equatable {
    var words: [UInt64]
    let capacity: Int

    /// The empty set.
    init(capacity: Int) {
        self.capacity = capacity
        words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
    }

    /// The set of all documents.
    init(fullTo capacity: Int) {
        self.capacity = capacity
        words = [UInt64](repeating: ~0, count: (capacity + 63) / 64)
        clearTail()
    }

    /// - Precondition: `words` covers the capacity.
    init(words: [UInt64], capacity: Int) {
        precondition(words.count == (capacity + 63) / 64, "a bitset needs a bit for each document")
        self.words = words
        self.capacity = capacity
        clearTail()
    }

    mutating func clearTail() {
        if capacity & 63 != 0, !words.isEmpty { words[words.count - 1] &= (1 << UInt64(capacity & 63)) - 1 }
    }

    @inline(__always)
    func contains(_ doc: UInt32) -> Bool {
        let index = Int(doc >> 6)
        return index < words.count && words[index] >> UInt64(doc & 63) & 1 == 1
    }

    /// Adds a document; one beyond the capacity is ignored.
    @inline(__always)
    mutating func insert(_ doc: UInt32) {
        guard doc < capacity else { return }
        words[Int(doc >> 6)] |= 1 << UInt64(doc & 63)
    }

    @inline(__always)
    mutating func remove(_ doc: UInt32) {
        guard doc < capacity else { return }
        words[Int(doc >> 6)] &= ~(1 << UInt64(doc & 63))
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// Calls `body` with each document in ascending order.
    @inline(__always)
    func forEach(_ body: (UInt32) -> Void) {
        for index in 0..<words.count {
            var word = words[index]
            let base = UInt32(index &* 64)
            while word != 0 {
                body(base &+ UInt32(word.trailingZeroBitCount))
                word &= word &- 1
            }
        }
    }
}
