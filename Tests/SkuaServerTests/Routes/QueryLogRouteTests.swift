import ByteStorage
import HTTPTypes
import Testing

/// The log of queries.
///
/// 1. Of what one asker types only the last counts, once a few seconds have passed; searches without results and clicks are counted.
/// 2. Reports leave out what was asked only once, and nobody but who may read them does.
/// 3. What others asked is suggested where it finds something for this buyer, with what they chose.
/// 4. Addresses and searches that want not to be counted are not.
@Suite struct QueryLogRouteTests {
    @Test func countsAndReports() async throws {
        let clock = TestClock()
        try await TestServer.run(clock: { clock.now }) { connection async throws in
            #expect(try await connection.send(.post, "/collections", TestServer.schema).status == 201)
            _ = try await connection.send(.post, "/collections/products/documents/import", text: TestServer.documents)
            func ask(_ query: String) async throws { _ = try await connection.search("q=" + query.replacing(" ", with: "+")) }
            for _ in 0..<2 {
                for keys in ["h", "he", "hex", "hex b", "hex bolt"] { try await ask(keys) }
                clock.advance(10)
                try await ask("Unobtainium")
                clock.advance(10)
                try await ask("ann@example.com")
                _ = try await connection.search("q=secret+word&enable_analytics=false")
                clock.advance(10)
            }
            try await ask("washer")
            clock.advance(10)
            let click = try await connection.send(.post, "/v1/clicks", ["q": "hex bolt", "id": "5"])
            #expect(click.status == 200)
            func report(_ name: String) async throws -> JSON? {
                try await connection.send(.get, "/v1/queries?report=\(name)").json["queries"]
            }
            #expect(
                try await report("popular") == [
                    ["clicks": 1, "q": "hex bolt", "searches": 2, "zero_results": 0],
                    ["clicks": 0, "q": "unobtainium", "searches": 2, "zero_results": 2],
                ])
            #expect(try await report("zero_results")?.arrayValue?.map { $0["q"] } == ["unobtainium"])
            #expect(try await report("no_clicks") == [])
            #expect(try await connection.send(.get, "/v1/queries?report=all").status == 400)
            #expect(try await connection.with(key: "none").send(.get, "/v1/queries").status == 401)
            clock.advance(120)
            let suggestions = try await connection.send(.get, "/suggest?q=he").json
            #expect(suggestions.at("queries.0") == ["count": 2, "source": "log", "text": "hex bolt"])
            #expect(try await connection.send(.get, "/suggest?q=unob").json["queries"] == [])
            #expect(try await connection.send(.get, "/suggest?q=hex+bolt").json.at("favourites.0.id") == "5")
            #expect(try await connection.send(.post, "/v1/clicks", ["q": "hex bolt"]).status == 400)
        }
    }
}
