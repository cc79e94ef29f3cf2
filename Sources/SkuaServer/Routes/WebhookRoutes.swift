import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Hummingbird

/// `/v1/webhooks`: other systems of the seller that are told of things, in signed messages.
struct WebhookRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        let answer = Endpoint.Answer(summary: "The webhook.", schema: Endpoint.schema("Webhook"))
        table.add(
            Endpoint(
                method: .get, path: "/v1/webhooks", name: "listWebhooks", section: .operations, summary: "All webhooks.",
                action: .manageWebhooks, isForPeopleToo: true,
                answer: .init(summary: "The webhooks.", schema: Endpoint.schema("WebhookList"))),
            list)
        table.add(
            Endpoint(
                method: .post, path: "/v1/webhooks", name: "addWebhook", section: .operations,
                summary: "Adds a webhook; the key that signs its messages is shown in this answer and never again.",
                action: .manageWebhooks, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("NewWebhook")),
                answer: .init(status: 201, summary: "The webhook with its key.", schema: Endpoint.schema("Webhook"))),
            add)
        table.add(
            Endpoint(
                method: .get, path: "/v1/webhooks/{id}", name: "getWebhook", section: .operations, summary: "One webhook.",
                action: .manageWebhooks, isForPeopleToo: true, answer: answer),
            get)
        table.add(
            Endpoint(
                method: .patch, path: "/v1/webhooks/{id}", name: "changeWebhook", section: .operations,
                summary: "Changes what the body states.", action: .manageWebhooks, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("WebhookChange")), answer: answer),
            change)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/webhooks/{id}", name: "deleteWebhook", section: .operations,
                summary: "Removes a webhook with what was on its way there.", action: .manageWebhooks, isForPeopleToo: true,
                answer: answer),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let webhooks = try await server.run { try $0.outbox.webhooks() }
        return .json { text in
            text.object { text in
                text.array("webhooks", of: webhooks) { text, webhook in NoticeText.write(webhook, to: &text) }
            }
        }
    }

    @Sendable private func add(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["url", "kinds"])
        let (url, kinds, actor) = (try body.requiredText("url"), try body.texts("kinds") ?? [], context.grant.actor)
        let (webhook, secret) = try await server.run { try $0.outbox.addWebhook(url, kinds: kinds, by: actor) }
        return .json(status: .created) { text in text.object { NoticeText.write(webhook, secret: secret, to: &$0) } }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let number = try number(of: context)
        return .webhook(try await server.run { try $0.outbox.webhook(number) })
    }

    @Sendable private func change(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (number, actor) = (try number(of: context), context.grant.actor)
        let body = try BodyObject(await server.body(of: request), members: ["url", "kinds", "is_active"])
        let (url, kinds, isActive) = (try body.text("url"), try body.texts("kinds"), try body.flag("is_active"))
        return .webhook(
            try await server.run { try $0.outbox.changeWebhook(number, url: url, kinds: kinds, isActive: isActive, by: actor) })
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (number, actor) = (try number(of: context), context.grant.actor)
        let webhook = try await server.run { engine in
            let webhook = try engine.outbox.webhook(number)
            try engine.outbox.removeWebhook(number, by: actor)
            return webhook
        }
        return .webhook(webhook)
    }

    private func number(of context: SkuaRequestContext) throws(ServerError) -> Int64 {
        guard let number = Int64(try context.path("id")) else { throw .notFound("There is no such webhook.") }
        return number
    }
}

extension Response {
    fileprivate static func webhook(_ webhook: WebhookRecord) -> Response {
        .json { text in text.object { NoticeText.write(webhook, to: &$0) } }
    }
}
