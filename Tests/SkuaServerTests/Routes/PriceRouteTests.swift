import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import TestSupport
import Testing

/// Prices beside the net price of hits, and why they are what they are.
///
/// 1. `list_price` and `discount` stand in the documents of customers with lists of their own, `price_tiers` where they are asked for.
/// 2. An explanation names the price, the chain and what became of every entry.
/// 3. The seller may ask for anyone and any day; a scoped key for its own customer and today, without what does not count; others not at all.
@Suite struct PriceRouteTests {
    private func run(_ test: @escaping @Sendable (TestConnection) async throws -> Void) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            func row(_ list: String, _ sku: String, _ amount: String, from quantity: String = "1", validFrom: Int64? = nil) throws
                -> PriceRow
            {
                PriceRow(
                    list: PriceListCode(list), sku: SKU(sku), unit: "pce", minQuantity: try FixedDecimal(quantity),
                    amount: try FixedDecimal(amount), currency: try CurrencyCode("EUR"), validFrom: validFrom)
            }
            let rows = try [
                row("list", "1", "2"), row("list", "1", "1.8", from: "10"), row("list", "2", "0.5"), row("list", "4", "3"),
                row("acme", "1", "1.5"), row("acme", "1", "1.2345", from: "100"),
                row("acme", "1", "9", from: "1", validFrom: 4_000_000_000),
            ]
            try connection.engine.store.write { writer in
                try writer.put([Company(code: "ACME"), Company(code: "BETA")])
                try writer.put([PriceList(code: PriceListCode("off"), isActive: false)])
                try writer.put([
                    PriceListAssignment(.everyone, PriceListCode("list")), PriceListAssignment(.company("ACME"), PriceListCode("acme")),
                    PriceListAssignment(.company("ACME"), PriceListCode("off")),
                ])
                try writer.put([Catalog(code: "hidden", mode: .overlay, rules: [CatalogRule(.remove, .sku(SKU("4")))])])
                try writer.put([CatalogAssignment(.company("ACME"), "hidden")])
                try writer.putPrices(rows)
            }
            try await test(connection)
        }
    }

    @Test func hitsCompareToTheListPrice() async throws {
        try await run { connection async throws in
            let acme = try await connection.search("q=bolt&customer=ACME&filter_by=id:=1").json
            #expect(acme.at("hits.0.document.price")?.doubleValue == 1.5)
            #expect(acme.at("hits.0.document.list_price")?.doubleValue == 2)
            #expect(acme.at("hits.0.document.discount")?.doubleValue == 25)
            #expect(acme.at("hits.0.document.price_tiers") == nil)
            let grouped = try await connection.search("q=*&customer=ACME&group_by=brand&quantity=100&include_fields=discount").json
            #expect(grouped.at("grouped_hits.0.hits.0.document")?.description == #"{"discount":31.42}"#)
            let tiers = try await connection.search("q=bolt&customer=ACME&filter_by=id:=1&price_tiers=true").json
            #expect(
                tiers.at("hits.0.document.price_tiers")?.description
                    == #"[{"min_quantity":1.0,"price":1.5},{"min_quantity":10.0,"price":1.8},{"min_quantity":100.0,"price":1.2345}]"#)
            for query in ["q=bolt&customer=BETA", "q=bolt"] {
                #expect(try await !connection.search(query).text.contains("list_price"))
            }
            let visitor = try await connection.search("q=bolt&filter_by=id:=1&price_tiers=1").json
            #expect(visitor.at("hits.0.document.price_tiers.1.price")?.doubleValue == 1.8)
            let document = try await connection.send(.get, "/collections/products/documents/1?customer=ACME&price_tiers=true").json
            #expect(document["price_tiers"] == tiers.at("hits.0.document.price_tiers"))
            #expect(document["discount"]?.doubleValue == 25)
        }
    }

    @Test func anExplanationTellsTheWay() async throws {
        try await run { connection async throws in
            let path = "/v1/prices/explain?sku=1&customer=ACME&quantity=100"
            let answer = try await connection.send(.get, path + "&date=2026-04-01T10:00:00Z").json
            #expect(answer["price"] == ["amount": 12345, "currency": "EUR", "exponent": 4])
            #expect(answer["list_price"] == ["amount": 180, "currency": "EUR"])
            #expect(answer["date"] == "2026-04-01T10:00:00Z")
            #expect(answer["visible"] == true)
            #expect(answer["chain"]?.arrayValue?.compactMap { $0["list"]?.stringValue } == ["acme", "list"])
            #expect(answer["chain"]?[0]?["level"] == "company:ACME")
            #expect(answer["left_out"] == [["list": "off", "level": "company:ACME", "reason": "inactive"]])
            let verdicts = answer["considered"]?.arrayValue?.compactMap { $0["verdict"]?.stringValue }
            #expect(verdicts == ["lower_tier", "won", "slot_taken", "lower_tier", "not_yet_valid"])
            let later = try await connection.send(.get, "/v1/prices/explain?sku=1&customer=ACME&date=2100-01-01").json
            #expect(later["price"] == ["amount": 900, "currency": "EUR"])
            let hidden = try await connection.send(.get, "/v1/prices/explain?sku=4&customer=ACME").json
            #expect(hidden["visible"] == false)
            let none = try await connection.send(.get, "/v1/prices/explain?sku=5&customer=ACME").json
            #expect(none["price"] == nil && none["considered"] == [])
        }
    }

    @Test func whoMayAsk() async throws {
        try await run { connection async throws in
            let path = "/v1/prices/explain?sku=1"
            let searcher = try await connection.withNewKey(["description": "s", "actions": ["documents:search"], "collections": ["*"]])
            #expect(try await searcher.send(.get, path).status == 403)
            #expect(try await searcher.send(.get, path + "&customer=ACME").status == 403)
            let scoped = connection.with(
                key: ScopedKeyMaker.make(parent: try #require(searcher.key), parameters: #"{"customer":"ACME"}"#))
            let own = try await scoped.send(.get, path + "&customer=BETA")
            #expect(try own.json["customer"] == "ACME")
            #expect(try own.json["left_out"] == [])
            #expect(!own.text.contains("not_yet_valid"))
            #expect(try await scoped.send(.get, path + "&date=2030-01-01").status == 403)
            #expect(try await scoped.send(.get, "/v1/prices/explain?sku=4").status == 404)
            #expect(try await scoped.send(.get, "/v1/prices/explain?sku=none").status == 404)
            for (query, status) in [
                ("", 400), ("?sku=none", 404), ("?sku=1&customer=NOBODY", 404), ("?sku=1&date=yesterday", 400), ("?sku=1&quantity=0", 400),
            ] {
                #expect(try await connection.send(.get, "/v1/prices/explain" + query).status == status, "\(query)")
            }
            #expect(try await connection.with(key: nil).send(.get, path).status == 401)
        }
    }

    @Test func withoutListsThereIsNothingToExplain() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.get, "/v1/prices/explain?sku=1").status == 409)
        }
    }
}
