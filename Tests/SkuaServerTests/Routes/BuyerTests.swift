import ByteStorage
import Commerce
import CommerceStore
import HTTPTypes
import TestSupport
import Testing

/// 1. A customer may be named with an admin key or by a scoped key; with any other key that is 403, in every endpoint.
/// 2. Hits, filters, order, facets and statistics have the buyer's price; without a customer those of everyone.
/// 3. Hidden products are nowhere: not in hits, counts, facets, suggestions, single documents, exports, groups or pins.
@Suite struct BuyerTests {
    /// ACME sees all at its own prices; BETA sees only brand Acme; everyone else all but product 4, at list prices.
    private func run(_ test: @escaping @Sendable (TestConnection) async throws -> Void) async throws {
        try await TestServer.runWithCatalog { connection in
            let euro = try CurrencyCode("EUR")
            func row(_ list: String, _ sku: String, _ amount: String, from quantity: String = "1") throws -> PriceRow {
                PriceRow(
                    list: PriceListCode(list), sku: SKU(sku), unit: "pce", minQuantity: try FixedDecimal(quantity),
                    amount: try FixedDecimal(amount), currency: euro)
            }
            let rows = try [
                row("list", "1", "1.5"), row("list", "2", "0.5"), row("list", "3", "0.25"), row("list", "4", "2"), row("list", "5", "3.25"),
                row("acme", "1", "1.1"), row("acme", "5", "0.2"), row("acme", "1", "0.9", from: "100"),
            ]
            try connection.engine.store.write { writer in
                try writer.put([Company(code: "ACME"), Company(code: "BETA"), Company(code: "GONE", status: .blocked)])
                try writer.put([
                    Catalog(code: "beta", mode: .restrict, rules: [CatalogRule(.add, .brand("Acme"))]),
                    Catalog(code: "public", mode: .restrict, rules: [CatalogRule(.add, .all), CatalogRule(.remove, .sku(SKU("4")))]),
                    Catalog(code: "all", mode: .restrict, rules: [CatalogRule(.add, .all)]),
                ])
                try writer.put([
                    CatalogAssignment(.everyone, "public"), CatalogAssignment(.company("BETA"), "beta"),
                    CatalogAssignment(.company("ACME"), "all"),
                ])
                try writer.put([
                    PriceListAssignment(.everyone, PriceListCode("list")), PriceListAssignment(.company("ACME"), PriceListCode("acme")),
                ])
                try writer.putPrices(rows)
            }
            try await test(connection)
        }
    }

    @Test func pricesAreTheBuyers() async throws {
        try await run { connection in
            let acme = try await connection.search("q=*&customer=ACME&sort_by=price:asc&facet_by=price")
            #expect(try acme.ids == ["5", "3", "2", "1", "4"])
            #expect(try acme.json.at("hits.0.document.price")?.doubleValue == 0.2)
            #expect(try acme.json.at("facet_counts.0.stats.min")?.doubleValue == 0.2)
            #expect(try acme.json.at("facet_counts.0.stats.max")?.doubleValue == 2)
            let filtered = try await connection.search("q=hex&customer=ACME&filter_by=price:%3C1.2&sort_by=price:desc")
            #expect(try filtered.ids == ["1", "2", "5"])
            let many = try await connection.search("q=*&customer=ACME&quantity=100&filter_by=price:=0.9")
            #expect(try many.ids == ["1"])
            let visitor = try await connection.search("q=*&sort_by=price:desc&facet_by=price")
            #expect(try visitor.ids == ["5", "1", "2", "3"])
            #expect(try visitor.json.at("facet_counts.0.stats.max")?.doubleValue == 3.25)
            #expect(try visitor.json["out_of"]?.intValue == 4)
            let dollars = try await connection.search("q=*&customer=ACME&currency=USD&facet_by=price")
            #expect(try dollars.json.at("hits.0.document.price") == nil)
            #expect(try dollars.json.at("facet_counts.0.counts")?.arrayValue?.isEmpty == true)
        }
    }

