import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird
import NIOCore

/// `…/documents/export`: all documents, or those that a filter finds, one JSON object a line.
struct ExportRoutes: Sendable {
    let server: SearchServer

    /// Bytes that are sent at a time.
    private static let chunkBytes = 64 << 10

    func add(to table: inout EndpointTable) {
        let filter = Endpoint.Parameter(name: "filter_by", type: "string", summary: "Which documents; all without it.")
        table.add(
            Endpoint(
                method: .get, path: "/collections/{collection}/documents/export", name: "exportDocuments", section: .documents,
                summary: "Documents, one JSON object a line, streamed.", action: .exportDocuments,
                parameters: [filter] + SearchParameterDocumentation.selection + SearchParameterDocumentation.buyer,
                answer: .init(
                    summary: "One JSON object a line.", mediaType: "application/octet-stream", schema: ["type": "string"])),
            export)
    }

    @Sendable private func export(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let parameters = try context.searchParameters()
        let filter = try parameters.filter()
        let buyer = try context.grant.buyerOrNone(parameters)
        let selection = FieldSelection(include: parameters.list("include_fields"), exclude: parameters.list("exclude_fields"))
        let headers: HTTPFields = [.contentType: "application/octet-stream"]
        if request.method == .head { return Response(status: .ok, headers: headers) }

        let pipe = BlockingPipe(capacity: 4)
        let producer = Task { [server] in
            do {
                try await server.work.run { [engine = server.engine] in
                    var chunk: [UInt8] = []
                    var isFirst = true
                    var selection = selection
                    selection.writeOutShortNames(of: try engine.schema(of: name))
                    func send(_ document: [UInt8]) throws {
                        if !isFirst { chunk.append(UInt8(ascii: "\n")) }
                        isFirst = false
                        try selection.write(document, to: &chunk)
                        guard chunk.count >= Self.chunkBytes else { return }
                        try pipe.send(chunk)
                        chunk.removeAll(keepingCapacity: true)
                    }
                    if let buyer {
                        try engine.export(name, filter: filter, for: buyer, send)
                    } else {
                        try engine.export(name, filter: filter, send)
                    }
                    if !chunk.isEmpty { try pipe.send(chunk) }
                }
                pipe.finish(.success(()))
            } catch {
                pipe.finish(.failure(error))
            }
        }
        // A filter or collection that does not fit shows before the first chunk, while the status can still say so.
        guard let first = try await pipe.next() else { return Response(status: .ok, headers: headers) }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                defer {
                    pipe.abandon()
                    producer.cancel()
                }
                var chunk: [UInt8]? = first
                while let bytes = chunk {
                    try await writer.write(ByteBuffer(bytes: bytes))
                    chunk = try await pipe.next()
                }
                try await writer.finish(nil)
            })
    }
}
