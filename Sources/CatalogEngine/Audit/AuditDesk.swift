package import Commerce
import CommerceStore

/// The log of what was changed, for those who may read it: the seller all of it, a company's administrators what concerns the company.
package struct AuditDesk: Sendable {
    let store: CommerceStore

    /// A page of events, newest first.
    ///
    /// - Parameter previous: number of the last event of the page before; nil for the first page.
    /// - Returns: the events with their numbers, and whether there are more.
    package func events(
        _ filter: AuditFilter, after previous: Int64?, limit: Int
    ) throws -> (events: [(number: Int64, event: AuditEvent)], hasMore: Bool) {
        try EngineError.translating {
            var events: [(number: Int64, event: AuditEvent)] = []
            try store.read { reader in
                try reader.forEachAuditEvent(filter, isNewestFirst: true, after: previous) { number, event in
                    events.append((number, event))
                    return events.count <= limit
                }
            }
            return (Array(events.prefix(limit)), events.count > limit)
        }
    }

    /// All events, oldest first.
    package func export(_ filter: AuditFilter, _ body: (Int64, AuditEvent) throws -> Void) throws {
        try EngineError.translating {
            try store.read { reader in
                try reader.forEachAuditEvent(filter, isNewestFirst: false) { number, event in
                    try body(number, event)
                    return true
                }
            }
        }
    }
}

extension CatalogEngine {
    /// The log of what was changed.
    package var audit: AuditDesk { AuditDesk(store: store) }
}
