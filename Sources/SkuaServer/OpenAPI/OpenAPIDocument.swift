import ByteStorage
import HTTPTypes

/// The OpenAPI 3.1 description of the server, made from its endpoints.
struct OpenAPIDocument {
    let endpoints: [Endpoint]

    /// The endpoint that serves the description.
    static let endpoint = Endpoint(
        method: .get, path: "/openapi.json", name: "getOpenAPI", section: .operations,
        summary: "This description of all operations.",
        answer: .init(summary: "An OpenAPI 3.1 document.", schema: ["type": "object"]))

    /// The whole document.
    var json: JSON {
        var paths = JSONObject()
        for endpoint in endpoints {
            var item = paths[endpoint.path]?.objectValue ?? JSONObject()
            item[endpoint.method.rawValue.lowercased()] = operation(endpoint)
            paths[endpoint.path] = .object(item)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Skua", "version": .string(SkuaVersion.current),
                "summary": "Search and catalogs for B2B commerce.",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "tags": .array(Endpoint.Section.allCases.map { ["name": .string($0.rawValue)] }),
            "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "header": ["type": "apiKey", "in": "header", "name": "X-TYPESENSE-API-KEY"],
                    "query": ["type": "apiKey", "in": "query", "name": "x-typesense-api-key"],
                    "session": ["type": "http", "scheme": "bearer"],
                ],
                "schemas": WireSchemas.all,
            ],
        ]
    }

    private func operation(_ endpoint: Endpoint) -> JSON {
        var operation: JSONObject = [
            "operationId": .string(endpoint.name), "summary": .string(endpoint.summary),
            "tags": [.string(endpoint.section.rawValue)],
            "security": Self.security(of: endpoint),
        ]
        if endpoint.isForPeople {
            operation["description"] = "Needs a session."
        } else if let action = endpoint.action {
            let actions = ([action] + endpoint.otherActions).map { "`\($0)`" }.joined(separator: " or ")
            operation["description"] = .string("Needs a key that allows \(actions).")
        }
        let parameters =
            endpoint.pathParameters.map(pathParameter) + endpoint.parameters.map(queryParameter)
            + (endpoint.isVersioned ? [Self.versionParameter] : [])
            + (endpoint.isRepeatable ? [Self.keyParameter(isRequired: !endpoint.keyIsOptional)] : [])
        if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
        if let body = endpoint.body {
            operation["requestBody"] = ["required": true, "content": Self.content(body.mediaTypes, body.schema)]
        }
        var responses = JSONObject()
        for status in [endpoint.answer.status, endpoint.answer.otherStatus].compactMap(\.self) {
            responses[String(status)] = [
                "description": .string(endpoint.answer.summary),
                "content": Self.content(endpoint.answer.mediaTypes, endpoint.answer.schema),
            ]
        }
        for status in statuses(of: endpoint) {
            responses[String(status)] = [
                "description": .string(Self.reasons[status] ?? "Failure."),
                "content": ["application/json": ["schema": Endpoint.schema("Error")]],
            ]
        }
        operation["responses"] = .object(responses)
        return .object(operation)
    }

    /// What is sent in one of several media types.
    private static func content(_ mediaTypes: [String], _ schema: JSON) -> JSON {
        var content = JSONObject()
        for type in mediaTypes { content[type] = ["schema": schema] }
        return .object(content)
    }

    /// Keys and sessions that let a request in, each in a list of its own.
    private static func security(of endpoint: Endpoint) -> JSON {
        guard endpoint.action != nil else { return [] }
        let keys: [JSON] = endpoint.isForPeople ? [] : [["header": []], ["query": []]]
        return .array(keys + (endpoint.isForPeople || endpoint.isForPeopleToo ? [["session": []]] : []))
    }

    private static let versionParameter: JSON = [
        "name": "If-Match", "in": "header", "required": false,
        "description": "The version that was seen, as `ETag` stated it; 412 when there is a later one.", "schema": ["type": "string"],
    ]

    private static func keyParameter(isRequired: Bool) -> JSON {
        [
            "name": "Idempotency-Key", "in": "header", "required": .bool(isRequired),
            "description": "The client's name for the request; the same request under the same name is carried out once.",
            "schema": ["type": "string", "minLength": 1, "maxLength": 255],
        ]
    }

    /// The failures that an operation may answer with, by what it does.
    private func statuses(of endpoint: Endpoint) -> [Int] {
        var statuses = Set(endpoint.failures)
        // A session comes to any endpoint that is guarded, and may not be let in.
        if endpoint.action != nil { statuses.formUnion([400, 401, 403, 503]) }
        if endpoint.body != nil { statuses.formUnion([408, 413]) }
        if endpoint.path.contains("{") { statuses.insert(404) }
        // What has versions has states, too, and some of them refuse changes.
        if endpoint.isVersioned { statuses.formUnion([409, 412, 428]) }
        return statuses.subtracting([endpoint.answer.status]).sorted()
    }

    private static let reasons = [
        400: "The request cannot be understood; the message says what was expected.",
        401: "No key or session, or one that does not allow this.",
        403: "Refused whatever the key, or not among what the roles allow.",
        404: "No such collection, document, field or key.",
        408: "The body took too long to arrive.",
        409: "It exists already, it was changed meanwhile, or its state does not allow this.",
        412: "It was changed since the version that `If-Match` names.",
        413: "The body is too large.",
        422: "A parameter is out of bounds.",
        428: "The change needs the header `If-Match`.",
        429: "Too many wrong passwords. `Retry-After` says when to come back.",
        503: "Too busy, out of time, or an index is being rebuilt. `Retry-After` says when to come back.",
    ]

    private func pathParameter(_ name: String) -> JSON {
        ["name": .string(name), "in": "path", "required": true, "schema": ["type": "string"]]
    }

    private func queryParameter(_ parameter: Endpoint.Parameter) -> JSON {
        var schema: JSONObject = ["type": .string(parameter.type)]
        if !parameter.choices.isEmpty { schema["enum"] = .array(parameter.choices.map(JSON.string)) }
        if let value = parameter.defaultValue { schema["default"] = value }
        if let minimum = parameter.minimum { schema["minimum"] = .int(Int64(minimum)) }
        if let maximum = parameter.maximum { schema["maximum"] = .int(Int64(maximum)) }
        return [
            "name": .string(parameter.name), "in": "query", "required": .bool(parameter.isRequired),
            "description": .string(parameter.summary), "schema": .object(schema),
        ]
    }
}
