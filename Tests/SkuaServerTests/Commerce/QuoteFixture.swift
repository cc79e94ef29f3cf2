import ByteStorage
import HTTPTypes
import Testing

/// The steps of a negotiation, as the two sides take them over HTTP.
extension ShopFixture {
    /// Somebody asks for ten nuts and five relics; returns the path of the quote.
    func requestQuote(_ buyer: TestConnection, lines: JSON? = nil) async throws -> String {
        let lines: JSON =
            lines ?? [["sku": "nut", "quantity": 10, "reference": "site"], ["sku": "relic", "quantity": 5, "wanted_price": 3.5]]
        let answer = try await buyer.send(.post, "/v1/quotes", ["lines": lines, "name": "Site", "message": "Soon, please."])
        #expect(answer.status == 201, "\(answer.text)")
        return "/v1/quotes/" + (try answer.json["id"]?.stringValue ?? "")
    }

    /// The seller prices nuts at 0.8 and relics at 4, so that the whole costs 28.00, and sends it.
    ///
    /// - Parameter expiry: nil for an hour from now.
    func sendQuote(_ quote: String, nut: String = "0.8", expiry: String? = nil, zone: String? = nil) async throws -> TestAnswer {
        let taken = try await connection.send(.post, quote + "/take")
        #expect(taken.status == 200, "\(taken.text)")
        var body: JSONObject = [
            "lines": [["id": 1, "price": .string(nut)], ["id": 2, "price": 4]],
            "expires_at": .string(expiry ?? DateTextOfTests.time(clock.now + 3600)),
        ]
        if let zone { body["time_zone"] = .string(zone) }
        let version = try #require(try taken.json["version"]?.intValue)
        let revised = try await connection.change(.patch, quote, .object(body), seen: version)
        #expect(revised.status == 200, "\(revised.text)")
        return try await connection.change(.post, quote + "/send", ["message": "Here you are."], seen: version + 1)
    }
}

extension TestConnection {
    /// Accepts a revision of a quote; answers with the cart.
    func accept(_ quote: String, _ revision: Int, key: String) async throws -> TestAnswer {
        try await send(
            .post, quote + "/accept", ["revision": .int(Int64(revision))], headers: [HTTPField.Name("Idempotency-Key")!: key])
    }

    /// Accepts the first revision of a quote and returns the path of the cart.
    func cart(of quote: String) async throws -> String {
        let answer = try await accept(quote, 1, key: "accept " + quote)
        #expect(answer.status == 201, "\(answer.text)")
        return "/v1/carts/" + (try answer.json["id"]?.stringValue ?? "")
    }
}

/// Moments as requests write them.
enum DateTextOfTests {
    /// - Parameter seconds: Unix seconds.
    static func time(_ seconds: Int64) -> String {
        // 2023-11-14T22:13:20Z is where test clocks start.
        let start: Int64 = 1_700_000_000 - (22 * 3600 + 13 * 60 + 20)
        let (day, rest) = (seconds - start).quotientAndRemainder(dividingBy: 86_400)
        precondition((0...16).contains(day), "within November 2023")
        func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + "\(number)" }
        return "2023-11-\(14 + day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }
}