    @Test func namingACustomerNeedsTheRight() async throws {
        try await run { connection in
            let searcher = try await connection.withNewKey(["description": "search", "actions": ["documents:search"], "collections": ["*"]])
            #expect(try await searcher.search("q=*").status == 200)
            #expect(try await searcher.search("q=*&customer=ACME").status == 403)
            #expect(try await searcher.search("q=*&customer=NOBODY").status == 403)
            #expect(try await searcher.send(.get, "/suggest?q=hex&customer=ACME").status == 403)
            let reader = try await connection.withNewKey([
                "description": "read", "actions": ["documents:get", "documents:export", "documents:search"], "collections": ["*"],
            ])
            #expect(try await reader.send(.get, "/collections/products/documents/1?customer=ACME").status == 403)
            #expect(try await reader.send(.get, "/collections/products/documents/export?customer=ACME").status == 403)
            #expect(try await reader.send(.get, "/collections/products/documents/4").status == 404)
            let multi = try await searcher.send(.post, "/multi_search?customer=ACME", ["searches": [["collection": "products", "q": "*"]]])
            #expect(try multi.json.at("results.0.code")?.intValue == 403)
            let inside = try await searcher.send(
                .post, "/multi_search", ["searches": [["collection": "products", "q": "*", "customer": "ACME"]]])
            #expect(try inside.json.at("results.0.code")?.intValue == 403)
            #expect(try await connection.search("q=*&customer=NOBODY").status == 404)
            #expect(try await connection.search("q=*&customer=GONE").status == 403)
            #expect(try await connection.search("q=*&customer=ACME&quantity=0").status == 400)
            #expect(try await connection.search("q=*&customer=ACME&currency=EURO").status == 400)
        }
    }

    @Test func scopedKeysNameTheirCustomer() async throws {
        try await run { connection in
            let parent = try await connection.withNewKey(["description": "search", "actions": ["documents:search"], "collections": ["*"]])
            let scoped = ScopedKeyMaker.make(parent: try #require(parent.key), parameters: #"{"customer":"BETA"}"#)
            for query in ["q=*", "q=*&customer=ACME", "q=*&customer="] {
                #expect(try await connection.with(key: scoped).search(query).ids == ["1", "2"])
            }
            let multi = try await connection.with(key: scoped).send(
                .post, "/multi_search?customer=ACME", ["searches": [["collection": "products", "q": "*", "customer": "ACME"]]])
            #expect(try multi.json.at("results.0.found")?.intValue == 2)
        }
    }

    @Test func hiddenProductsAreNowhere() async throws {
        try await run { connection in
            let path = "/collections/products/documents"
            for query in [
                "q=washer", "q=wahser", "q=*&filter_by=id:=3", "q=*&pinned_hits=3:1,4:2", "q=*&filter_by=brand:=Corax",
                "q=*&group_by=brand", "q=*&facet_by=brand,tags,attributes.material,price&facet_query=brand:cor", "q=*&per_page=250",
                "q=socket&num_typos=2&drop_tokens_threshold=10", "q=*&facet_by=stock&sort_by=stock:desc",
            ] {
                let answer = try await connection.search(query + "&customer=BETA")
                #expect(answer.status == 200)
                for secret in ["Washer", "Socket", "nylon", "Corax", "Beta Tools", "outdoor", "3.25", "\"100\""] {
                    #expect(!answer.text.contains(secret), "\(query): \(secret)")
                }
                #expect(try answer.json["out_of"]?.intValue == 2)
            }
            for id in ["3", "4", "5", "none"] {
                let answer = try await connection.send(.get, "\(path)/\(id)?customer=BETA")
                #expect(answer.status == 404)
                #expect(answer.message == "Could not find a document with id: \(id)")
            }
            #expect(try await connection.send(.get, "\(path)/1?customer=ACME").json["price"]?.doubleValue == 1.1)
            #expect(try await connection.send(.get, "\(path)/1").json["price"]?.doubleValue == 1.5)
            let export = try await connection.send(.get, "\(path)/export?customer=BETA")
            #expect(export.text.split(separator: "\n").count == 2)
            #expect(!export.text.contains("Washer"))
            let suggestions = try await connection.send(.get, "/suggest?q=wash&customer=BETA")
            #expect(!suggestions.text.contains("washer") && !suggestions.text.contains("Washer"))
            #expect(try await connection.send(.get, "/suggest?q=hex&customer=BETA").json.at("completions.0.count")?.intValue == 2)
        }
    }
}
