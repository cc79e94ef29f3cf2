/// What became of the answer to one query from one run to another.
package struct QueryChange: Sendable, Equatable {
    /// A hit among the first of both runs at different positions, from 1.
    package struct Move: Sendable, Equatable {
        package var id: String
        package var from: Int
        package var to: Int
    }

    package let query: String
    package let foundBefore: Int
    package let foundAfter: Int
    /// Ids among the first hits now and not before, and the other way round, in their order.
    package let entered: [String]
    package let left: [String]
    package let moved: [Move]

    package init(_ before: QueryRun.Answer, _ after: QueryRun.Answer) {
        query = after.query
        foundBefore = before.found
        foundAfter = after.found
        entered = after.ids.filter { !before.ids.contains($0) }
        left = before.ids.filter { !after.ids.contains($0) }
        moved = after.ids.enumerated().compactMap { position, id in
            before.ids.firstIndex(of: id).flatMap { $0 == position ? nil : Move(id: id, from: $0 + 1, to: position + 1) }
        }
    }

    package var isNone: Bool { foundBefore == foundAfter && entered.isEmpty && left.isEmpty && moved.isEmpty }
}
