import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// Lists of what is bought again and again.
///
/// 1. A list is for a person or a unit, shared with colleagues to read or to change, and not there for anybody else.
/// 2. Changes name the version that was seen; what is added side by side is all there.
/// 3. All lines or chosen ones go into a cart at the prices of now; what cannot be bought is told and left out.
/// 4. Rule 15: what is not seen is put on no list, by line, by quick order or from a cart, and goes from none into a cart.
@Suite struct ShoppingListTests {
    private static let path = "/v1/shopping-lists"

    private func make(_ connection: TestConnection, _ body: JSONObject = ["name": "Workshop"]) async throws -> String {
        let answer = try await connection.send(.post, Self.path, .object(body))
        #expect(answer.status == 201, "\(answer.text)")
        return Self.path + "/" + (try answer.json["id"]?.stringValue ?? "")
    }

    private func add(_ connection: TestConnection, _ list: String, _ lines: JSON) async throws -> TestAnswer {
        try await connection.send(.post, list + "/lines", ["lines": lines])
    }

    @Test func aListIsForAPersonOrAUnit() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben, sid) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("sid"))
            let own = try await make(bea, ["name": "Own", "project": "P-1"])
            let unit = try await make(bea, ["name": "Lab", "audience": "unit"])
            #expect(try await ben.send(.get, own).status == 404)
            #expect(try await ben.send(.get, unit).json["access"] == "edit")
            #expect(try await sid.send(.get, unit).status == 404)
            #expect(try await add(ben, unit, [["sku": "nut", "quantity": 5, "note": "for the lab"]]).status == 200)
            #expect(try await ben.send(.delete, unit).status == 403)
            #expect(try await ben.send(.put, unit + "/shares/sid", ["access": "read"]).status == 403)
            #expect(try await bea.send(.put, own + "/shares/sid", ["access": "read"]).status == 200)
            #expect(try await sid.send(.get, own).json["access"] == "read")
            #expect(try await add(sid, own, [["sku": "nut"]]).status == 403)
            #expect(try await bea.send(.put, own + "/shares/sid", ["access": "edit"]).status == 200)
            #expect(try await add(sid, own, [["sku": "nut"]]).status == 200)
            #expect(try await bea.send(.put, own + "/shares/bo", ["access": "edit"]).status == 404)
            #expect(try await bea.send(.get, Self.path).json["lists"]?.arrayValue?.map { $0["name"] } == ["Lab", "Own"])
            #expect(try await bea.send(.get, Self.path + "?project=P-1").json["lists"]?.arrayValue?.map { $0["name"] } == ["Own"])
            #expect(try await ben.send(.get, Self.path).json["lists"]?.arrayValue?.map { $0["name"] } == ["Lab"])
            let page = try await bea.send(.get, Self.path + "?limit=1").json
            let next = try #require(page["next_cursor"]?.stringValue)
            #expect(try await bea.send(.get, Self.path + "?limit=1&cursor=" + next).json.at("lists.0.name") == "Own")
            // Somebody of another company, or without the permission.
            let (bo, rex) = (try await shop.session("bo"), try await shop.session("rex"))
            for (method, path, body) in [
                (HTTPRequest.Method.get, "", nil as JSON?), (.patch, "", ["name": "mine"]), (.delete, "", nil),
                (.post, "/lines", ["lines": [["sku": "nut"]]]), (.put, "/shares/bo", ["access": "edit"]), (.delete, "/lines/1", nil),
                (.post, "/to-cart", ["cart": "none"]),
            ] {
                let answer = try await bo.send(method, own + path, body)
                #expect(answer.status == 404, "\(method) \(path)")
                #expect(answer.text == (try await bo.send(method, Self.path + "/none" + path, body).text))
            }
            #expect(try await rex.send(.post, Self.path, ["name": "no"]).status == 403)
            #expect(try await shop.connection.send(.get, Self.path).status == 401)
        }
    }

    @Test func changesNameTheVersionThatWasSeen() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let list = try await make(bea)
            let added = try await add(
                bea, list, [["sku": "nut", "quantity": 2], ["sku": "nut", "quantity": 3], ["sku": "rope", "unit": "m"]])
            #expect(try added.json["lines"]?.arrayValue?.map { $0["quantity"] } == [5, 1])
            #expect(added.header("etag") == "\"2\"")
            for (method, path, body) in [
                (HTTPRequest.Method.patch, "", ["name": "n"] as JSON?), (.patch, "/lines/1", ["quantity": 2]), (.delete, "/lines/1", nil),
            ] {
                #expect(try await bea.send(method, list + path, body).status == 428)
                #expect(try await bea.change(method, list + path, body, seen: 1).status == 412)
            }
            let changed = try await bea.change(.patch, list + "/lines/1", ["quantity": 7, "note": "weekly"], seen: 2)
            #expect(try changed.json.at("lines.0.quantity") == 7)
            #expect(try changed.json.at("lines.0.note") == "weekly")
            #expect(try await bea.change(.delete, list + "/lines/2", seen: 4).json["lines"]?.arrayValue?.count == 1)
            #expect(try await bea.change(.patch, list, ["name": "New", "project": "P", "audience": "unit"], seen: 5).json["name"] == "New")
            #expect(try await bea.change(.patch, list + "/lines/9", ["quantity": 7], seen: 8).status == 404)
            #expect(try await bea.change(.patch, list + "/lines/1", ["quantity": 0], seen: 8).status == 400)
            #expect(try await add(bea, list, []).status == 400)
            #expect(try await add(bea, list, [["sku": "rope", "unit": "kg"]]).status == 400)
            #expect(try await bea.change(.delete, list, seen: 8).status == 200)
            #expect(try await bea.send(.get, list).status == 404)
        }
    }

    @Test func linesGoIntoACart() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let list = try await make(bea)
            _ = try await add(
                bea, list, [["sku": "bolt", "quantity": 120], ["sku": "relic", "quantity": 1], ["sku": "nut", "quantity": 2]])
            let cart = try await bea.newCart()
            let id = JSON.string(String(cart.dropFirst("/v1/carts/".count)))
            let all = try await bea.send(.post, list + "/to-cart", ["cart": id])
            #expect(all.status == 200, "\(all.text)")
            #expect(try all.json["added"] == 2)
            #expect(try all.json["left_out"] == [["line": 2, "sku": "relic", "reason": "no_price"]])
            #expect(try all.json.at("cart.version") == 2)
            let lines = try await bea.send(.get, cart).json["lines"]?.arrayValue
            #expect(lines?.map { $0["quantity"] } == [150, 2])
            #expect(try await bea.send(.post, list + "/to-cart", ["cart": id, "lines": [3]]).json["added"] == 1)
            #expect(try await bea.send(.get, cart).json.at("lines.1.quantity") == 4)
            #expect(try await bea.send(.post, list + "/to-cart", ["cart": id, "lines": [9]]).status == 404)
            #expect(try await bea.send(.post, list + "/to-cart", ["cart": "none"]).status == 404)
            // A list with the lines of a cart.
            let copy = try await bea.send(.post, Self.path, ["name": "Copy", "cart": id])
            #expect(try copy.json["lines"]?.arrayValue?.map { $0["sku"] } == ["bolt", "nut"])
            // A quick order that is kept as a list.
            let saved = try await bea.send(
                .post, "/v1/quick-order",
                [
                    "list": .string(String(list.dropFirst(Self.path.count + 1))),
                    "lines": [["sku": "rope", "quantity": 2], ["sku": "none"]],
                ])
            #expect(try saved.json.at("list.line_count") == 4)
        }
    }

    @Test func rule15WhatIsNotSeenIsOnNoList() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            let list = try await make(bea)
            let hidden = try await add(bea, list, [["sku": "secret", "quantity": 1]])
            #expect(hidden.status == 404)
            #expect(hidden.text == (try await add(bea, list, [["sku": "nothing", "quantity": 1]]).text))
            let quick = try await bea.send(
                .post, "/v1/quick-order?list=" + list.dropFirst(Self.path.count + 1), text: "secret 1",
                headers: [.contentType: "text/plain"])
            #expect(try quick.json.at("list.line_count") == 0)
            // What was seen once and is hidden now stays on the list, and goes into no cart.
            let other = try await make(bo)
            _ = try await add(bo, other, [["sku": "secret", "quantity": 1], ["sku": "nut", "quantity": 1]])
            try shop.connection.engine.store.write { try $0.remove([CatalogAssignment(.company("B"), "all")]) }
            let seen = try await bo.send(.get, other).json
            #expect(seen.at("lines.0.is_available") == false)
            #expect(seen.at("lines.0.title") == nil)
            let cart = try await bo.newCart()
            let report = try await bo.send(
                .post, other + "/to-cart", ["cart": .string(String(cart.dropFirst("/v1/carts/".count)))]
            ).json
            #expect(report["added"] == 1)
            #expect(report["left_out"] == [["line": 1, "sku": "secret", "reason": "gone"]])
        }
    }
}
