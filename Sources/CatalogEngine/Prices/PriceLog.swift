import CommerceStore

/// The latest changes of prices, oldest first, to bring up to date what was worked out from prices before them.
///
/// Held in blocks that are shared between copies, so that taking a copy and adding to the log are cheap beside each other.
struct PriceLog: Sendable {
    private struct Block: Sendable {
        /// The number of the first change.
        var first: Int64
        var changes: [PriceChangeBatch.Change]
    }

    private var blocks: [Block] = []
    private var count = 0
    /// The log holds all changes after this.
    private var start: Int64 = -1

    /// Changes that are kept at least.
    static let limit = 65_536

    /// Forgets all changes up to a number.
    mutating func cut(at sequence: Int64) {
        (blocks, count, start) = ([], 0, sequence)
    }

    /// Adds the changes that follow a number.
    mutating func append(_ changes: [PriceChangeBatch.Change], after sequence: Int64) {
        guard !changes.isEmpty else { return }
        count += changes.count
        let first = sequence + 1
        if let last = blocks.last, last.changes.count + changes.count <= 256, last.first + Int64(last.changes.count) == first {
            blocks[blocks.count - 1].changes += changes
        } else {
            blocks.append(Block(first: first, changes: changes))
        }
        while let oldest = blocks.first, count - oldest.changes.count >= Self.limit {
            count -= oldest.changes.count
            start = oldest.first + Int64(oldest.changes.count) - 1
            blocks.removeFirst()
        }
    }

    /// What changed after a number in some lists: the SKUs, or nil when it cannot be told one by one.
    /// - Complexity: O(changes after the number)
    func changes(after sequence: Int64, in lists: Set<PriceListNumber>) -> Set<SKUNumber>? {
        guard sequence >= start else { return nil }
        var skus: Set<SKUNumber> = []
        for block in blocks.reversed() {
            let known = Int(max(0, sequence - block.first + 1))
            guard known < block.changes.count else { break }
            for change in block.changes[known...] where lists.contains(change.list) {
                guard let sku = change.sku else { return nil }
                skus.insert(sku)
            }
        }
        return skus
    }
}
