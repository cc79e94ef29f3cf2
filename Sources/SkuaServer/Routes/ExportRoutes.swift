import ByteStorage
import CatalogEngine
import Hummingbird

/// `…/documents/export`: all documents, or those that a filter finds, one JSON object a line.
struct ExportRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        let filter = Endpoint.Parameter(name: "filter_by", type: "string", summary: "Which documents; all without it.")
        table.add(
            Endpoint(
                method: .get, path: "/collections/{collection}/documents/export", name: "exportDocuments", section: .documents,
                summary: "Documents, one JSON object a line, streamed.", action: .exportDocuments,
                parameters: [filter] + SearchParameterDocumentation.selection + SearchParameterDocumentation.buyer,
                answer: .init(
                    summary: "One JSON object a line.", mediaTypes: ["application/octet-stream"], schema: ["type": "string"])),
            export)
    }

    @Sendable private func export(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let parameters = try context.searchParameters()
        let filter = try parameters.filter()
        let buyer = try context.grant.buyerOrNone(parameters)
        let selection = FieldSelection(include: parameters.list("include_fields"), exclude: parameters.list("exclude_fields"))
        // A filter or collection that does not fit shows before the first chunk, while the status can still say so.
        return try await .streamed(as: "application/octet-stream", for: request, on: server) { [engine = server.engine] body in
            var isFirst = true
            var selection = selection
            selection.writeOutShortNames(of: try engine.schema(of: name))
            func send(_ document: [UInt8]) throws {
                try body.append { chunk in
                    if !isFirst { chunk.append(UInt8(ascii: "\n")) }
                    isFirst = false
                    try selection.write(document, to: &chunk)
                }
            }
            if let buyer {
                try engine.export(name, filter: filter, for: buyer, send)
            } else {
                try engine.export(name, filter: filter, send)
            }
        }
    }
}
