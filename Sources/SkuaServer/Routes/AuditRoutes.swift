import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/audit-events`: who changed what, on whose behalf, and when.
struct AuditRoutes: Sendable {
    let server: SearchServer

    private static let maximumLimit = 1000

    func add(to table: inout EndpointTable) {
        let filters = [
            ("company", "Of a company; the own one for who buys."), ("subject", "What was changed, `cart/Zx81`."),
            ("actor", "Who changed it: `associate:bea`, `seller:rita`, `seller:key:7`, `system`."),
            ("action", "What was done, `order.placed`; `order.*` for all that begin so."),
            ("from", "A day or an RFC 3339 time, included."), ("until", "A day or an RFC 3339 time, not included; a day to its end."),
        ].map { Endpoint.Parameter(name: $0.0, type: "string", summary: $0.1) }
        table.add(
            Endpoint(
                method: .get, path: "/v1/audit-events", name: "listAuditEvents", section: .accounts,
                summary: "What was changed, newest first.", action: .viewAudit, isForPeopleToo: true,
                parameters: filters + PageRequest.parameters(usually: 50, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of events.", schema: Endpoint.schema("AuditEventList")), failures: [404, 422]),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/audit-events/export", name: "exportAuditEvents", section: .accounts,
                summary: "What was changed, oldest first, one JSON object a line.", action: .viewAudit, isForPeopleToo: true,
                parameters: filters,
                answer: .init(summary: "One JSON object a line.", mediaTypes: ["application/x-ndjson"], schema: ["type": "string"]),
                failures: [404]),
            export)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (filter, page) = (try filter(of: context), try PageRequest(context, usually: 50, atMost: Self.maximumLimit))
        let previous = try page.number
        let (events, hasMore) = try await server.run { try $0.audit.events(filter, after: previous, limit: page.limit) }
        return .json { text in
            text.object { text in
                text.array("events", of: events) { text, entry in AuditText.write(entry.event, number: entry.number, to: &text) }
                if hasMore, let last = events.last { text.member("next_cursor", String(last.number)) }
            }
        }
    }

    @Sendable private func export(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let filter = try filter(of: context)
        return try await .streamed(as: "application/x-ndjson", for: request, on: server) { [engine = server.engine] body in
            try engine.audit.export(filter) { number, event in
                try body.appendLine { AuditText.write(event, number: number, to: &$0) }
            }
        }
    }

    /// What the request asks for, within what its sender may read.
    /// - Throws: ``ServerError`` 400 for a time that is none, 404 for another company than the own one.
    private func filter(of context: SkuaRequestContext) throws -> AuditFilter {
        let query = context.query
        var filter = AuditFilter()
        filter.company = query["company"].map { CompanyCode($0) }
        if let own = context.grant.session?.associate.company {
            guard filter.company ?? own == own else { throw ServerError.notFound("There is no such company.") }
            filter.company = own
        }
        filter.subject = query["subject"]
        filter.action = query["action"]
        if let actor = query["actor"] {
            guard Actor(text: actor) != nil else {
                throw ServerError(status: 400, "Parameter `actor` must look like `associate:bea` or `seller:rita`.", field: "actor")
            }
            filter.actor = actor
        }
        filter.from = try moment("from", query, isEnd: false)
        filter.until = try moment("until", query, isEnd: true)
        return filter
    }

    private func moment(_ name: String, _ query: [String: String], isEnd: Bool) throws(ServerError) -> Int64? {
        guard let text = query[name] else { return nil }
        guard let date = DateText(iso: text) else {
            throw ServerError(status: 400, "Parameter `\(name)` must be a day or an RFC 3339 time.", field: name)
        }
        return Int64(date.unixSeconds + (isEnd && date.seconds == nil ? 86_400 : 0))
    }
}
