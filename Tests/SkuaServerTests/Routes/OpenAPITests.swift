import ByteStorage
import HTTPTypes
import Testing

/// `/openapi.json` describes what is there, and only that.
///
/// 1. Every operation is routed: it answers anything but "no such route".
/// 2. Names of operations are unique; every path parameter is declared; every reference leads somewhere.
/// 3. Guarded operations say so, and open ones as well.
/// 4. The parameters of a search are exactly those that are read.
@Suite struct OpenAPITests {
    @Test func everyOperationIsRouted() async throws {
        try await TestServer.run { connection async throws in
            let document = try await connection.send(.get, "/openapi.json").json
            var names: Set<String> = []
            var count = 0
            for path in try #require(document["paths"]?.objectValue).members {
                for operation in try #require(path.value.objectValue).members {
                    count += 1
                    let name = try #require(operation.value["operationId"]?.stringValue)
                    #expect(names.insert(name).inserted, "\(name) twice")
                    let declared = operation.value["parameters"]?.arrayValue?.filter { $0["in"] == "path" } ?? []
                    #expect(declared.count == path.key.count { $0 == "{" }, "\(name)")
                    let isOpen = operation.value["security"] == []
                    let method = try #require(HTTPRequest.Method(rawValue: operation.key.uppercased()))
                    let uri = path.key.replacing("{collection}", with: "c").replacing("{id}", with: "1").replacing("{name}", with: "x.svg")
                        .replacing("{line}", with: "1")
                    let answer = try await connection.with(key: nil).send(method, uri)
                    // What is sent nothing where something is needed says so, and a token that never was leads nowhere.
                    let isLost = path.key.contains("{token}") && path.key.hasPrefix("/v1")
                    let open = isLost ? 404 : operation.value["requestBody"] == nil ? 200 : 400
                    #expect(answer.status == (isOpen ? open : 401), "\(name): \(answer.text)")
                    for status in operation.value["responses"]?.objectValue?.keys ?? [] { #expect(Int(status) != nil) }
                }
            }
            #expect(count >= 22)
        }
    }

    @Test func everyReferenceLeadsSomewhere() async throws {
        try await TestServer.run { connection async throws in
            let document = try await connection.send(.get, "/openapi.json").json
            #expect(document["openapi"] == "3.1.0")
            func references(_ value: JSON) -> [String] {
                switch value {
                case .array(let elements): elements.flatMap(references)
                case .object(let object):
                    (object["$ref"]?.stringValue.map { [$0] } ?? []) + object.members.flatMap { references($0.value) }
                default: []
                }
            }
            let all = references(document)
            #expect(all.count > 30)
            for reference in all {
                let name = reference.replacing("#/components/schemas/", with: "")
                #expect(document["components"]?["schemas"]?[name] != nil, "\(reference)")
            }
        }
    }

    @Test func searchParametersAreThoseThatAreRead() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let document = try await connection.send(.get, "/openapi.json").json
            let search = document["paths"]?["/collections/{collection}/documents/search"]?["get"]
            let parameters = search?["parameters"]?.arrayValue?.filter { $0["in"] == "query" } ?? []
            #expect(parameters.count >= 30)
            // A parameter that is read refuses a value that it cannot have, or changes nothing when it is free text.
            let freeText: Set = [
                "q", "query_by", "filter_by", "facet_by", "sort_by", "group_by", "include_fields", "exclude_fields", "hidden_hits",
                "highlight_fields", "highlight_full_fields", "highlight_start_tag", "highlight_end_tag",
            ]
            for parameter in parameters {
                let name = try #require(parameter["name"]?.stringValue)
                guard !freeText.contains(name) else { continue }
                let answer = try await connection.search("q=*&facet_by=brand&query_by=title&\(name)=~")
                // There is no such customer.
                #expect([400, 404, 422].contains(answer.status), "\(name) is not read")
                #expect(answer.message.contains(name), "\(answer.message)")
            }
        }
    }
}
