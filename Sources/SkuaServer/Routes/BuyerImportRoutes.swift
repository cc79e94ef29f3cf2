import ByteStorage
import CatalogEngine
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// `/v1/prices/import`, `/v1/catalogs/import`, `/v1/companies/import`: the files of the command line, sent as bodies.
///
/// The body is kept in a file until it is whole, so that a connection that breaks changes nothing.
struct BuyerImportRoutes: Sendable {
    let server: SearchServer

    private static let kinds: [(path: String, kind: BuyerFileKind, action: Action)] = [
        ("prices", .prices, Action("prices:import")), ("catalogs", .catalogs, Action("catalogs:import")),
        ("companies", .customers, Action("companies:import")),
    ]

    func add(to table: inout EndpointTable) {
        let replace = Endpoint.Parameter(
            name: "replace", type: "boolean",
            summary: "Whether what the rows name is replaced as a whole, in one transaction, instead of added to.", defaultValue: false)
        let dryRun = Endpoint.Parameter(
            name: "dry_run", type: "boolean", summary: "Whether to tell what would happen and write nothing.", defaultValue: false)
        let defaults = [
            Endpoint.Parameter(name: "price_list", type: "string", summary: "Price list of rows that name none.", defaultValue: "default"),
            Endpoint.Parameter(name: "currency", type: "string", summary: "Currency of rows that name none.", defaultValue: "EUR"),
            Endpoint.Parameter(name: "unit", type: "string", summary: "Unit of rows that name none.", defaultValue: "pce"),
        ]
        for (path, kind, action) in Self.kinds {
            table.add(
                Endpoint(
                    method: .post, path: "/v1/\(path)/import", name: "import\(path.capitalized)", section: .commerce,
                    summary: "Reads \(kind.rawValue) from CSV, TSV, JSON or JSON lines, also gzipped; bad rows are told and left out.",
                    action: action, parameters: [replace, dryRun] + (kind == .prices ? defaults : []),
                    body: .init(
                        mediaTypes: ["text/csv", "application/x-ndjson", "application/json", "application/octet-stream"],
                        schema: RecordSchema.string),
                    answer: .init(summary: "What the import did, with the first faults.", schema: ["type": "object"]), failures: [422])
            ) { request, context in try await run(kind, request, context) }
        }
    }

    private func run(_ kind: BuyerFileKind, _ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        var plan = BuyerImportPlan(kind, inputs: [])
        plan.replaces = try parameters.flag("replace") ?? false
        plan.isDryRun = try parameters.flag("dry_run") ?? false
        plan.priceList = parameters.text("price_list") ?? plan.priceList
        plan.currency = parameters.text("currency") ?? plan.currency
        plan.unit = parameters.text("unit") ?? plan.unit
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("skua-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("body")
        try await keep(request.body, in: file.path)
        plan.inputs = [file.path]
        plan.rejectsPath = folder.appendingPathComponent("rejects").path
        let ready = plan
        let report = try await server.work.run { [engine = server.engine] in try engine.importBuyers(ready) }
        if !report.isDryRun, report.accepted > 0 {
            let actor = context.grant.actor
            let details = ["accepted": "\(report.accepted)", "rejected": "\(report.rejected)", "replaces": "\(ready.replaces)"]
            try await server.run { try $0.record("\(kind.rawValue).imported", "import/\(kind.rawValue)", by: actor, details: details) }
        }
        if let interruption = report.interruption { throw ServerError.badRequest("The body cannot be read to its end: \(interruption)") }
        return .json(Self.answer(report).serialized())
    }

    private func keep(_ body: RequestBody, in path: String) async throws {
        let file = try FileWriter(path: path)
        for try await piece in body { try file.write(Array(piece.readableBytesView)) }
        try file.finish()
    }

    private static func answer(_ report: ImportReport) -> JSON {
        var rejects: [JSON] = []
        for reject in report.rejects {
            guard case .object(var object) = reject.json else { continue }
            object["file"] = nil
            rejects.append(.object(object))
        }
        return [
            "accepted": .int(Int64(report.accepted)), "dry_run": .bool(report.isDryRun), "rejected": .int(Int64(report.rejected)),
            "rejects": .array(rejects), "rows": .int(Int64(report.rows)),
        ]
    }
}
