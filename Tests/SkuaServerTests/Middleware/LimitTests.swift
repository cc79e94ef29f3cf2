import ByteStorage
import HTTPTypes
import SkuaServer
import Testing

/// Requests stay within bounds.
///
/// 1. A body beyond the limit is 413, whether its length is announced or not; at the limit it is taken.
/// 2. What takes longer than the time limit is 503 with `Retry-After`.
/// 3. Unknown paths and methods are 404 with a message.
/// 4. `HEAD` answers as `GET` does, without a body.
@Suite struct LimitTests {
    @Test func bodies() async throws {
        try await TestServer.run(configure: { $0.maximumBody = 1000 }) { connection async throws in
            func body(_ count: Int) -> String {
                let frame = #"{"searches":[]}"#
                return frame + String(repeating: " ", count: count - frame.utf8.count)
            }
            #expect(try await connection.send(.post, "/multi_search", text: body(1000)).status == 200)
            let refused = try await connection.send(.post, "/multi_search", text: body(1001))
            #expect(refused.status == 413)
            #expect(refused.message.contains("1000"))
            #expect(try await connection.send(.post, "/multi_search", text: body(200_000)).status == 413)
        }
    }

    @Test func time() async throws {
        try await TestServer.run(configure: { $0.timeLimit = .nanoseconds(1) }) { connection async throws in
            let answer = try await connection.send(.get, "/collections")
            #expect(answer.status == 503)
            #expect(answer.header("retry-after") == "1")
            #expect(!answer.message.isEmpty)
        }
    }

    @Test("Unknown paths", arguments: ["/nowhere", "/collections/a/b/c", "/collections/a/b", "/v2"])
    func unknownPaths(path: String) async throws {
        try await TestServer.run { connection async throws in
            let answer = try await connection.send(.get, path)
            #expect(answer.status == 404)
            #expect(answer.text == #"{"message":"Not found."}"#)
            #expect(answer.header("content-type") == "application/json; charset=utf-8")
        }
    }

    @Test func unknownMethods() async throws {
        try await TestServer.run { connection async throws in
            #expect(try await connection.send(.put, "/collections").status == 404)
            #expect(try await connection.send(.delete, "/health").status == 404)
        }
    }

    @Test func headRequests() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            for path in ["/health", "/", "/collections", "/collections/products/documents/export"] {
                let answer = try await connection.send(.head, path)
                #expect(answer.status == 200, "\(path)")
                #expect(answer.text.isEmpty)
                #expect(answer.header("content-type") != nil)
            }
            #expect(try await connection.send(.head, "/collections/none").status == 404)
        }
    }
}
