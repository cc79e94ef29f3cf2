/// Ids that a filter asks for, made once for as many searches as ask for the same.
///
/// A buyer's assortment may be tens of thousands of ids. Whoever keeps the list, as ``FilterExpression/ids(_:)``, pays for looking them up
/// once: a search that meets the same list again knows it without looking at the ids.
///
/// ```swift
/// let assortment = FilterExpression.ids(IDList(skus))
/// request.filter = .and([assortment, try .parse("price:<20")])
/// ```
public struct IDList: Sendable, Hashable {
    private final class Storage: Sendable {
        let ids: [String]
        /// Of a few of the ids.
        let hash: Int

        init(_ ids: [String]) {
            self.ids = ids
            var hasher = Hasher()
            hasher.combine(ids.count)
            for index in stride(from: 0, to: ids.count, by: max(1, ids.count / 8)) { hasher.combine(ids[index]) }
            hash = hasher.finalize()
        }
    }

    private let storage: Storage

    public init(_ ids: [String]) {
        storage = Storage(ids)
    }

    public var ids: [String] { storage.ids }

    /// - Complexity: O(1) for copies of one list, else O(ids)
    public static func == (left: IDList, right: IDList) -> Bool {
        left.storage === right.storage || left.storage.hash == right.storage.hash && left.ids == right.ids
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(storage.hash) }
}
