import ByteStorage
import Foundation
import HTTPTypes
import SkuaServer
import Testing

/// The server behaves over a real socket.
///
/// 1. One connection carries many requests, also after errors and refused bodies.
/// 2. Imports and exports stream both ways without standing still, when the answer is large as well.
/// 3. Searches go on at the same time from many connections while documents are written.
/// 4. After a stop everything that was acknowledged is there.
@Suite struct LiveServerTests {
    @Test func keepsTheConnection() async throws {
        try await TestServer.runWithCatalog(configure: { $0.maximumBody = 100_000 }) { connection async throws in
            #expect(try await connection.search("q=hex&query_by=title").json["found"] == 3)
            #expect(try await connection.search("q=hex&query_by=none").status == 404)
            let large = String(repeating: " ", count: 300_000)
            #expect(try await connection.send(.post, "/multi_search", text: large).status == 413)
            #expect(try await connection.with(key: "wrong").send(.post, "/collections", text: large).status == 401)
            #expect(try await connection.search("q=hex&query_by=title").json["found"] == 3)
            #expect(try await connection.send(.head, "/health").status == 200)
            #expect(try await connection.search("q=hex&query_by=title").json["found"] == 3)
        }
    }

    @Test func streamsBothWays() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let padding = String(repeating: "x", count: 1000)
            let lines = (0..<8000).map { #"{"id":"n\#($0)","title":"\#(padding)","price":1,"stock":1,"popularity":1}"# }
            let answer = try await connection.send(
                .post, "/collections/products/documents/import?return_doc=true", text: lines.joined(separator: "\n"))
            #expect(answer.status == 200)
            #expect(answer.text.split(separator: "\n").count == 8000)
            let exported = try await connection.send(.get, "/collections/products/documents/export")
            #expect(exported.text.split(separator: "\n").count == 8005)
        }
    }

    @Test func searchesWhileWriting() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { () async throws in
                        // A client of its own, so that it has a connection of its own.
                        let own = TestConnection(
                            client: LoopbackClient(port: connection.client.port), key: TestServer.adminKey, engine: connection.engine)
                        for _ in 0..<25 { #expect(try await own.search("q=hex&query_by=title").status == 200) }
                        await own.client.close()
                    }
                }
                group.addTask { () async throws in
                    for number in 0..<40 {
                        let document: JSON = [
                            "id": .string("w\(number)"), "title": "Hex part", "price": 1, "stock": 1, "popularity": 1,
                        ]
                        #expect(try await connection.send(.post, "/collections/products/documents", document).status == 201)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await connection.search("q=hex&query_by=title").json["found"] == 43)
        }
    }
}
