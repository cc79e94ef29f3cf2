import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// Rule 6: what is offered is honoured until its time is over.
///
/// 1. The price of a quote is charged whatever price lists say, to the last second before its expiry; not at the expiry.
/// 2. An old revision is not accepted; of one quote one order is made.
/// 3. Orders of quotes meet approval, credit, stock and limits like any other; what is in their carts does not change.
/// 4. A day as expiry ends when it ends in the zone that is stated.
@Suite struct Rule06QuotePriceTests {
    @Test func rule6ThePriceIsHonouredUntilExpiry() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            let sent = try await shop.sendQuote(quote)
            #expect(sent.status == 200, "\(sent.text)")
            #expect(try sent.json["status"] == "sent")
            #expect(try sent.json["total"] == ["amount": 2800, "currency": "EUR"])
            let cart = try await bea.cart(of: quote)
            try shop.connection.engine.store.write { writer in
                try writer.putPrices([ShopFixture.price("nut", "50", in: "a"), ShopFixture.price("relic", "60")])
            }
            shop.clock.advance(3599)
            let seen = try await bea.send(.get, cart).json
            #expect(seen.at("subtotal.amount") == 2800)
            #expect(seen["quote"]?["id"]?.stringValue.map { "/v1/quotes/" + $0 } == quote)
            let placed = try await bea.place(cart, seen: 1, 2800, key: "k")
            #expect(placed.status == 201, "\(placed.text)")
            #expect(try placed.json.at("lines.0.unit_price.amount") == 8000)
            #expect(try placed.json.at("lines.0.reference") == "site")
            shop.clock.advance(10_000)
            let ordered = try await bea.send(.get, quote).json
            #expect(ordered["status"] == "ordered")
            #expect(ordered["order"] == (try placed.json["id"]))
            #expect(ordered["actions"] == [])
        }
    }

    @Test func rule6NothingIsSoldOneInstantAfter() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let (accepted, open) = (try await shop.requestQuote(bea), try await shop.requestQuote(bea))
            for quote in [accepted, open] { #expect(try await shop.sendQuote(quote).status == 200) }
            let cart = try await bea.cart(of: accepted)
            shop.clock.advance(3600)
            let late = try await bea.place(cart, seen: 1, 2800, key: "k")
            #expect(late.status == 409)
            #expect(try late.json["code"] == "quote_expired")
            for quote in [accepted, open] {
                let view = try await bea.send(.get, quote).json
                #expect(view["status"] == "expired")
                #expect(view["actions"] == [])
            }
            #expect(try await bea.send(.get, "/v1/quotes?status=expired").json["quotes"]?.arrayValue?.count == 2)
            #expect(try await bea.send(.get, "/v1/quotes?status=sent").json["quotes"] == [])
            // It cannot be edited, revived, answered or taken up any more (shopware#19167).
            let version = try #require(try await bea.send(.get, open).json["version"]?.intValue)
            let seller = shop.connection
            for answer in [
                try await bea.accept(open, 1, key: "late"), try await bea.send(.post, open + "/counter", ["revision": 1]),
                try await bea.send(.post, open + "/decline", ["revision": 1]), try await bea.send(.post, open + "/withdraw"),
                try await bea.send(.post, open + "/messages", ["text": "hello"]),
                try await bea.change(.patch, open, ["name": "new"], seen: version), try await bea.change(.delete, open, seen: version),
                try await seller.send(.post, open + "/take"), try await seller.send(.post, open + "/messages", ["text": "hello"]),
                try await seller.change(.patch, open, ["expires_at": "2099-01-01"], seen: version),
                try await seller.change(.post, open + "/send", seen: version),
            ] {
                #expect(answer.status == 409, "\(answer.text)")
            }
            // Whoever was first, this call or the server's own round, people are told once of each.
            _ = try shop.connection.engine.quotes.tellOfExpired()
            #expect(try shop.connection.engine.quotes.tellOfExpired() == 0)
            #expect(try await seller.send(.get, "/v1/audit-events?action=quote.expired").json["events"]?.arrayValue?.count == 2)
            #expect(try await bea.change(.delete, cart, seen: 1).status == 200)
        }
    }

    @Test func rule6AnOldRevisionIsNotAccepted() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(quote).status == 200)
            let counter = try await bea.send(
                .post, quote + "/counter",
                ["revision": 1, "lines": [["id": 1, "price": "0.7", "quantity": 20]], "message": "For twenty?"])
            #expect(counter.status == 200, "\(counter.text)")
            #expect(try counter.json["status"] == "renegotiation_requested")
            #expect(try counter.json.at("lines.0.wanted_price.amount") == 7000)
            #expect(try counter.json.at("lines.0.wanted_quantity") == 20)
            #expect(try await bea.accept(quote, 1, key: "early").status == 409)
            let taken = try await shop.connection.send(.post, quote + "/take").json
            #expect(taken["revision"] == 2 && taken["is_draft"] == true)
            // What the seller works on is not shown, and what was offered before is not to be had.
            let during = try await bea.send(.get, quote).json
            #expect(during["revision"] == 1 && during["status"] == "in_progress")
            #expect(during["revisions"]?.arrayValue?.count == 1)
            #expect(try await bea.accept(quote, 1, key: "during").status == 409)
            let version = try #require(taken["version"]?.intValue)
            let revised: JSON = ["lines": [["id": 1, "price": 0.75, "quantity": 20]]]
            #expect(try await shop.connection.change(.patch, quote, revised, seen: version).status == 200)
            #expect(try await shop.connection.change(.post, quote + "/send", seen: version + 1).status == 200)
            for revision in [1, 3, 0] {
                let old = try await bea.accept(quote, revision, key: "old \(revision)")
                #expect(old.status == 409)
                #expect(try old.json["code"] == "superseded")
            }
            let cart = try await bea.accept(quote, 2, key: "new")
            #expect(cart.status == 201, "\(cart.text)")
            #expect(try cart.json.at("subtotal.amount") == 3500)
            // The first revision is kept as it was.
            #expect(try await bea.send(.get, quote).json.at("revisions.0.lines.0.price.amount") == 8000)
        }
    }

    @Test func rule6OneQuoteIsOneOrder() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(quote).status == 200)
            let same = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for _ in 0..<8 { group.addTask { try await bea.accept(quote, 1, key: "same") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(same.count { $0.status == 201 } == 1 && same.count { $0.status == 200 } == 7)
            #expect(try Set(same.map { try $0.json["id"]?.stringValue }).count == 1)
            #expect(try await bea.accept(quote, 1, key: "other").status == 409)
            let second = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(second).status == 200)
            #expect(try await bea.accept(second, 1, key: "same").status == 422)
            let cart = "/v1/carts/" + (try same[0].json["id"]?.stringValue ?? "")
            let orders = try await withThrowingTaskGroup(of: Int.self) { group in
                for key in 0..<8 { group.addTask { try await bea.place(cart, seen: 1, 2800, key: "place \(key)").status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(orders.count { $0 == 201 } == 1, "\(orders)")
            #expect(try await bea.send(.get, "/v1/orders").json["orders"]?.arrayValue?.count == 1)
            // Not even once the order is cancelled (magento2#13952).
            let id = try #require(try await bea.send(.get, quote).json["order"]?.stringValue)
            #expect(try await bea.change(.post, "/v1/orders/\(id)/cancel", seen: 1).status == 200)
            #expect(try await bea.accept(quote, 1, key: "again").status == 409)
        }
    }

    @Test func rule6QuotesMeetCreditAndStock() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(quote).status == 200)
            let cart = try await bea.cart(of: quote)
            let account = "/v1/credit-accounts/A"
            _ = try await shop.connection.send(.put, account, ["limit": ["amount": 2799, "currency": "EUR"]])
            let poor = try await bea.place(cart, seen: 1, 2800, key: "k")
            #expect(poor.status == 409)
            _ = try await shop.connection.send(.put, account, ["limit": ["amount": 2800, "currency": "EUR"]])
            _ = try await shop.connection.send(.put, "/v1/stock/relic", ["warehouses": [["warehouse": "OSL", "on_hand": 4]]])
            #expect(try await bea.place(cart, seen: 1, 2800, key: "k").json["code"] == "out_of_stock")
            _ = try await shop.connection.send(.put, "/v1/stock/relic", ["warehouses": [["warehouse": "OSL", "on_hand": 5]]])
            _ = try await shop.connection.send(.put, "/v1/associates/bea", ["order_limit": ["amount": 2799, "currency": "EUR"]])
            let limited = try await bea.place(cart, seen: 1, 2800, key: "k")
            #expect([403, 409].contains(limited.status), "\(limited.text)")
            _ = try await shop.connection.send(.put, "/v1/associates/bea", ["order_limit": .null])
            #expect(try await bea.place(cart, seen: 1, 2800, key: "k").status == 201)
            #expect(try await shop.connection.send(.get, account).json.at("balance.amount") == 2800)
            #expect(try await shop.connection.send(.get, "/v1/stock/relic").json["available"] == 0)
        }
    }

    @Test func rule6QuotesMeetApproval() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule(
                "dear", ShopFixture.rule([["role": "approver"]], when: ["total": ["amount": 2800, "currency": "EUR"]]))
            let (bea, abel) = (try await shop.session("bea"), try await shop.session("abel"))
            let quote = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(quote).status == 200)
            let cart = try await bea.cart(of: quote)
            #expect(try await bea.order(cart).json["code"] == "approval_required")
            let approval = try await bea.submit(cart).json
            #expect(approval.at("total.amount") == 2800)
            #expect(try await bea.decide(approval.id).status == 403)
            #expect(try await bea.order(cart).status == 409)
            // Price lists that change void nothing: the price was agreed on.
            try shop.setPrice("nut", "50")
            #expect(try await abel.decide(approval.id).json["state"] == "approved")
            try shop.setPrice("nut", "60")
            #expect(try await bea.approval(of: cart)["is_current"] == true)
            // What was approved is sold until the quote's time is over, and not one instant longer.
            shop.clock.advance(3600)
            #expect(try await bea.order(cart).json["code"] == "quote_expired")
            let second = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(second).status == 200)
            let other = try await bea.cart(of: second)
            let request = try await bea.submit(other).json
            #expect(try await abel.decide(request.id).json["state"] == "approved")
            shop.clock.advance(3599)
            let placed = try await bea.order(other)
            #expect(placed.status == 201, "\(placed.text)")
            #expect(try placed.json.at("total.amount") == 2800)
            #expect(try await bea.send(.get, second).json["status"] == "ordered")
        }
    }

    @Test func rule6WhatWasAgreedOnDoesNotChange() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(quote).status == 200)
            let cart = try await bea.cart(of: quote)
            #expect(try await bea.add("nut", 1, to: cart).status == 409)
            #expect(try await bea.change(.patch, cart + "/lines/1", ["quantity": 1], seen: 1).status == 409)
            #expect(try await bea.change(.delete, cart + "/lines/1", seen: 1).status == 409)
            #expect(try await bea.change(.delete, cart, seen: 1).status == 409)
            #expect(try await bea.send(.post, "/v1/quotes", ["cart": .string(String(cart.dropFirst(10)))]).status == 409)
            #expect(try await bea.change(.patch, cart, ["purchase_order": "PO 7"], seen: 1).status == 200)
            // Who withdraws a quote that was accepted cannot order its cart, but remove it.
            #expect(try await bea.send(.post, quote + "/withdraw").status == 200)
            #expect(try await bea.place(cart, seen: 2, 2800, key: "k").status == 409)
            #expect(try await bea.change(.delete, cart, seen: 2).status == 200)
        }
    }

    @Test(arguments: [
        ("2023-11-15", "Pacific/Auckland", "2023-11-15T11:00:00Z"), ("2023-11-15", "Europe/Oslo", "2023-11-15T23:00:00Z"),
        ("2023-11-15", "America/New_York", "2023-11-16T05:00:00Z"), ("2023-11-15", nil, "2023-11-16T00:00:00Z"),
        // The clocks go back, and forward, on these days.
        ("2026-10-25", "Europe/Oslo", "2026-10-25T23:00:00Z"), ("2026-03-29", "Europe/Oslo", "2026-03-29T22:00:00Z"),
        ("2026-02-28", "Europe/Oslo", "2026-02-28T23:00:00Z"), ("2026-12-31", "Europe/Oslo", "2026-12-31T23:00:00Z"),
    ])
    func rule6ADayEndsWhenItEnds(_ day: String, _ zone: String?, _ expected: String) async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            let sent = try await shop.sendQuote(quote, expiry: day, zone: zone).json
            #expect(sent["expires_at"]?.stringValue == expected)
            #expect(sent["time_zone"]?.stringValue == zone ?? "UTC")
        }
    }

    @Test func rule6TheLastDayCounts() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            // It is 2023-11-14T22:13:20Z, which in Oslo is 23:13:20 (invoiceninja/ui#2997).
            #expect(try await shop.sendQuote(quote, expiry: "2023-11-14", zone: "Europe/Oslo").status == 200)
            let cart = try await bea.cart(of: quote)
            shop.clock.advance(46 * 60 + 39)
            #expect(try await bea.send(.get, quote).json["status"] == "accepted")
            shop.clock.advance(1)
            #expect(try await bea.place(cart, seen: 1, 2800, key: "k").json["code"] == "quote_expired")
        }
    }
}
