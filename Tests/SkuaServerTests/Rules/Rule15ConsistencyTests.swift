import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// Rule 15: what is shown is what counts.
///
/// 1. The price that is shown, filtered by, sorted by and charged is one, before and after an import.
/// 2. Nothing else is charged than what was seen.
/// 3. A restricted product comes into nothing: by line, quick order, pasted text, list, quote, offer or an order that is repeated; it is
///    answered as one that does not exist.
/// 4. Imports tell every row that they leave out.
@Suite struct Rule15ConsistencyTests {
    @Test func rule15TheCartCostsWhatTheSearchShows() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            func agree(_ step: String) async throws {
                for (buyer, skus) in [(bea, ["bolt", "nut", "rope"]), (bo, ["bolt", "nut", "rope", "secret"])] {
                    for (sku, quantity) in skus.flatMap({ sku in [100, 950, 1000, 1050].map { (sku, $0) } }) {
                        let cart = try await buyer.newCart()
                        let line = try await buyer.add(sku, .int(Int64(quantity)), to: cart).json.at("lines.0")
                        let hit = try await buyer.search("q=*&filter_by=id:=\(sku)&quantity=\(quantity)").json.at("hits.0.document.price")
                        let price = try #require(hit?.doubleValue)
                        #expect(line?["unit_price"]?["amount"]?.intValue == Int((price * 10_000).rounded()), "\(step) \(sku) \(quantity)")
                    }
                }
            }
            try await agree("before")
            let kept = try await bea.newCart()
            #expect(try await bea.add("nut", 10, to: kept).json["subtotal"]?["amount"] == 990)
            try shop.connection.engine.store.write { writer in
                try writer.putPrices([
                    ShopFixture.price("nut", "0.75", in: "a"), ShopFixture.price("bolt", "0.08", from: "950"),
                    ShopFixture.price("secret", "70"),
                ])
            }
            try await agree("after")
            #expect(try await bea.send(.get, kept).json["subtotal"]?["amount"] == 750)
            // A product that is hidden, or gone, stays in the cart as one that cannot be bought.
            let other = try await bo.newCart()
            #expect(try await bo.add("secret", 1, to: other).json["subtotal"]?["amount"] == 7000)
            #expect(try await shop.connection.send(.delete, "/collections/products/documents/secret").status == 200)
            let gone = try await bo.send(.get, other).json
            #expect(gone.at("lines.0.is_available") == false)
            #expect(gone.at("lines.0.unit_price") == nil)
            #expect(gone["is_complete"] == false)
            #expect(gone["subtotal"]?["amount"] == 0)
            #expect(try await bo.add("secret", 1, to: other).status == 404)
        }
    }

    @Test func rule15WhatIsHiddenCannotBeAdded() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            let unknown = try await bea.add("nothing", 1, to: cart)
            let hidden = try await bea.add("secret", 1, to: cart)
            #expect(unknown.status == 404 && hidden.status == 404)
            #expect(unknown.text == hidden.text)
            #expect(try hidden.json["field"] == "sku")
            #expect(try await bea.send(.get, cart).json["version"] == 1)
            // A product without a price can be asked about, and the cart says that it is not complete.
            let relic = try await bea.add("relic", 1, to: cart).json
            #expect(relic["is_complete"] == false)
            #expect(relic.at("lines.0.is_available") == true)
            #expect(relic.at("lines.0.unit_price") == nil)
        }
    }

    @Test func rule15NothingElseThanWhatWasSeenIsCharged() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            #expect(try await bea.place(cart, seen: 1, 0, key: "empty").status == 409)
            _ = try await bea.add("nut", 10, to: cart)
            try shop.connection.engine.store.write { try $0.putPrices([ShopFixture.price("nut", "0.5", in: "a")]) }
            let dear = try await bea.place(cart, seen: 2, 990, key: "a")
            #expect(dear.status == 409)
            #expect(try dear.json["field"] == "total")
            #expect(try await bea.place(cart, seen: 1, 500, key: "b").status == 412)
            #expect(try await bea.place(cart, seen: 2, 500, "USD", key: "c").status == 409)
            _ = try await bea.add("relic", 1, to: cart)
            #expect(try await bea.place(cart, seen: 3, 500, key: "d").status == 409)
            #expect(try await bea.change(.delete, cart + "/lines/2", seen: 3).status == 200)
            // What was refused has used up no key and no number.
            let placed = try await bea.place(cart, seen: 4, 500, key: "a")
            #expect(placed.status == 201)
            #expect(try placed.json["number"] == 1)
        }
    }

    @Test func rule15ShownFilteredSortedAndChargedAreOne() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            func agree(_ nut: Double, _ rope: Double, _ order: [String]) async throws {
                #expect(try await bea.search("q=*&sort_by=price:asc&filter_by=price:%3E0").ids == order)
                for (sku, price) in [("nut", nut), ("rope", rope)] {
                    for (filter, isFound) in [
                        ("price:=\(price)", true), ("price:[\(price)..\(price)]", true), ("price:%3C\(price)", false),
                        ("price:%3E\(price)", false),
                    ] {
                        let found = try await bea.search("q=*&filter_by=id:=\(sku)%26%26\(filter)").ids
                        #expect(found == (isFound ? [sku] : []), "\(sku) \(filter)")
                    }
                    let stats = try await bea.search("q=*&filter_by=id:=\(sku)&facet_by=price").json.at("facet_counts.0.stats")
                    #expect(stats?["min"]?.doubleValue == price && stats?["max"]?.doubleValue == price)
                    let cart = try await bea.newCart()
                    let total = Int((price * 1000).rounded())
                    #expect(try await bea.add(sku, 10, to: cart).json.at("subtotal.amount")?.intValue == total)
                    let placed = try await bea.place(cart, seen: 2, total, key: "\(sku) \(price)")
                    #expect(try placed.json.at("total.amount")?.intValue == total, "\(placed.text)")
                }
            }
            try await agree(0.99, 2.5, ["bolt", "nut", "rope"])
            try await shop.importPrices(["a,nut,,1,3.25,,,", "a,rope,m,1,0.05,,,"])
            try await agree(3.25, 0.05, ["rope", "bolt", "nut"])
        }
    }

    @Test func rule15ARestrictedProductComesIntoNothing() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            let cart = try await bea.newCart()
            let id = JSON.string(String(cart.dropFirst("/v1/carts/".count)))
            let list = "/v1/shopping-lists/" + (try await bea.send(.post, "/v1/shopping-lists", ["name": "l"]).json.id)
            let text: HTTPFields = [.contentType: "text/plain"]
            let csv: HTTPFields = [.contentType: "text/csv"]
            let query = "?cart=\(cart.dropFirst("/v1/carts/".count))&accept_guesses=true"
            // Each way in, with the product and with one that does not exist: the answers differ in its name alone.
            let ways: [(name: String, ask: @Sendable (String) async throws -> TestAnswer)] = [
                ("line", { try await bea.add($0, 1, to: cart) }),
                (
                    "quick order",
                    { try await bea.send(.post, "/v1/quick-order", ["cart": id, "lines": [["sku": .string($0), "quantity": 1]]]) }
                ),
                ("paste", { try await bea.send(.post, "/v1/quick-order" + query, text: "\($0) 1", headers: text) }),
                ("file", { try await bea.send(.post, "/v1/quick-order" + query, text: "sku,quantity\n\($0),1\n", headers: csv) }),
                ("list", { try await bea.send(.post, list + "/lines", ["lines": [["sku": .string($0), "quantity": 1]]]) }),
                ("quote", { try await bea.send(.post, "/v1/quotes", ["lines": [["sku": .string($0), "quantity": 1]]]) }),
                ("compare", { try await bea.send(.post, "/v1/compare", ["skus": [.string($0)]]) }),
            ]
            for (name, ask) in ways {
                let (hidden, unknown) = (try await ask("secret"), try await ask("sacret"))
                #expect(hidden.status == unknown.status, "\(name)")
                #expect(hidden.text.replacing("secret", with: "…") == unknown.text.replacing("sacret", with: "…"), "\(name)")
            }
            #expect(try await bea.send(.get, cart).json["lines"] == [])
            #expect(try await bea.send(.get, list).json["lines"] == [])
            #expect(try await bea.send(.get, "/v1/quotes").json["quotes"] == [])

            // The seller offers it in bea's quote: nor does it come in from there.
            let quote = try await shop.requestQuote(bea)
            let version = try #require(try await shop.connection.send(.post, quote + "/take").json["version"]?.intValue)
            for sku in ["secret", "sacret"] {
                let offer: JSON = ["lines": [["sku": .string(sku), "quantity": 1, "price": 5]]]
                #expect(try await shop.connection.change(.patch, quote, offer, seen: Int(version)).status == 404, "\(sku)")
            }

            // Who saw it once, and does not any more: neither a cart, a list, an order nor a quote of then brings it back.
            let old = try await bo.newCart()
            _ = try await bo.add("secret", 1, to: old)
            let order = try await bo.place(old, seen: 2, 7700, key: "k").json.id
            let (left, target) = (try await bo.newCart(), try await bo.newCart())
            _ = try await bo.add("secret", 1, to: left)
            let targetID = JSON.string(String(target.dropFirst("/v1/carts/".count)))
            let theirs = "/v1/shopping-lists/" + (try await bo.send(.post, "/v1/shopping-lists", ["name": "l"]).json.id)
            _ = try await bo.send(.post, theirs + "/lines", ["lines": [["sku": "secret", "quantity": 1]]])
            let asked = try await bo.send(.post, "/v1/quotes", ["lines": [["sku": "secret", "quantity": 1]]])
            let offered = "/v1/quotes/" + (try asked.json.id)
            let taken = Int(try #require(try await shop.connection.send(.post, offered + "/take").json["version"]?.intValue))
            let price: JSON = ["lines": [["id": 1, "price": 5]], "expires_at": .string(DateTextOfTests.time(shop.clock.now + 3600))]
            #expect(try await shop.connection.change(.patch, offered, price, seen: taken).status == 200)
            #expect(try await shop.connection.change(.post, offered + "/send", seen: taken + 1).status == 200)
            try shop.connection.engine.store.write { try $0.remove([CatalogAssignment(.company("B"), "all")]) }

            #expect(try await bo.place(left, seen: 2, 7700, key: "late").status == 409)
            #expect(try await bo.accept(offered, 1, key: "late").status == 409)
            let again = try await bo.send(.post, target + "/reorder", ["order": .string(order)]).json
            #expect(again["added"] == 0 && again.at("left_out.0.reason") == "gone", "\(again)")
            let moved = try await bo.send(.post, theirs + "/to-cart", ["cart": targetID]).json
            #expect(moved["added"] == 0 && moved.at("left_out.0.reason") == "gone", "\(moved)")
            let renewed = try await bo.send(.post, "/v1/quotes", ["cart": .string(String(left.dropFirst("/v1/carts/".count)))])
            #expect(renewed.status == 404, "\(renewed.text)")
            #expect(try await bo.send(.get, target).json["lines"] == [])
            #expect(try await bo.send(.get, "/v1/regular-items").json["items"] == [])
        }
    }

    /// Of 70 rows every third is broken, each in its own way.
    @Test func rule15ImportsTellEveryRowThatTheyLeaveOut() async throws {
        try await ShopFixture.run { shop in
            let seller = shop.connection
            func check(_ path: String, _ header: String, _ good: (Int) -> String, _ bad: (Int) -> String) async throws {
                let rows = (0..<70).map { $0 % 3 == 2 ? bad($0) : good($0) }
                let text = ([header] + rows).joined(separator: "\n") + "\n"
                let report = try await seller.send(.post, path, text: text, headers: [.contentType: "text/csv"]).json
                #expect(report["rows"] == 70 && report["accepted"] == 47 && report["rejected"] == 23, "\(path): \(report)")
                let lines = report["rejects"]?.arrayValue?.compactMap { $0["line"]?.intValue }
                #expect(lines == (0..<70).filter { $0 % 3 == 2 }.map { $0 + 2 }, "\(path)")
                #expect(report["rejects"]?.arrayValue?.allSatisfy { $0["expected"]?.stringValue?.isEmpty == false } == true, "\(report)")
            }
            try await check("/v1/prices/import", "price_list,sku,price") {
                "many,p\($0),1.5"
            } _: {
                "many,p\($0),cheap"
            }
            try await check("/v1/companies/import", "type,code,name") {
                "company,C\($0),n"
            } _: {
                "firm,C\($0),n"
            }
            try await check("/v1/stock/import", "sku,warehouse,quantity") {
                "p\($0),OSL,5"
            } _: {
                "p\($0),OSL,-5"
            }
            try await check("/v1/part-numbers/import", "customer,part_number,sku") {
                "A,N\($0),nut"
            } _: {
                "nobody,N\($0),nut"
            }
            // Documents are answered line by line.
            let documents = (0..<70).map { $0 % 3 == 2 ? #"{"id":"d\#($0)","title":"# : #"{"id":"d\#($0)","title":"Thing"}"# }
            let answer = try await seller.send(.post, "/collections/products/documents/import", text: documents.joined(separator: "\n"))
            let results = try answer.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(results.map { $0["success"] } == (0..<70).map { .bool($0 % 3 != 2) })
            #expect(results.allSatisfy { $0["success"] == true || $0["error"]?.stringValue?.isEmpty == false })
            // And so are lines of a quick order.
            let bea = try await shop.session("bea")
            let lines = (0..<70).map { $0 % 3 == 2 ? "nonsense-\($0) 1" : "nut 1" }.joined(separator: "\n")
            let quick = try await bea.send(.post, "/v1/quick-order", text: lines, headers: [.contentType: "text/plain"]).json
            let unknown = quick["lines"]?.arrayValue?.filter { $0["status"] != "resolved" }
            #expect(unknown?.count == 23, "\(quick)")
        }
    }
}
