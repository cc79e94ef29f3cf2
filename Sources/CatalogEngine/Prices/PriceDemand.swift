import Synchronization

/// How many prices of a segment were looked up one by one for a question, so that the column of all is made once that pays.
///
/// A customer who searches once, or types a word, costs as many look-ups as there are prices to show, sort or filter. For one who goes on
/// the column is made in the background; what was spent on look-ups until then is about what the column costs.
final class PriceDemand: Sendable {
    private let count = Atomic<Int>(0)
    /// Whether the column was asked for and is not made yet.
    private let isOrdered = Atomic<Bool>(false)

    /// One document in so many is looked up before the column is asked for, but never fewer than ``least``.
    private static let share = 64
    private static let least = 64
    static let footprint = 64

    /// Documents of a segment that one search may look up; one that has to know more makes the column itself.
    ///
    /// - Parameter hasBase: whether the prices of the large lists are remembered, so that a look-up costs less.
    static func limit(of documents: Int, hasBase: Bool) -> Int { max(documents / (hasBase ? 8 : 16), least) }

    /// Notes that prices of documents were looked up.
    ///
    /// - Parameters:
    ///   - documents: in the segment.
    ///   - renews: whether a column is there and has only to be brought up to date.
    /// - Returns: whether the column should be made now; true once until ``settle(isMade:)``.
    func note(_ looked: Int, of documents: Int, renews: Bool) -> Bool {
        let total = count.add(looked, ordering: .relaxed).newValue
        guard total > max(documents / (renews ? Self.share * 4 : Self.share), Self.least) else { return false }
        return !isOrdered.exchange(true, ordering: .relaxed)
    }

    /// Says that the column is made, or will not be by the one who asked for it.
    func settle(isMade: Bool) {
        if isMade { count.store(0, ordering: .relaxed) }
        isOrdered.store(false, ordering: .relaxed)
    }
}
