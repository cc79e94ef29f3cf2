import ByteStorage
import Foundation
import HTTPTypes
import TestSupport

/// An operation as the server documents it, of which random requests can be made.
struct EndpointOperation: Sendable {
    struct Probe: Sendable {
        var method: HTTPRequest.Method
        var path: String
        var body: JSON?
        var headers: HTTPFields
    }

    var method: HTTPRequest.Method
    var path: String
    var name: String
    /// Whether people may do it.
    var isForPeople: Bool
    private var parameters: [(name: String, type: String)]
    private var body: JSON?
    private var schemas: JSON

    /// All operations of a server.
    static func all(of connection: TestConnection) async throws -> [EndpointOperation] {
        let document = try await connection.send(.get, "/openapi.json").json
        var operations: [EndpointOperation] = []
        for path in document["paths"]?.objectValue?.members ?? [] {
            for item in path.value.objectValue?.members ?? [] {
                guard let method = HTTPRequest.Method(rawValue: item.key.uppercased()) else { continue }
                let query = item.value["parameters"]?.arrayValue?.filter { $0["in"] == "query" } ?? []
                operations.append(
                    EndpointOperation(
                        method: method, path: path.key, name: item.value["operationId"]?.stringValue ?? "",
                        isForPeople: item.value["security"]?.arrayValue?.contains { $0["session"] != nil } ?? false,
                        parameters: query.map { ($0["name"]?.stringValue ?? "", $0["schema"]?["type"]?.stringValue ?? "string") },
                        body: item.value["requestBody"]?["content"]?["application/json"]?["schema"],
                        schemas: document["components"]?["schemas"] ?? .null))
            }
        }
        return operations
    }

    /// Whether it would end the session that asks.
    var endsSession: Bool { path == "/v1/session" && method == .delete || path.hasPrefix("/v1/password") || path == "/v1/session/password" }

    /// A request that names things of others wherever it can.
    func probe(_ names: [String], _ random: inout SeededRandom) -> Probe {
        func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        var uri = ""
        for part in path.split(separator: "/") {
            let text = part == "{collection}" ? "products" : part.hasPrefix("{") ? escaped(Self.name(names, &random)) : String(part)
            uri += "/" + (text.isEmpty ? "x" : text)
        }
        var query: [String] = []
        for parameter in parameters where Int.random(in: 0..<3, using: &random) == 0 {
            let value =
                switch parameter.type {
                case "integer", "number": String(Int.random(in: 0...20, using: &random))
                case "boolean": ["true", "false"].randomElement(using: &random) ?? ""
                default: Self.name(names, &random)
                }
            query.append("\(parameter.name)=\(escaped(value))")
        }
        if !query.isEmpty { uri += "?" + query.joined(separator: "&") }
        var headers: HTTPFields = [HTTPField.Name("idempotency-key")!: "probe-\(Int.random(in: 0..<1 << 40, using: &random))"]
        if Int.random(in: 0..<2, using: &random) == 0 { headers[.ifMatch] = "\"\(Int.random(in: 1...3, using: &random))\"" }
        var made: JSON?
        if let body { made = value(of: body, 0, names, &random) }
        return Probe(method: method, path: uri, body: made, headers: headers)
    }

    /// One of the names, or something strange.
    private static func name(_ names: [String], _ random: inout SeededRandom) -> String {
        let strange = ["products", "1", "0", "*", "secret", "nut", "", "ø/ '", "A", "boss"]
        return (Int.random(in: 0..<4, using: &random) > 0 ? names : strange).randomElement(using: &random) ?? "B"
    }

    /// A value that mostly fits a schema.
    private func value(of schema: JSON, _ depth: Int, _ names: [String], _ random: inout SeededRandom) -> JSON {
        if let reference = schema["$ref"]?.stringValue, depth < 6 {
            let key = reference.replacing("#/components/schemas/", with: "")
            return value(of: schemas[key] ?? .null, depth + 1, names, &random)
        }
        if let choices = schema["enum"]?.arrayValue { return choices.randomElement(using: &random) ?? .null }
        switch schema["type"]?.stringValue {
        case "integer": return .int(Int64.random(in: 1...3, using: &random))
        case "number": return .double(Double(Int.random(in: 1...100, using: &random)))
        case "boolean": return .bool(Bool.random(using: &random))
        case "array":
            guard let items = schema["items"], depth < 6 else { return [] }
            return .array((0..<Int.random(in: 0...2, using: &random)).map { _ in value(of: items, depth + 1, names, &random) })
        case "object":
            var object = JSONObject()
            let required = Set(schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? [])
            for member in schema["properties"]?.objectValue?.members ?? [] where depth < 6 {
                guard required.contains(member.key) || Int.random(in: 0..<2, using: &random) == 0 else { continue }
                object[member.key] = value(of: member.value, depth + 1, names, &random)
            }
            return .object(object)
        default: return .string(Self.name(names, &random))
        }
    }
}
