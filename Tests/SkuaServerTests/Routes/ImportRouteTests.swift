import ByteStorage
import HTTPTypes
import NIOCore
import SkuaServer
import TestSupport
import Testing

/// Imports answer every line, keep the good ones and stream in both directions.
///
/// 1. The answer is `text/plain`, a line for each line, joined by `\n` without one at the end, in order.
/// 2. Bad lines are reported with code and error, and the others are kept.
/// 3. `document` and `id` are given only when asked for; the document of a failure is its line as text.
/// 4. Everything is searchable when the answer is there.
/// 5. The size of the pieces and of the batches does not change the answer; answers beyond memory go through a file.
@Suite struct ImportRouteTests {
    private static let path = "/collections/products/documents/import"

    @Test func mixedLines() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let lines = [
                #"{"id":"1","title":"x","price":1,"stock":1,"popularity":1}"#,
                #"{"id":"7","title":"Rivet","price":1,"stock":1,"popularity":1}"#, "", "not json", "  ",
                #"{"id":"8","title":"x"}"#, #"{"id":9,"title":"x","price":1,"stock":1,"popularity":1}"#,
                #"{"id":"10","title":"Rivet","price":"dear","stock":1,"popularity":1}"#,
            ]
            let answer = try await connection.send(.post, Self.path, text: lines.joined(separator: "\n"))
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "text/plain; charset=utf-8")
            #expect(!answer.text.hasSuffix("\n"))
            let results = try answer.text.split(separator: "\n", omittingEmptySubsequences: false).map { try JSON.parse(String($0)) }
            #expect(results.map { $0["success"] } == [false, true, false, false, false, false])
            #expect(results.map { $0["code"] } == [409, nil, 400, 400, 400, 400])
            #expect(results[1] == ["success": true])
            for (index, result) in results.enumerated() where index != 1 {
                #expect(result.objectValue?.keys.sorted() == ["code", "error", "success"])
                #expect(result["error"]?.stringValue?.isEmpty == false)
            }
            #expect(try await connection.search("q=rivet&query_by=title").ids == ["7"])
        }
    }

    @Test func documentsAndIDsOnRequest() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let good = #"{"id":"7","title":"Rivet","price":1.5,"stock":1,"popularity":1}"#
            let bad = #"{"id":"8","title":"x"}"#
            let text = good + "\n" + bad
            let answer = try await connection.send(.post, Self.path + "?return_doc=true&return_id=true", text: text)
            let results = try answer.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(results[0] == ["document": try JSON.parse(good), "id": "7", "success": true])
            #expect(results[1]["document"] == .string(bad) && results[1]["success"] == false)
        }
    }

    @Test func actions() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            func result(_ action: String, _ line: String) async throws -> JSON {
                try await connection.send(.post, Self.path + "?action=" + action, text: line).json
            }
            #expect(try await result("update", #"{"id":"1","stock":42}"#) == ["success": true])
            #expect(try await result("update", #"{"id":"none","stock":42}"#)["code"] == 404)
            #expect(try await result("emplace", #"{"id":"1","stock":43}"#) == ["success": true])
            #expect(try await result("create", #"{"id":"1","title":"x","price":1,"stock":1,"popularity":1}"#)["code"] == 409)
            let kept = try await connection.send(.get, "/collections/products/documents/1").json
            #expect(kept["stock"] == 43 && kept["title"] == "Hex bolt M8")
            #expect(try await result("upsert", #"{"id":"1","title":"x","price":1,"stock":1,"popularity":1}"#) == ["success": true])
            #expect(try await connection.send(.get, "/collections/products/documents/1").json["tags"] == nil)
            let wrong = try await connection.send(.post, Self.path + "?action=bogus", text: "{}")
            #expect(wrong.status == 400)
            #expect(wrong.message.contains("`action`"))
        }
    }

    @Test func emptyBody() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.post, Self.path, text: "")
            #expect(answer.status == 200)
            #expect(answer.text.isEmpty)
        }
    }

    @Test("Many lines", arguments: [1, 7, 1000])
    func manyLines(batchSize: Int) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let count = 3000
            let lines = (0..<count).map { number in
                number % 10 == 3 ? "{broken" : #"{"id":"n\#(number)","title":"Part \#(number)","price":1,"stock":1,"popularity":1}"#
            }
            let answer = try await connection.send(
                .post, Self.path + "?batch_size=\(batchSize)&return_id=true", text: lines.joined(separator: "\r\n") + "\r\n")
            let results = try answer.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(results.count == count)
            for (number, result) in results.enumerated() {
                #expect(result["success"] == .bool(number % 10 != 3))
                if number % 10 != 3 { #expect(result["id"] == .string("n\(number)")) }
            }
            #expect(try await connection.search("q=*").json["found"] == .int(Int64(5 + count * 9 / 10)))
        }
    }

    @Test func answersBeyondMemory() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let padding = String(repeating: "x", count: 4000)
            let lines = (0..<600).map { #"{"id":"n\#($0)","title":"\#(padding)","price":1,"stock":1,"popularity":1}"# }
            let answer = try await connection.send(.post, Self.path + "?return_doc=true", text: lines.joined(separator: "\n"))
            #expect(answer.text.utf8.count > 2_400_000)
            let ids = try answer.text.split(separator: "\n").map { try JSON.parse(String($0)).at("document.id") }
            #expect(ids == (0..<600).map { .string("n\($0)") })
        }
    }

    @Test func overlongLines() async throws {
        try await TestServer.runWithCatalog(configure: { $0.maximumLine = 200 }) { connection async throws in
            let good = #"{"id":"7","title":"Rivet","price":1,"stock":1,"popularity":1}"#
            let long = #"{"id":"8","title":"\#(String(repeating: "x", count: 300))","price":1,"stock":1,"popularity":1}"#
            let text = [good, long, good].joined(separator: "\n")
            let answer = try await connection.send(.post, Self.path + "?action=upsert", text: text)
            let results = try answer.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(results.map { $0["code"] } == [nil, 413, nil])
        }
    }
}
