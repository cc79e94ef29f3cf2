import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import Testing

/// Ordering by codes and quantities.
///
/// 1. JSON, CSV, pasted text and workbooks that say the same come to the same.
/// 2. Quantities are rounded up to what a product is sold in, with a note; lines of one product are made one; a line that cannot be read is
///    told with its number and keeps no other from being read.
/// 3. What is sure goes into a cart, in one version; what is not stays out.
/// 4. Rule 7: the tier is that of the quantity of all lines together, at its edges and below the smallest.
/// 5. Rule 15: a restricted product is answered as one that is not there, in dry answers, carts and alternatives.
@Suite struct QuickOrderTests {
    private static let path = "/v1/quick-order"

    private static func headers(_ mediaType: String) -> HTTPFields { [.contentType: mediaType] }

    private func order(_ connection: TestConnection, _ lines: JSON, cart: String? = nil) async throws -> TestAnswer {
        var body: JSONObject = ["lines": lines]
        if let cart { body["cart"] = .string(String(cart.dropFirst("/v1/carts/".count))) }
        return try await connection.send(.post, Self.path, .object(body))
    }

    @Test func allFormatsComeToTheSame() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let json = try await order(
                bea,
                [
                    ["sku": "bolt", "quantity": 120, "unit": "pce", "note": "for the gate", "reference": "P-1"],
                    ["sku": "nut", "quantity": 3],
                    ["sku": "rope", "quantity": "2.5", "unit": "m"], ["sku": "relic"], ["sku": "nothing", "quantity": 5],
                    ["sku": "nut", "quantity": 4],
                ])
            #expect(json.status == 200, "\(json.text)")
            let answer = try json.json
            #expect(answer["lines"]?.arrayValue?.map { $0["status"] } == ["resolved", "resolved", "resolved", "not_orderable", "unknown"])
            #expect(answer.at("lines.0.quantity") == 150)
            #expect(answer.at("lines.0.wanted") == 120)
            #expect(answer.at("lines.0.notes.0.code") == "quantity_rounded")
            #expect(answer.at("lines.0.matched_via.reading") == "exact")
            #expect(answer.at("lines.0.confidence")?.doubleValue == 1)
            #expect(answer.at("lines.0.total") == ["amount": 1800, "currency": "EUR"])
            #expect(answer.at("lines.1.quantity") == 7)
            #expect(answer.at("lines.1.merged_lines") == [6])
            #expect(answer.at("lines.1.unit_price.amount") == 9900)
            #expect(answer.at("lines.2.total.amount") == 625)
            #expect(answer.at("lines.3.problem.code") == "no_price")
            #expect(answer.at("lines.4.alternatives") == [])
            #expect(
                answer["summary"] == [
                    "resolved": 3, "guess": 0, "ambiguous": 0, "unknown": 1, "not_orderable": 1, "errors": 0,
                ])
            #expect(answer.at("subtotal.amount") == 3118)

            let rows = [
                ["Item Number", "Quantity", "Unit", "note", "reference"], ["bolt", "120", "pce", "for the gate", "P-1"], ["nut", "3"],
                ["rope", "2.5", "m"], ["relic"], ["nothing", "5"], ["nut", "4"],
            ]
            func isTheSame(_ other: TestAnswer, linesBefore: Int) throws {
                #expect(other.status == 200, "\(other.text)")
                let expected = try #require(answer["lines"]?.arrayValue), found = try #require(try other.json["lines"]?.arrayValue)
                for (left, right) in zip(expected, found) {
                    for member in ["code", "wanted", "status", "quantity", "total", "sku", "note", "reference", "notes"] {
                        #expect(left[member] == right[member], "\(member)")
                    }
                    #expect(right["line"]?.intValue == left["line"]?.intValue.map { $0 + linesBefore })
                }
                #expect(try other.json["summary"] == answer["summary"])
            }
            let csv = rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
            try isTheSame(try await bea.send(.post, Self.path, text: csv, headers: Self.headers("text/csv; charset=utf-8")), linesBefore: 1)
            try isTheSame(
                try await bea.send(.post, Self.path, text: csv, headers: Self.headers("application/vnd.ms-excel")), linesBefore: 1)
            let paste = "bolt;120;pce;for the gate;P-1\nnut\t3\nrope 2.5 m\nrelic\n5 x nothing\n4 nut"
            try isTheSame(try await bea.send(.post, Self.path, text: paste, headers: Self.headers("text/plain")), linesBefore: 0)
            let book = WorkbookWriter.workbook(of: rows, sheet: "Order")
            let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            for type in [mediaType, "application/octet-stream", "text/csv"] {
                try isTheSame(try await bea.send(.post, Self.path, bytes: book, headers: Self.headers(type)), linesBefore: 1)
            }
        }
    }

    @Test func badInputIsTold() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let mixed = try await order(
                bea,
                [
                    ["sku": "nut", "quantity": 0], ["quantity": 1], ["sku": " "], ["sku": "nut", "quantity": "many"],
                    ["sku": "nut", "quantity": 1.00001], ["sku": "nut", "quantity": 2], ["sku": "nut", "unit": "m"],
                ]
            ).json
            #expect(mixed["errors"]?.arrayValue?.map { $0["line"] } == [1, 2, 3, 4, 5])
            #expect(
                mixed["errors"]?.arrayValue?.map { $0["code"] } == ["quantity", "code_missing", "code_missing", "quantity", "quantity"])
            #expect(mixed["lines"]?.arrayValue?.map { $0["status"] } == ["resolved", "not_orderable"])
            #expect(mixed.at("lines.1.problem.code") == "unit")
            for (text, mediaType, status) in [
                ("{}", "application/json", 400), ("{\"lines\":{}}", "application/json", 400), ("[", "application/json", 400),
                ("{\"lines\":[{\"sku\":\"nut\",\"colour\":\"red\"}]}", "application/json", 400), ("a,b", "image/png", 415),
                ("quantity,colour\n1,red", "text/csv", 400), ("PK\u{3}\u{4}", "text/csv", 400),
                ("not a workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 400),
            ] {
                let answer = try await bea.send(.post, Self.path, text: text, headers: Self.headers(mediaType))
                #expect(answer.status == status, "\(text): \(answer.text)")
                #expect(try answer.json["message"]?.stringValue?.isEmpty == false)
            }
            let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0]
            let legacy = try await bea.send(.post, Self.path, bytes: old, headers: Self.headers("application/vnd.ms-excel"))
            #expect(legacy.status == 400)
            #expect(legacy.message.contains("Save it as .xlsx"))
            let empty = try await bea.send(.post, Self.path, text: "", headers: Self.headers("text/plain"))
            #expect(try empty.json["lines"] == [])
            #expect(try await shop.connection.with(key: nil).send(.post, Self.path, ["lines": []]).status == 401)
        }
    }

    @Test func samplesAreGiven() async throws {
        try await ShopFixture.run { shop in
            let anybody = shop.connection.with(key: nil)
            let csv = try await anybody.send(.get, Self.path + "/sample.csv")
            #expect(csv.status == 200)
            #expect(csv.header("content-type") == "text/csv; charset=utf-8")
            #expect(csv.text.hasPrefix("sku,quantity,unit,note,reference\r\n"))
            let book = try await anybody.send(.get, Self.path + "/sample.xlsx")
            #expect(book.status == 200)
            #expect(book.header("content-disposition")?.contains("quick-order.xlsx") == true)
            let bea = try await shop.session("bea")
            let answer = try await bea.send(.post, Self.path, text: csv.text, headers: Self.headers("text/csv"))
            #expect(try answer.json["lines"]?.arrayValue?.count == 3)
            #expect(try answer.json["errors"] == [])
        }
    }

    @Test func whatIsSureGoesIntoACart() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben) = (try await shop.session("bea"), try await shop.session("ben"))
            let cart = try await bea.newCart()
            let lines: JSON = [
                ["sku": "bolt", "quantity": 1, "reference": "r", "note": "soon"], ["sku": "relic", "quantity": 1], ["sku": "nothing"],
                ["sku": "nut", "quantity": 2],
            ]
            let answer = try await order(bea, lines, cart: cart)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(answer.header("etag") == "\"2\"")
            #expect(try answer.json.at("cart.version") == 2)
            #expect(try answer.json.at("cart.line_count") == 2)
            let filled = try await bea.send(.get, cart).json
            #expect(filled["lines"]?.arrayValue?.map { $0["sku"] } == ["bolt", "nut"])
            #expect(filled.at("lines.0.quantity") == 100)
            #expect(filled.at("lines.0.reference") == "r")
            #expect(filled.at("comments.0.text") == "soon")
            #expect(filled.at("comments.0.line") == 1)
            // Once more: the lines that are there grow.
            _ = try await order(bea, lines, cart: cart)
            #expect(try await bea.send(.get, cart).json["lines"]?.arrayValue?.map { $0["quantity"] } == [200, 4])
            // Nothing sure, nothing changed.
            #expect(try await order(bea, [["sku": "nothing"]], cart: cart).json.at("cart.version") == 3)
            // Rights and versions are those of the cart.
            #expect(try await order(ben, lines, cart: cart).status == 404)
            #expect(try await bea.send(.put, cart + "/shares/ben", ["access": "read"]).status == 200)
            #expect(try await order(ben, lines, cart: cart).status == 403)
            #expect(try await bea.send(.put, cart + "/shares/ben", ["access": "edit"]).status == 200)
            #expect(try await order(ben, lines, cart: cart).status == 200)
            let stale = try await bea.send(
                .post, Self.path + "?cart=" + cart.dropFirst("/v1/carts/".count), text: "nut 1",
                headers: [.ifMatch: "\"2\"", .contentType: "text/plain"])
            #expect(stale.status == 412)
            #expect(try await shop.connection.send(.post, Self.path, ["lines": [], "cart": "x"]).status == 401)
            #expect(try await order(bea, lines, cart: "/v1/carts/none").status == 404)
        }
    }

    @Test func fiveThousandRowsAreOneVersion() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            let csv = "sku,quantity,reference\n" + (1...5000).map { "nut,1,R\($0)" }.joined(separator: "\n")
            let answer = try await bea.send(
                .post, Self.path + "?cart=" + cart.dropFirst("/v1/carts/".count), text: csv, headers: Self.headers("text/csv"))
            #expect(answer.status == 200)
            #expect(try answer.json.at("cart.line_count") == 5000)
            #expect(try answer.json.at("cart.version") == 2)
            let over = try await bea.send(
                .post, Self.path + "?cart=" + cart.dropFirst("/v1/carts/".count), text: "nut 1", headers: Self.headers("text/plain"))
            #expect(over.status == 409)
        }
    }

    @Test(arguments: [
        ("50", "0.12", 100), ("99", "0.12", 100), ("100", "0.12", 100), ("950", "0.12", 950), ("951", "0.1", 1000), ("1000", "0.1", 1000),
        ("1001", "0.1", 1050),
    ])
    func rule7TheTierIsThatOfTheQuantity(wanted: String, price: String, quantity: Int) async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let line = try await order(bea, [["sku": "bolt", "quantity": .string(wanted)]]).json.at("lines.0")
            #expect(line?["quantity"]?.intValue == quantity)
            #expect(line?.at("unit_price.amount")?.intValue == (price == "0.1" ? 1000 : 1200))
        }
    }

    @Test func rule7LinesOfAProductReachATierTogether() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let lines: JSON = [
                ["sku": "bolt", "quantity": 500, "reference": "a"], ["sku": "bolt", "quantity": 500, "reference": "b"],
            ]
            let answer = try await order(bea, lines).json
            #expect(answer["lines"]?.arrayValue?.map { $0.at("unit_price.amount") } == [1000, 1000])
            #expect(answer.at("subtotal.amount") == 10000)
            // Fractions: half metres.
            let rope = try await order(bea, [["sku": "rope", "quantity": 0.3]]).json
            #expect(rope.at("lines.0.quantity")?.doubleValue == 0.5)
            // Below the smallest tier there is no price.
            try shop.connection.engine.store.write { writer in
                try writer.putPrices([ShopFixture.price("relic", "5", from: "10")])
            }
            for (quantity, status) in [(9, "not_orderable"), (10, "resolved"), (11, "resolved")] as [(Int64, JSON)] {
                #expect(try await order(bea, [["sku": "relic", "quantity": .int(quantity)]]).json.at("lines.0.status") == status)
            }
        }
    }

    @Test func rule15RestrictedIsAsUnknown() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            #expect(try await order(bo, [["sku": "secret", "quantity": 1]]).json.at("lines.0.status") == "resolved")
            let cart = try await bea.newCart()
            for target in [nil, cart] {
                let hidden = try await order(bea, [["sku": "secret", "quantity": 1]], cart: target)
                let unknown = try await order(bea, [["sku": "sacret", "quantity": 1]], cart: target)
                #expect(hidden.text == unknown.text.replacing("sacret", with: "secret"))
            }
            for text in ["secret 1", "1 secret", "SECRET,1", "secret\t1\nsecret\t2"] {
                for type in ["text/plain", "text/csv"] {
                    let answer = try await bea.send(
                        .post, Self.path + "?accept_guesses=true&cart=" + cart.dropFirst("/v1/carts/".count), text: text,
                        headers: Self.headers(type))
                    #expect(!answer.text.contains("\"sku\""), "\(answer.text)")
                }
            }
            #expect(try await bea.send(.get, cart).json["lines"] == [])
        }
    }
}
