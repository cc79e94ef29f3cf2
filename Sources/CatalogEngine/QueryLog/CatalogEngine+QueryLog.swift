package import CommerceStore
import SearchIndex

extension CatalogEngine {
    /// Counts a search that somebody made; see ``QueryLog``.
    /// - Parameter asker: tells askers apart for as long as they type; it is not kept.
    package func noteSearch(_ query: String, in collection: String, found: Int, asker: String) {
        guard let live = registry[collection] else { return }
        queryLog.note(query, in: live.number, isUnanswered: found == 0, asker: asker)
        if keeper == nil { queryLog.flushIfDue() }
    }

    /// Counts a hit that somebody chose; one that the buyer does not see is not counted, and that is not told.
    package func noteChoice(_ document: String, of query: String, in collection: String, for buyer: Buyer) throws {
        try EngineError.translating {
            let live = try live(collection)
            guard try seen(live, by: buyer).documents.contains(id: document) else { return }
            queryLog.note(choice: document, of: query, in: live.number)
            if keeper == nil { queryLog.flushIfDue() }
        }
    }

    /// The queries of a report over the last days, today included.
    /// - Parameter least: how often a query must have been asked to be told.
    /// - Throws: ``EngineError`` with `.notFound` for the collection.
    package func queries(_ report: QueryReport, of collection: String, days: Int, least: Int, limit: Int) throws -> [QueryTally] {
        try EngineError.translating {
            let live = try live(collection)
            queryLog.flush(all: false)
            let first = options.clock() / 86_400 - Int64(max(days, 1)) + 1
            return try store.read { try $0.queries(report, of: live.number, from: first, least: least, limit: limit) }
        }
    }

    /// Writes down what was counted so far, also what is being typed.
    package func flushQueryLog() {
        queryLog.flush(all: true)
        demand.forget()
    }
}
