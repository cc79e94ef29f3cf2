import ByteStorage
import Commerce
import HTTPTypes
import Testing

/// The two sides of a quote.
///
/// 1. The requester changes and removes it until the seller takes it up; versions say whose change counts.
/// 2. Rule 13: quotes of others are not there; rule 15: what somebody does not see cannot be quoted to them.
/// 3. Who may only ask answers no offer; the seller's steps need a key that allows them.
@Suite struct QuoteSideTests {
    @Test func theRequesterChangesItUntilTakenUp() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let source = try await bea.newCart("Big cart")
            _ = try await bea.add("nut", 10, to: source, reference: "r")
            let made = try await bea.send(.post, "/v1/quotes", ["cart": .string(String(source.dropFirst(10)))])
            #expect(made.status == 201, "\(made.text)")
            #expect(try made.json["name"] == "Big cart")
            #expect(try made.json.at("lines.0.usual_price.amount") == 9900)
            let quote = "/v1/quotes/" + (try made.json["id"]?.stringValue ?? "")
            #expect(made.headers[.eTag] == "\"1\"")
            #expect(try await bea.send(.patch, quote, ["name": "n"]).status == 428)
            #expect(try await bea.change(.patch, quote, ["name": "n"], seen: 2).status == 412)
            let edited = try await bea.change(
                .patch, quote, ["name": "n", "lines": [["sku": "rope", "quantity": 2.5]], "message": "rather rope"], seen: 1)
            #expect(edited.status == 200, "\(edited.text)")
            #expect(try edited.json.at("lines.0.unit") == "m")
            #expect(try edited.json.at("messages.0.author") == ["side": "buyer", "code": "bea"])
            for text in [
                #"{"lines":[]}"#, #"{"lines":[{"sku":"nut"}]}"#, #"{"lines":[{"sku":"nut","quantity":0}]}"#,
                #"{"lines":[{"sku":"nut","quantity":1,"unit":"m"}]}"#, #"{"lines":[{"sku":"nut","quantity":1,"price":1}]}"#,
            ] {
                #expect(
                    try await bea.send(.patch, quote, text: text, headers: [.ifMatch: "\"3\""]).status == 400, "\(text)")
            }
            let other = try await shop.requestQuote(bea)
            let version = try #require(try await bea.send(.get, other).json["version"]?.intValue)
            #expect(try await bea.change(.delete, other, seen: version).status == 200)
            #expect(try await bea.send(.get, other).status == 404)
            #expect(try await shop.connection.send(.post, quote + "/take").status == 200)
            #expect(try await bea.change(.patch, quote, ["name": "late"], seen: 4).status == 409)
            #expect(try await bea.change(.delete, quote, seen: 4).status == 409)
            #expect(try await bea.send(.post, quote + "/messages", ["text": "How long?"]).status == 200)
            let heard = try await shop.connection.send(.post, quote + "/messages", ["text": "A day."]).json
            #expect(heard.at("messages.2.author.side") == "seller")
            #expect(try await bea.send(.post, quote + "/withdraw", ["message": "Too long."]).json["status"] == "withdrawn")
            #expect(try await shop.connection.send(.post, quote + "/messages", ["text": "Oh."]).status == 409)
        }
    }

    @Test func theSellerPricesAndSends() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            let seller = shop.connection
            #expect(try await seller.change(.patch, quote, ["lines": []], seen: 2).status == 409)
            #expect(try await seller.send(.post, quote + "/take").status == 200)
            #expect(try await seller.send(.post, quote + "/take").status == 409)
            #expect(try await seller.change(.post, quote + "/send", seen: 3).status == 409)
            let body: JSON = [
                "lines": [["id": 1, "price": 0.8], ["id": 2, "is_removed": true], ["sku": "rope", "quantity": 1.5, "price": "2.25"]],
                "expires_at": "2023-12-01", "time_zone": "Europe/Oslo",
            ]
            let revised = try await seller.change(.patch, quote, body, seen: 3)
            #expect(revised.status == 200, "\(revised.text)")
            #expect(try revised.json["lines"]?.arrayValue?.compactMap { $0["id"] } == [1, 3])
            #expect(try revised.json.at("lines.1.total.amount") == 338)
            for text in [
                #"{"expires_at":"soon"}"#, #"{"expires_at":"2023-12-01T10:00:00Z","time_zone":"UTC"}"#,
                #"{"expires_at":"2023-12-01","time_zone":"Europe/Atlantis"}"#, #"{"lines":[{"id":1,"price":-1}]}"#,
                #"{"lines":[{"sku":"nut"}]}"#, #"{"name":"mine"}"#,
            ] {
                #expect(try await seller.send(.patch, quote, text: text, headers: [.ifMatch: "\"4\""]).status == 400, "\(text)")
            }
            #expect(try await seller.change(.patch, quote, ["lines": [["id": 9, "price": 1]]], seen: 4).status == 404)
            // What the owner does not see cannot be offered.
            let secret: JSON = ["lines": [["sku": "secret", "quantity": 1, "price": 1]]]
            #expect(try await seller.change(.patch, quote, secret, seen: 4).status == 404)
            #expect(try await seller.change(.patch, quote, ["expires_at": "2023-11-14"], seen: 4).status == 200)
            // That day was over in UTC at the next midnight only.
            #expect(try await seller.change(.post, quote + "/send", seen: 5).status == 200)
            #expect(try await bea.send(.post, quote + "/decline", ["revision": 1, "message": "No."]).json["status"] == "declined")
        }
    }

    @Test func rule13QuotesOfOthersAreNotThere() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(quote).status == 200)
            for code in ["bob", "bo", "ben", "sid", "fay", "rex", "nil"] {
                let session = try await shop.session(code)
                let unknown = try await session.send(.get, "/v1/quotes/unknown")
                #expect(unknown.status == 404, "\(code)")
                #expect(try await session.send(.get, quote).text == unknown.text)
                #expect(try await session.send(.get, "/v1/quotes").json["quotes"] == [])
                #expect(try await session.send(.get, "/v1/quotes?company=A").json["quotes"] == [])
                #expect(try await session.send(.get, "/v1/quotes?cursor=\(quote.dropFirst(11))").status == 404)
                for (step, body) in [
                    ("accept", ["revision": 1]), ("counter", ["revision": 1]), ("decline", ["revision": 1]), ("withdraw", [:]),
                    ("messages", ["text": "hello"]),
                ] as [(String, JSON)] {
                    let answer = try await session.send(
                        .post, quote + "/" + step, body, headers: [HTTPField.Name("Idempotency-Key")!: "k \(code)"])
                    #expect(answer.status == 404, "\(code) \(step)")
                }
                for step in ["take", "send"] { #expect(try await session.send(.post, quote + "/" + step).status == 403) }
            }
            for code in ["boss", "mona"] {
                let view = try await shop.session(code).send(.get, quote).json
                #expect(view["actions"] == ["accept", "counter", "decline", "write", "withdraw"], "\(code)")
            }
            #expect(try await shop.connection.send(.get, "/v1/quotes?company=B").json["quotes"] == [])
            #expect(try await shop.connection.send(.get, "/v1/quotes?company=A").json["quotes"]?.arrayValue?.count == 1)
            #expect(try await shop.connection.send(.get, "/v1/quotes?status=later").status == 422)
        }
    }

    @Test func rule15WhatIsNotSeenIsNotQuoted() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            let lines: JSON = [["sku": "secret", "quantity": 1]]
            let hidden = try await bea.send(.post, "/v1/quotes", ["lines": lines])
            let missing = try await bea.send(.post, "/v1/quotes", ["lines": [["sku": "nothing", "quantity": 1]]])
            #expect(hidden.status == 404 && hidden.text == missing.text)
            #expect(try await bo.send(.post, "/v1/quotes", ["lines": lines]).status == 201)
            // What goes out of the assortment is not let in by an offer, be it accepted or not.
            let (first, second) = (try await shop.requestQuote(bea), try await shop.requestQuote(bea))
            for quote in [first, second] { #expect(try await shop.sendQuote(quote).status == 200) }
            let cart = try await bea.cart(of: first)
            #expect(try await shop.connection.send(.delete, "/collections/products/documents/relic").status == 200)
            #expect(try await bea.place(cart, seen: 1, 2800, key: "k").status == 409)
            #expect(try await bea.accept(second, 1, key: "late").status == 409)
            for text in [
                "{}", #"{"lines":[{"sku":"nut","quantity":1}],"cart":"x"}"#, #"{"lines":[{"sku":"nut","quantity":1}],"currency":"Euro"}"#,
                #"{"lines":5}"#, #"{"cart":5}"#,
            ] {
                #expect(try await bea.send(.post, "/v1/quotes", text: text).status == 400, "\(text)")
            }
        }
    }

    @Test func whoMayOnlyAskAnswersNoOffer() async throws {
        try await ShopFixture.run { shop in
            let sid = try await shop.session("sid")
            let quote = try await shop.requestQuote(sid)
            #expect(try await shop.sendQuote(quote).status == 200)
            #expect(try await sid.send(.get, quote).json["actions"] == ["write", "withdraw"])
            #expect(try await sid.accept(quote, 1, key: "k").status == 403)
            #expect(try await sid.send(.post, quote + "/counter", ["revision": 1]).status == 403)
            #expect(try await sid.send(.post, quote + "/decline", ["revision": 1]).status == 403)
            #expect(try await shop.session("fay").send(.post, "/v1/quotes", ["lines": [["sku": "nut", "quantity": 1]]]).status == 403)
            #expect(try await shop.session("boss").accept(quote, 1, key: "k").status == 201)
            let reader = try await shop.connection.withNewKey(
                ["description": "reads", "actions": ["documents:search"], "collections": ["*"]])
            #expect(try await reader.send(.get, quote).status == 401)
            let pricer = try await shop.connection.withNewKey(
                ["description": "prices", "actions": ["quotes:manage"], "collections": ["*"]])
            #expect(try await pricer.send(.get, quote).json["status"] == "accepted")
            #expect(try await pricer.accept(quote, 1, key: "k").status == 401)
        }
    }
}
