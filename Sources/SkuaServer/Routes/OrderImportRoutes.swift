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
                    mediaType: "text/plain", schema: ["type": "string"]), failures: [413]),
            importOrders)
    }

    @Sendable private func importOrders(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let agent = context.sellerAgent
        let body = try await server.body(of: request)
        let lines = body.split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
        var reply: [UInt8] = []
        // A thousand orders in a transaction: searches and other writers come in between.
        for start in stride(from: 0, to: lines.count, by: 1000) {
            let read = lines[start..<min(start + 1000, lines.count)].map { line in
                Result { try OrderImportText.order(of: Array(line)) }
            }
            let orders = read.compactMap { try? $0.get() }
            var results = try await server.run { try $0.orders.importOrders(orders, by: agent) }.makeIterator()
            for item in read {
                switch item {
                case .failure(let error): reply += OrderImportText.failure(error)
                case .success:
                    switch results.next() {
                    case .success(let (order, isRepeated))?: reply += OrderImportText.success(order, isRepeated: isRepeated)
                    case .failure(let error)?: reply += OrderImportText.failure(error)
                    case nil: throw ServerError.internal
                    }
                }
                reply.append(UInt8(ascii: "\n"))
            }
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: .init(bytes: reply)))
    }
}
