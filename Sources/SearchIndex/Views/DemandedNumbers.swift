import Synchronization

/// Numbers of a field that are found out for the documents that one search looks at, as long as these are few.
///
/// A search asks for the same documents several times: to filter, to sort, to count, to show them. What was found is kept for as long
/// as the search goes on. A search that looks at many gets the column of all.
public final class DemandedNumbers: Sendable {
    private struct State {
        /// Columns of some documents, which ascend.
        var found: [(docs: [UInt32], column: ShadowColumn)] = []
        var whole: ShadowColumn?
        var asked = 0
    }

    private let documentCount: Int
    private let limit: Int
    private let find: @Sendable ([UInt32]) -> [Double?]
    private let all: @Sendable () -> ShadowColumn
    private let state = Mutex(State())

    /// - Parameters:
    ///   - count: documents of the segment.
    ///   - limit: documents that are looked up at most before the column of all is asked for.
    ///   - find: gives the numbers of documents, which ascend; nil where one has none.
    ///   - all: gives the same numbers for all documents.
    public init(
        documentCount count: Int, limit: Int, find: @escaping @Sendable ([UInt32]) -> [Double?],
        all: @escaping @Sendable () -> ShadowColumn
    ) {
        documentCount = count
        self.limit = limit
        self.find = find
        self.all = all
    }

    /// A column that has the numbers of some documents.
    /// - Complexity: O(documents), besides what it takes to find their numbers
    func column(of docs: DocSet) -> NumberColumn {
        state.withLock { state in
            if let whole = state.whole { return whole.column }
            let count = docs.count
            guard state.asked + count <= limit else { return whole(&state).column }
            let wanted = docs.sorted()
            if let known = state.found.last(where: { wanted.isSubsetSorted(of: $0.docs) }) { return known.column.column }
            state.asked += count
            let column = ShadowColumn(documentCount: documentCount, docs: wanted, find(wanted))
            state.found.append((wanted, column))
            return column.column
        }
    }

    /// The number of a document; nil where it has none.
    func number(of doc: UInt32) -> Double? {
        state.withLock { state in
            if let whole = state.whole { return whole.number(of: doc) }
            if let known = state.found.last(where: { $0.docs.containsSorted(doc) }) { return known.column.number(of: doc) }
            state.asked += 1
            guard state.asked <= limit else { return whole(&state).number(of: doc) }
            return find([doc]).first ?? nil
        }
    }

    /// The numbers of some documents, in the same order; nil where one has none.
    func numbers(of docs: [UInt32]) -> [Double?] {
        let ordered = Array(Set(docs)).sorted()
        let column = column(of: .sparse(ordered))
        return docs.map { column.key(of: $0, least: true)?.double }
    }

    private func whole(_ state: inout State) -> ShadowColumn {
        let column = all()
        state.whole = column
        return column
    }
}
