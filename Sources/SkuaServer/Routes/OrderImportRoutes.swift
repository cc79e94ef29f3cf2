import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/orders/import`: orders from other channels, one JSON object a line.
struct OrderImportRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/orders/import", name: "importOrders", section: .orders,
                summary: "Takes over orders from other channels, one JSON object a line; answers with one JSON object a line.",
                action: .manageOrders,
                body: .init(mediaTypes: ["application/x-ndjson", "text/plain"], schema: ["type": "string"]),
                answer: .init(
                    summary: "A line for each line: `{\"success\":true,\"id\":…}`, or with `error`, `code` and `field`.",
                    mediaTypes: ["text/plain"], schema: ["type": "string"]), failures: [413]),
            importOrders)
    }

    @Sendable private func importOrders(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let agent = context.sellerAgent
        let body = try await server.body(of: request)
        let lines = OrderImportText.lines(of: body).map(\.text)
        var reply: [UInt8] = []
        // A thousand orders in a transaction: searches and other writers come in between.
        for start in stride(from: 0, to: lines.count, by: 1000) {
            let some = Array(lines[start..<min(start + 1000, lines.count)])
            for outcome in try await server.run({ try OrderImportText.take(some, into: $0, by: agent) }) {
                reply += OrderImportText.answer(outcome)
                reply.append(UInt8(ascii: "\n"))
            }
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: .init(bytes: reply)))
    }
}
