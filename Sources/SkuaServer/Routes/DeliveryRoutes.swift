import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/deliveries`: what waits in the outbox, what was sent, and what was given up.
struct DeliveryRoutes: Sendable {
    let server: SearchServer

    private static let maximumLimit = 1000

    func add(to table: inout EndpointTable) {
        let state = Endpoint.Parameter(
            name: "state", type: "string", summary: "Only these; `dead` are those that were given up.",
            choices: NoticeDelivery.State.allCases.map(\.rawValue))
        table.add(
            Endpoint(
                method: .get, path: "/v1/deliveries", name: "listDeliveries", section: .operations,
                summary: "Mails and messages to webhooks, newest first.", action: .manageDeliveries, isForPeopleToo: true,
                parameters: [state] + PageRequest.parameters(usually: 50, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of deliveries.", schema: Endpoint.schema("DeliveryList")), failures: [422]),
            list)
        table.add(
            Endpoint(
                method: .post, path: "/v1/deliveries/{id}/resend", name: "resendDelivery", section: .operations,
                summary: "Tries once more what was given up.", action: .manageDeliveries, isForPeopleToo: true,
                answer: .init(summary: "The delivery.", schema: Endpoint.schema("Delivery")), failures: [409]),
            resend)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let page = try PageRequest(context, usually: 50, atMost: Self.maximumLimit)
        let before = try page.number
        let state = try context.query["state"].map { (text) throws(ServerError) -> NoticeDelivery.State in
            guard let state = NoticeDelivery.State(rawValue: text) else {
                throw ServerError(status: 400, "Parameter `state` must be pending, sent or dead.", field: "state")
            }
            return state
        }
        let (deliveries, hasMore) = try await server.run { try $0.outbox.deliveries(state, before: before, limit: page.limit) }
        return .json { text in
            text.object { text in
                text.array("deliveries", of: deliveries) { text, entry in NoticeText.write(entry.delivery, kind: entry.kind, to: &text) }
                if hasMore, let last = deliveries.last { text.member("next_cursor", String(last.delivery.number)) }
            }
        }
    }

    @Sendable private func resend(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        guard let number = Int64(try context.path("id")) else { throw ServerError.notFound("There is no such delivery.") }
        let actor = context.grant.actor
        let (delivery, kind) = try await server.run { engine in
            let delivery = try engine.outbox.resend(number, by: actor)
            return (delivery, try engine.outbox.kind(of: delivery))
        }
        return .json { text in text.object { NoticeText.write(delivery, kind: kind, to: &$0) } }
    }
}
