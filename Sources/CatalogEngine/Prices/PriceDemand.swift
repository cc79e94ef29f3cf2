import Synchronization

/// How many prices of a segment were looked up one by one for a question, so that the column of all is made once that pays.
///
/// A customer who searches once, or types a word, costs as many look-ups as there are prices to show, sort or filter; one who goes on
/// costs a column at last. What was spent on look-ups until then is at most about what the column costs.
final class PriceDemand: Sendable {
    private let count = Atomic<Int>(0)

    /// One document in so many is looked up before the column is made, but never fewer than ``least``.
    private static let share = 64
    private static let least = 64
    static let footprint = 64

    /// Documents that may still be looked up in a segment.
    /// - Parameter renews: whether a column is there and has only to be brought up to date.
    func rest(of documents: Int, renews: Bool) -> Int {
        max(documents / (renews ? Self.share * 4 : Self.share), Self.least) - count.load(ordering: .relaxed)
    }

    func note(_ documents: Int) { count.add(documents, ordering: .relaxed) }

    /// Begins anew, since the column was made.
    func reset() { count.store(0, ordering: .relaxed) }
}
