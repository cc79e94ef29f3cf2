import ByteStorage
import HTTPTypes
import Testing

/// Price lists of a ``ShopFixture``, as the seller keeps them over HTTP.
extension ShopFixture {
    /// Imports rows of `price_list,sku,unit,min_quantity,price,currency,valid_from,valid_until`; a cell that is left out is the usual one.
    func importPrices(_ rows: [String]) async throws {
        let csv = "price_list,sku,unit,min_quantity,price,currency,valid_from,valid_until\n" + rows.joined(separator: "\n") + "\n"
        let answer = try await connection.send(.post, "/v1/prices/import", text: csv)
        #expect(try answer.json["accepted"]?.intValue == rows.count, "\(answer.text)")
    }

    /// Gives company A its lists, in this order; of one with `false` nothing is merged.
    func assign(_ lists: [(code: String, mergeAllowed: Bool)], strategy: String? = nil, more: JSONObject = [:]) async throws {
        var body: JSONObject = [
            "name": "A", "currency": "EUR",
            "price_lists": .array(
                lists.enumerated().map { index, list in
                    ["list": .string(list.code), "priority": .int(Int64(index + 1)), "merge_allowed": .bool(list.mergeAllowed)]
                }),
        ]
        if let strategy { body["strategy"] = .string(strategy) }
        for member in more.members { body[member.key] = member.value }
        let answer = try await connection.send(.put, "/v1/companies/A", .object(body))
        #expect(answer.status == 200, "\(answer.text)")
    }
}

extension TestConnection {
    /// The tiers of a product as the sender sees them: `1/9, 2/8`.
    func tiers(of sku: String, _ more: String = "") async throws -> String {
        let document = try await search("q=*&filter_by=id:=\(sku)&price_tiers=true\(more)").json.at("hits.0.document")
        return (document?["price_tiers"]?.arrayValue ?? []).map { tier in
            "\(Self.text(tier["min_quantity"]))/\(Self.text(tier["price"]))"
        }.joined(separator: ", ")
    }

    /// What a search shows as the price of one unit, for a quantity.
    func searchedPrice(of sku: String, _ quantity: String = "1", _ more: String = "") async throws -> Int? {
        let hit = try await search("q=*&filter_by=id:=\(sku)&quantity=\(quantity)\(more)").json.at("hits.0.document.price")
        return hit?.doubleValue.map { Int(($0 * 10_000).rounded()) }
    }

    /// The price of one unit of a line that is alone in a new cart.
    func cartPrice(of sku: String, _ quantity: String = "1") async throws -> Int? {
        let cart = try await newCart()
        let answer = try await add(sku, .string(quantity), to: cart)
        #expect(answer.status == 200, "\(answer.text)")
        return try answer.json.at("lines.0.unit_price")?.tenThousandths
    }

    private static func text(_ number: JSON?) -> String {
        let value = number?.doubleValue ?? .nan
        return value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}

extension JSON {
    /// A price `{"amount":…,"exponent":…}` in ten-thousandths of the currency's unit; the exponent is 2 where none stands.
    var tenThousandths: Int? {
        guard let amount = self["amount"]?.intValue else { return nil }
        return Int(amount) * (self["exponent"]?.intValue == 4 ? 1 : 100)
    }
}
