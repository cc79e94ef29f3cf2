import ByteStorage
import CatalogEngine
import CommerceStore
import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// `/v1/companies` and the like: lists by pages, single records, writes and removals that can be bound to a version.
struct RecordRoutes<Kind: RecordKind>: Sendable {
    let server: SearchServer

    private static var list: String { "/v1/" + Kind.path }
    private static var one: String { list + "/{id}" }

    private static func action(_ operation: String) -> Action { Action("\(Kind.name):\(operation)") }

    /// `PriceList` and `PriceLists`, for names of operations.
    private static var name: String { Kind.title.split(separator: " ").map(\.capitalized).joined() }
    private static var plural: String { Kind.path.split(separator: "-").map(\.capitalized).joined() }

    func add(to table: inout EndpointTable) {
        let record = Kind.schema
        let ifMatch = Endpoint.Parameter(
            name: "if_match", type: "string", summary: "As the header `If-Match`: the version that must be there; `*` for any.")
        table.add(
            Endpoint(
                method: .get, path: Self.list, name: "list\(Self.plural)", section: .commerce, summary: "Records by code, ascending.",
                action: Self.action("list"), parameters: PageRequest.parameters(usually: 100, atMost: 1000),
                answer: .init(
                    summary: "A page; `next_cursor` where more follow.",
                    schema: RecordSchema.object([Kind.name: RecordSchema.list(record), "next_cursor": RecordSchema.string])),
                failures: [422]),
            list)
        table.add(
            Endpoint(
                method: .get, path: Self.one, name: "get\(Self.name)", section: .commerce, summary: "One \(Kind.title).",
                action: Self.action("get"), answer: .init(summary: "The record; its version is in `ETag`.", schema: record)),
            get)
        table.add(
            Endpoint(
                method: .put, path: Self.one, name: "put\(Self.name)", section: .commerce,
                summary: "Makes a \(Kind.title), or writes it anew as a whole.", action: Self.action("put"), parameters: [ifMatch],
                body: .init(mediaTypes: ["application/json"], schema: record),
                answer: .init(otherStatus: 201, summary: "The record as it is now; 201 when it is new.", schema: record),
                failures: [409, 412]),
            put)
        table.add(
            Endpoint(
                method: .delete, path: Self.one, name: "delete\(Self.name)", section: .commerce, summary: "Removes a \(Kind.title).",
                action: Self.action("delete"), parameters: [ifMatch],
                answer: .init(summary: "The record as it was.", schema: record), failures: [409, 412]),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let asked = try PageRequest(context, usually: 100, atMost: 1000)
        let after = asked.cursor ?? ""
        let answer = try await server.run { engine in
            let records = try engine.buyerRecords()
            let codes = Kind.codes(in: records)
            let start = codes.firstIndex { after.utf8.lexicographicallyPrecedes($0.utf8) } ?? codes.count
            let page = codes[start...].prefix(asked.limit)
            var answer: JSONObject = [
                Kind.name: .array(page.compactMap { code in Kind.json(of: code, in: records).map { Self.record(code, $0) } })
            ]
            if page.endIndex < codes.count, let last = page.last { answer["next_cursor"] = .string(last) }
            return JSON.object(answer)
        }
        return .json(answer.serialized())
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let code = try context.path("id")
        let record = try await server.run { engine in
            guard let object = Kind.json(of: code, in: try engine.buyerRecords()) else { throw Self.missing(code) }
            return Self.record(code, object)
        }
        return Self.response(record)
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let code = try context.path("id")
        let condition = Self.condition(request, context)
        guard var body = try JSON.parse(try await server.body(of: request)).objectValue else {
            throw ServerError.badRequest("The body must be a JSON object.")
        }
        guard body["code"] == nil || body["code"] == .string(code) else {
            throw ServerError.badRequest("Field `code` must be that of the path, `\(code)`, or left out.")
        }
        body["code"] = nil
        let (wanted, actor) = (body, context.grant.actor)
        let (record, isNew) = try await server.run { engine in
            try engine.changeBuyers { records, writer in
                let known = Kind.json(of: code, in: records)
                try Self.check(condition, known.map { Self.record(code, $0) })
                try Kind.put(wanted, as: code, records, writer)
                var changed = records
                try writer.reader.update(&changed)
                guard let object = Kind.json(of: code, in: changed) else { throw ServerError.internal }
                try engine.record(known == nil ? "added" : "changed", Kind.name, code, by: actor, writer)
                return (Self.record(code, object), known == nil)
            }
        }
        return Self.response(record, status: isNew ? .created : .ok)
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let code = try context.path("id")
        let (condition, actor) = (Self.condition(request, context), context.grant.actor)
        let record = try await server.run { engine in
            try engine.changeBuyers { records, writer in
                guard let object = Kind.json(of: code, in: records) else { throw Self.missing(code) }
                let record = Self.record(code, object)
                try Self.check(condition, record)
                try Kind.remove(code, records, writer)
                try engine.record("removed", Kind.name, code, by: actor, writer)
                return record
            }
        }
        return Self.response(record)
    }

    private static func missing(_ code: String) -> ServerError { .notFound("There is no \(Kind.title) `\(code)`.") }

    private static func record(_ code: String, _ object: JSONObject) -> JSON {
        .object(JSONObject(members: [.init(key: "code", value: .string(code))] + object.members))
    }

    private static func condition(_ request: Request, _ context: SkuaRequestContext) -> String? {
        request.headers[.ifMatch] ?? context.query["if_match"]
    }

    /// - Throws: ``ServerError`` 412 when the record is another than the one that the request is about.
    private static func check(_ condition: String?, _ record: JSON?) throws(ServerError) {
        guard let condition else { return }
        let wanted = condition.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\"" } }
        if let record, wanted.contains("*") || wanted.contains(version(of: record)) { return }
        throw ServerError(
            status: 412,
            "The \(Kind.title) is not, or no longer, what `If-Match` says. Read it again and repeat the change on what it is now.")
    }

    /// The version of a record: equal for equal records.
    private static func version(of record: JSON) -> String {
        SHA256.hash(data: Data(record.serialized())).prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func response(_ record: JSON, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.json(record.serialized(), status: status)
        response.headers[.eTag] = "\"\(version(of: record))\""
        return response
    }
}
