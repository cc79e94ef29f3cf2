import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/notices` and `/v1/notice-preferences`: what somebody is told of, and how.
struct NoticeRoutes: Sendable {
    let server: SearchServer

    private static let maximumLimit = 200

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/notices", name: "listNotices", section: .accounts,
                summary: "What one was told of, newest first.", action: .useSession, isForPeople: true,
                parameters: PageRequest.parameters(usually: 50, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of notices.", schema: Endpoint.schema("NoticeList")), failures: [422]),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/notice-preferences", name: "getNoticePreferences", section: .accounts,
                summary: "In which language one is told of things, and of what not.", action: .useSession, isForPeople: true,
                answer: .init(summary: "The preferences.", schema: Endpoint.schema("NoticePreferences"))),
            get)
        table.add(
            Endpoint(
                method: .put, path: "/v1/notice-preferences", name: "putNoticePreferences", section: .accounts,
                summary: "Sets them; what the body does not state stays as it is.", action: .useSession, isForPeople: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("NoticePreferencesChange")),
                answer: .init(summary: "The preferences.", schema: Endpoint.schema("NoticePreferences"))),
            put)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (person, page) = (try context.person, try PageRequest(context, usually: 50, atMost: Self.maximumLimit))
        let before = try page.number
        let (notices, hasMore) = try await server.run { try $0.outbox.notices(of: person, before: before, limit: page.limit) }
        return .json { text in
            text.object { text in
                text.array("notices", of: notices) { text, entry in NoticeText.write(entry.notice, number: entry.number, to: &text) }
                if hasMore, let last = notices.last { text.member("next_cursor", String(last.number)) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let preferences = try await server.run { try $0.outbox.preferences(of: person) }
        return .json { text in text.object { NoticeText.write(preferences, to: &$0) } }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let body = try await server.body(of: request)
        let preferences = try await server.run { engine in
            let preferences = try NoticeText.preferences(body, before: engine.outbox.preferences(of: person))
            try engine.outbox.set(preferences, of: person)
            return preferences
        }
        return .json { text in text.object { NoticeText.write(preferences, to: &$0) } }
    }
}
