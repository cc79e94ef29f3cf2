import ByteStorage
import CatalogEngine
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// `/v1/prices/import`, `/v1/catalogs/import` and the like: the files of the command line, sent as bodies.
///
/// The body is kept in a file until it is whole, so that a connection that breaks changes nothing; who does not know whether an import
/// arrived sends it again with the same `Idempotency-Key`.
struct BuyerImportRoutes: Sendable {
    let server: SearchServer

    private static let kinds: [(path: String, kind: BuyerFileKind, action: Action)] = [
        ("prices", .prices, Action("prices:import")), ("catalogs", .catalogs, Action("catalogs:import")),
        ("companies", .customers, Action("companies:import")), ("part-numbers", .partNumbers, Action("part_numbers:import")),
        ("order-lines", .orderLines, Action("order_lines:import")), ("stock", .stock, Action("stock:import")),
    ]

    /// Faults that an answer tells: all of them, of any file that is not wrong as a whole.
    private static let maximumRejects = 100_000

    func add(to table: inout EndpointTable) {
        let replace = Endpoint.Parameter(
            name: "replace", type: "boolean",
            summary: "Whether what the rows name is replaced as a whole, in one transaction, instead of added to.", defaultValue: false)
        let dryRun = Endpoint.Parameter(
            name: "dry_run", type: "boolean", summary: "Whether to tell what would happen and write nothing.", defaultValue: false)
        let batched = Endpoint.Parameter(
            name: "batched", type: "boolean",
            summary: "Whether each 20,000 rows count for themselves instead of all at one moment: for millions of rows.",
            defaultValue: false)
        let customer = Endpoint.Parameter(name: "customer", type: "string", summary: "Customer of rows that name none.")
        let warehouse = Endpoint.Parameter(
            name: "warehouse", type: "string", summary: "Warehouse of rows that name none.", defaultValue: "main")
        let defaults = [
            Endpoint.Parameter(name: "price_list", type: "string", summary: "Price list of rows that name none.", defaultValue: "default"),
            Endpoint.Parameter(name: "currency", type: "string", summary: "Currency of rows that name none.", defaultValue: "EUR"),
            Endpoint.Parameter(name: "unit", type: "string", summary: "Unit of rows that name none.", defaultValue: "pce"),
        ]
        for (path, kind, action) in Self.kinds {
            let name = path.split(separator: "-").map(\.capitalized).joined()
            let more = [BuyerFileKind.prices: defaults, .partNumbers: [customer], .orderLines: [customer], .stock: [warehouse]][kind] ?? []
            table.add(
                Endpoint(
                    method: .post, path: "/v1/\(path)/import", name: "import\(name)", section: .commerce,
                    summary: "Reads \(kind.rawValue) from CSV, TSV, JSON or JSON lines, also gzipped; bad rows are told and left out.",
                    action: action, isRepeatable: true, keyIsOptional: true, parameters: [replace, dryRun, batched] + more,
                    body: .init(
                        mediaTypes: ["text/csv", "application/x-ndjson", "application/json", "application/octet-stream"],
                        schema: RecordSchema.string),
                    answer: .init(summary: "What the import did, with every row that was left out and why.", schema: ["type": "object"]),
                    failures: [422])
            ) { request, context in try await run(kind, path, request, context) }
        }
    }

    private func run(
        _ kind: BuyerFileKind, _ path: String, _ request: Request, _ context: SkuaRequestContext
    ) async throws -> Response {
        let parameters = try context.searchParameters()
        var plan = BuyerImportPlan(kind, inputs: [])
        plan.replaces = try parameters.flag("replace") ?? false
        plan.isDryRun = try parameters.flag("dry_run") ?? false
        plan.priceList = parameters.text("price_list") ?? plan.priceList
        plan.currency = parameters.text("currency") ?? plan.currency
        plan.unit = parameters.text("unit") ?? plan.unit
        plan.customer = parameters.text("customer")
        plan.warehouse = parameters.text("warehouse") ?? plan.warehouse
        plan.isBatched = try parameters.flag("batched") ?? false
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("skua-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("body")
        let hash = try await keep(request.body, in: file.path)
        let query = request.uri.query ?? ""
        let key = try Self.key(of: request)
        if let key, !plan.isDryRun {
            let asked = SHA256.hash(data: Data("\(path)?\(query) \(hash)".utf8)).map { String($0, radix: 16) }.joined(separator: ".")
            if let known = try await server.work.run({ [engine = server.engine] in try engine.importReport(key, of: asked) }) {
                return .json(Array(known.utf8))
            }
            plan.once = ImportOnce(key: key, request: asked, moment: Int64(Date().timeIntervalSince1970)) { report in
                Self.answer(report).description
            }
        }
        plan.inputs = [file.path]
        plan.rejectsPath = folder.appendingPathComponent("rejects").path
        plan.reportedRejects = Self.maximumRejects
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

    /// Keeps a body in a file.
    /// - Returns: its hash.
    private func keep(_ body: RequestBody, in path: String) async throws -> String {
        let file = try FileWriter(path: path)
        var hash = SHA256()
        for try await piece in body {
            let bytes = Array(piece.readableBytesView)
            hash.update(data: bytes)
            try file.write(bytes)
        }
        try file.finish()
        return hash.finalize().map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// The key that a request is sent with, if any.
    private static func key(of request: Request) throws(ServerError) -> String? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...ImportOnce.longestKey).contains(key.utf8.count) else {
            throw ServerError(
                status: 400, "The header `Idempotency-Key` must name the request, in 1 to \(ImportOnce.longestKey) bytes.",
                field: "Idempotency-Key")
        }
        return key
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
