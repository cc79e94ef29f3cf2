import CatalogEngine
import HTTPTypes
import SkuaServer
import Testing

/// The pages that the server brings along.
///
/// 1. Each is one document of less than 100 KB that lets no script run but its own.
/// 2. It is served with a tag, by which a browser learns that nothing has changed.
@Suite struct PageTests {
    @Test("One document each", arguments: ["/", "/shop", "/team", "/shared/token"])
    func pages(_ path: String) async throws {
        try await TestServer.run { connection async throws in
            let answer = try await connection.send(.get, path)
            #expect(answer.status == 200 && answer.header("content-type") == "text/html; charset=utf-8")
            #expect(answer.text.utf8.count < 100_000, "\(answer.text.utf8.count) bytes")
            #expect(answer.text.contains("default-src 'none'; script-src 'sha256-"))
            let tag = try #require(answer.header("etag"))
            #expect(try await connection.send(.get, path, headers: [.ifNoneMatch: tag]).status == 304)
        }
    }
}
