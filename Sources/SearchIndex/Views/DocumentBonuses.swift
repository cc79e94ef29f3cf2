/// Points that some documents of a segment get on top of their text score, because their asker shall see them before others.
public final class DocumentBonuses: Sendable {
    /// Ascending, each once.
    let docs: [UInt32]
    /// Points of each, above 0.
    let points: [Int32]

    /// - Parameter points: by document; those of 0 and less do not count.
    public init(_ points: [UInt32: Int]) {
        let sorted = points.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        docs = sorted.map(\.key)
        self.points = sorted.map { Int32(clamping: min($0.value, Self.most)) }
    }

    public var isEmpty: Bool { docs.isEmpty }

    /// Points that a document gets at most, so that scores stay in their range.
    static let most = 1 << 24

    /// - Complexity: O(log documents)
    func points(of doc: UInt32) -> Int {
        let index = docs.gallop(to: doc, from: 0)
        return index < docs.count && docs[index] == doc ? Int(points[index]) : 0
    }

    /// Bytes in memory, about.
    public var footprint: Int { docs.count * 8 + 64 }
}
