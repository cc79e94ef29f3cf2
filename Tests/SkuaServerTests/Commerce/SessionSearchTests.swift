import ByteStorage
import HTTPTypes
import Testing

/// Rule 13: a session searches as the person that it is of.
///
/// 1. Prices and assortment are those of the person, in every endpoint that searches; no parameter changes whose they are.
/// 2. What a person does not see is in no hit, count, statistic, suggestion or error.
/// 3. Without the permission there is no search; without a session or key neither.
@Suite struct SessionSearchTests {
    @Test func rule13SearchesAsThePerson() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            for query in ["q=hex", "q=hex&customer=B", "q=hex&customer=bo", "q=hex&customer=", "q=hex&customer=nobody"] {
                let answer = try await bea.search(query + "&facet_by=price,brand&sort_by=price:asc")
                #expect(answer.status == 200, "\(query): \(answer.text)")
                #expect(try answer.ids == ["bolt", "nut", "relic"])
                #expect(try answer.json["out_of"] == 4)
                #expect(try answer.json.at("hits.1.document.price") == 0.99)
                // Everybody's price, which is also that of the other company, stands beside the own one as the list price.
                #expect(try answer.json.at("hits.1.document.list_price") == 1.08)
                for secret in ["secret", "Hush", "77"] { #expect(!answer.text.contains(secret), "\(query): \(secret)") }
                let other = try await bo.search(query + "&sort_by=price:desc")
                #expect(try other.ids == ["secret", "nut", "bolt", "relic"])
                #expect(try other.json.at("hits.1.document.price") == 1.08)
            }
            #expect(try await bea.search("q=*&filter_by=price:%3C1").ids.sorted() == ["bolt", "nut"])
            #expect(try await bea.search("q=bolt&quantity=1000").json.at("hits.0.document.price") == 0.1)
            #expect(try await bea.search("q=nut&currency=USD").json.at("hits.0.document.price") == nil)
            let multi = try await bea.send(
                .post, "/multi_search?customer=B", ["searches": [["collection": "products", "q": "*", "customer": "bo"]]])
            #expect(try multi.json.at("results.0.found") == 4)
            #expect(!multi.text.contains("secret"))
            let suggestions = try await bea.send(.get, "/suggest?q=secr&customer=B")
            #expect(suggestions.status == 200)
            #expect(!suggestions.text.contains("secret"))
            let hidden = try await bea.send(.get, "/collections/products/documents/secret?customer=B")
            #expect(hidden.status == 404)
            let unknown = try await bea.send(.get, "/collections/products/documents/unknown")
            #expect(hidden.message.replacing("secret", with: "unknown") == unknown.message)
            #expect(try await bea.send(.get, "/collections/products/documents/nut").json["price"] == 0.99)
            #expect(try await bo.send(.get, "/collections/products/documents/secret").json["price"]?.doubleValue == 77)
        }
    }

    @Test func searchingIsAPermission() async throws {
        try await ShopFixture.run { shop in
            for code in ["boss", "mona", "abel", "bea", "sid"] {
                #expect(try await shop.session(code).search("q=*").json["found"] == 4)
            }
            for code in ["fay", "rex", "nil"] {
                let session = try await shop.session(code)
                #expect(try await session.search("q=*").status == 403)
                #expect(try await session.send(.get, "/suggest?q=hex").status == 403)
                #expect(try await session.send(.get, "/collections/products/documents/nut").status == 403)
                let multi = try await session.send(.post, "/multi_search", ["searches": [["collection": "products", "q": "*"]]])
                #expect(multi.status == 401 || multi.status == 403)
            }
            #expect(try await shop.connection.with(key: nil).search("q=*").status == 401)
            // A session opens nothing that keys are for.
            let boss = try await shop.session("boss")
            for (method, path) in [
                (HTTPRequest.Method.get, "/keys"), (.get, "/collections"), (.get, "/collections/products/documents/export"),
                (.delete, "/collections/products"), (.get, "/metrics.json"), (.delete, "/collections/products/documents/nut"),
            ] {
                #expect(try await boss.send(method, path).status == 403, "\(path)")
            }
            #expect(try await boss.search("q=*").json["found"] == 4)
        }
    }
}
