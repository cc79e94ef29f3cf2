/// The matches of the greatest ranks, of equal ones the first.
struct RankHeap {
    struct Item {
        /// See ``Candidate/rank``.
        var rank: Int64
        /// Position among the matches.
        var index: UInt32
    }

    private let count: Int
    /// A binary heap with the last item at its top.
    private var items: [Item] = []
    /// The rank that the next match must exceed.
    private(set) var threshold = Int64.min

    /// - Parameter count: at least 1.
    init(count: Int) {
        self.count = count
    }

    /// Offers a match; those of equal rank must come in order.
    @inline(__always)
    mutating func offer(_ rank: Int64, _ index: Int) {
        if rank > threshold || items.count < count { insert(Item(rank: rank, index: UInt32(index))) }
    }

    /// Offers a match that may stand before others that were offered earlier.
    mutating func offerLate(_ rank: Int64, _ index: UInt32) {
        let item = Item(rank: rank, index: index)
        if items.count < count || Self.precedes(item, items[0]) { insert(item) }
    }

    @inline(__always)
    private static func precedes(_ left: Item, _ right: Item) -> Bool {
        left.rank == right.rank ? left.index < right.index : left.rank > right.rank
    }

    private mutating func insert(_ item: Item) {
        if items.count < count {
            items.append(item)
            var index = items.count - 1
            while index > 0, Self.precedes(items[(index - 1) / 2], items[index]) {
                items.swapAt(index, (index - 1) / 2)
                index = (index - 1) / 2
            }
        } else {
            items[0] = item
            var index = 0
            while true {
                let left = index * 2 + 1
                guard left < items.count else { break }
                let last = left + 1 < items.count && Self.precedes(items[left], items[left + 1]) ? left + 1 : left
                guard Self.precedes(items[index], items[last]) else { break }
                items.swapAt(index, last)
                index = last
            }
        }
        if items.count == count { threshold = items[0].rank }
    }

    /// The items, the greatest rank first.
    var sorted: [Item] { items.sorted(by: Self.precedes) }
}
