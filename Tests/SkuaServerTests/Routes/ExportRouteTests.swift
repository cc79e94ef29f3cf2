import ByteStorage
import HTTPTypes
import Testing

/// Exports stream documents as they are stored.
///
/// 1. Every document is on a line of its own, without a line end after the last.
/// 2. A filter and field lists narrow it.
/// 3. What cannot be exported is an error before the first byte, with its status.
@Suite struct ExportRouteTests {
    private static let path = "/collections/products/documents/export"

    @Test func wholeCollection() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.get, Self.path)
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "application/octet-stream")
            #expect(answer.text.split(separator: "\n").sorted() == TestServer.documents.split(separator: "\n").sorted())
            #expect(!answer.text.hasSuffix("\n"))
        }
    }

    @Test func filteredAndCut() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.get, Self.path + "?filter_by=brand:=Acme&include_fields=id,brand")
            let lines = answer.text.split(separator: "\n").sorted()
            #expect(lines == [#"{"id":"1","brand":"Acme"}"#, #"{"id":"2","brand":"Acme"}"#])
            let none = try await connection.send(.get, Self.path + "?filter_by=stock:>9000")
            #expect(none.status == 200)
            #expect(none.text.isEmpty)
        }
    }

    @Test func manyDocuments() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let padding = String(repeating: "x", count: 500)
            let lines = (0..<2000).map { #"{"id":"n\#($0)","title":"\#(padding)","price":1,"stock":1,"popularity":1}"# }
            _ = try await connection.send(
                .post, "/collections/products/documents/import", text: lines.joined(separator: "\n"))
            let answer = try await connection.send(.get, Self.path)
            #expect(answer.text.split(separator: "\n").count == 2005)
        }
    }

    @Test("Errors come with their status", arguments: [("?filter_by=none:1", 404), ("?filter_by=(a", 400)])
    func errors(query: String, status: Int) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.get, Self.path + query)
            #expect(answer.status == status)
            #expect(!answer.message.isEmpty)
        }
    }
}
