import ByteStorage
import HTTPTypes
import SkuaServer
import Testing

/// Pages of other origins may ask, and a server without keys belongs to its machine.
///
/// 1. Answers to a page carry `access-control-allow-origin`, errors as well; others do not.
/// 2. A preflight is answered without a key, for every method and header.
/// 3. A server without keys needs none, and refuses pages of other origins and foreign host names.
/// 4. Without a key the server refuses to listen beyond the loopback interface.
@Suite struct CrossOriginTests {
    private func origin(_ value: String) -> HTTPFields { [.origin: value] }

    @Test func answersCarryTheHeader() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let headers = origin("https://shop.example")
            for uri in ["/health", "/collections/none", "/nowhere", "/collections/products/documents/search?q=*"] {
                let answer = try await connection.send(.get, uri, headers: headers)
                #expect(answer.header("access-control-allow-origin") == "*", "\(uri)")
            }
            let refused = try await connection.with(key: nil).send(.get, "/collections", headers: headers)
            #expect(refused.status == 401)
            #expect(refused.header("access-control-allow-origin") == "*")
            #expect(try await connection.send(.get, "/health").header("access-control-allow-origin") == nil)
        }
    }

    @Test func preflight() async throws {
        try await TestServer.run { connection async throws in
            var headers = origin("https://shop.example")
            headers[.accessControlRequestMethod] = "DELETE"
            headers[.accessControlRequestHeaders] = "x-typesense-api-key,content-type"
            let answer = try await connection.with(key: nil).send(.options, "/collections/products", headers: headers)
            #expect(answer.status == 204)
            #expect(answer.text.isEmpty)
            #expect(answer.header("access-control-allow-origin") == "*")
            #expect(answer.header("access-control-allow-methods")?.contains("DELETE") == true)
            #expect(answer.header("access-control-allow-headers") == "x-typesense-api-key,content-type")
            #expect(answer.header("access-control-max-age") == "86400")
        }
    }

    @Test func openServerNeedsNoKey() async throws {
        try await TestServer.run(key: nil, configure: { $0.apiKey = nil }) { connection async throws in
            #expect(try await connection.send(.post, "/collections", TestServer.schema).status == 201)
            #expect(try await connection.send(.get, "/keys").status == 200)
            #expect(try await connection.with(key: "whatever").send(.get, "/collections").status == 200)
            let local = try await connection.send(.get, "/collections", headers: origin("http://localhost:3000"))
            #expect(local.status == 200)
            #expect(local.header("access-control-allow-origin") == "http://localhost:3000")
        }
    }

    @Test(
        "Origins that an open server refuses",
        arguments: [
            "https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1.evil.example", "http://1270.0.0.1",
        ])
    func openServerRefusesForeignPages(value: String) async throws {
        try await TestServer.run(key: nil, configure: { $0.apiKey = nil }) { connection async throws in
            let answer = try await connection.send(.post, "/multi_search", ["searches": []], headers: origin(value))
            #expect(answer.status == 403)
            #expect(answer.header("access-control-allow-origin") == nil)
            var preflight = origin(value)
            preflight[.accessControlRequestMethod] = "DELETE"
            let allowed = try await connection.send(.options, "/collections/products", headers: preflight)
            #expect(allowed.header("access-control-allow-origin") == nil)
        }
    }

    @Test(
        "Addresses",
        arguments: [
            ("127.0.0.1", nil, true), ("localhost", nil, true), ("::1", nil, true), ("0.0.0.0", nil, false), ("::", nil, false),
            ("shop.example", nil, false), ("0.0.0.0", "a-long-enough-key", true), ("127.0.0.1", "short", false),
        ] as [(String, String?, Bool)])
    func addressesWithoutKey(host: String, key: String?, isAllowed: Bool) {
        var options = ServerOptions()
        options.host = host
        options.apiKey = key
        #expect(((try? options.validate()) != nil) == isAllowed)
    }
}
