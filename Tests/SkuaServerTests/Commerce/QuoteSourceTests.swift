import ByteStorage
import HTTPTypes
import Testing

/// What a quote can be asked for.
///
/// 1. What is on a shopping list, as a whole or by lines, as far as one sees it; the list of a stranger is not there.
/// 2. What an earlier quote offered, once more: a new quote, which the seller prices anew.
@Suite struct QuoteSourceTests {
    @Test func aListOrLinesOfIt() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben) = (try await shop.session("bea"), try await shop.session("ben"))
            let list = try await bea.send(.post, "/v1/shopping-lists", ["name": "Spring"]).json.id
            let lines: JSON = ["lines": [["sku": "nut", "quantity": 10], ["sku": "relic", "quantity": 5]]]
            #expect(try await bea.send(.post, "/v1/shopping-lists/\(list)/lines", lines).status == 200)
            let whole = try await bea.send(.post, "/v1/quotes", ["list": .string(list)])
            #expect(whole.status == 201, "\(whole.text)")
            #expect(try whole.json["name"] == "Spring")
            #expect(try whole.json["lines"]?.arrayValue?.map { $0["sku"] } == ["nut", "relic"])
            let one = try await bea.send(.post, "/v1/quotes", ["list": .string(list), "list_lines": [2]])
            #expect(try one.json["lines"]?.arrayValue?.map { $0["quantity"] } == [5])
            #expect(try await bea.send(.post, "/v1/quotes", ["list": .string(list), "list_lines": [3]]).status == 404)
            #expect(try await bea.send(.post, "/v1/quotes", ["list": .string(list), "list_lines": []]).status == 400)
            #expect(try await ben.send(.post, "/v1/quotes", ["list": .string(list)]).status == 404)
            for body in [[:], ["list": .string(list), "cart": "c"], ["list": .string(list), "lines": []], ["lines": []]] as [JSON] {
                #expect(try await bea.send(.post, "/v1/quotes", body).status == 400)
            }
        }
    }

    @Test func anExpiredOneOnceMore() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            let quote = try await shop.requestQuote(bea)
            #expect(try await shop.sendQuote(quote).status == 200)
            shop.clock.advance(3600)
            #expect(try await bea.send(.get, quote).json["status"] == "expired")
            let id = JSON.string(String(quote.split(separator: "/").last ?? ""))
            let again = try await bea.send(.post, "/v1/quotes", ["quote": id, "message": "Do the prices still hold?"])
            #expect(again.status == 201, "\(again.text)")
            #expect(try again.json["status"] == "requested")
            #expect(try again.json.at("lines.0.wanted_price.amount") == 8000 && again.json.at("lines.0.price") == nil)
            #expect(try again.json.at("lines.0.reference") == "site")
            #expect(try await bea.send(.get, quote).json["status"] == "expired")
            #expect(try await shop.sendQuote("/v1/quotes/" + again.json.id).status == 200)
            #expect(try await bo.send(.post, "/v1/quotes", ["quote": id]).status == 404)
        }
    }
}
