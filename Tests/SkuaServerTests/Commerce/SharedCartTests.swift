import ByteStorage
import HTTPTypes
import Testing

/// Carts that several people work on.
///
/// 1. A colleague reads, or changes, what is shared with them, as long as it is; nobody shares what is not theirs.
/// 2. A change of what was changed meanwhile is refused, and one that names no version as well; lines that are added side by side are
///    all there.
/// 3. Of several changes of one version, one is made.
/// 4. Rule 13: a cart of another company, or one that is not reached, is not there, under any address.
@Suite struct SharedCartTests {
    @Test func colleaguesReachWhatIsShared() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben, sid) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("sid"))
            let cart = try await bea.newCart("shared")
            _ = try await bea.add("nut", 1, to: cart)
            #expect(try await ben.send(.get, cart).status == 404)
            let shared = try await bea.send(.put, cart + "/shares/ben", ["access": "read"])
            #expect(try shared.json["shares"] == [["associate": "ben", "access": "read"]])
            let read = try await ben.send(.get, cart)
            #expect(try read.json["access"] == "read")
            #expect(try await ben.send(.get, "/v1/carts").json.at("carts.0.name") == "shared")
            #expect(try await ben.send(.post, cart + "/comments", ["text": "too many"]).status == 200)
            for (method, path, body) in [
                (HTTPRequest.Method.post, "/lines", ["sku": "nut", "quantity": 1] as JSON?), (.patch, "/lines/1", ["quantity": 2]),
                (.delete, "/lines/1", nil), (.patch, "", ["name": "mine"]), (.put, "/shares/sid", ["access": "edit"]),
                (.delete, "/shares/ben", nil), (.delete, "", nil),
            ] {
                let answer = try await ben.change(method, cart + path, body, seen: 4)
                #expect(answer.status == 403, "\(method) \(path): \(answer.text)")
            }
            #expect(try await bea.send(.put, cart + "/shares/ben", ["access": "edit"]).status == 200)
            let added = try await ben.add("nut", 5, to: cart, reference: "ben's").json
            #expect(added.at("lines.1.added_by") == "ben")
            #expect(added["access"] == "edit")
            #expect(try await ben.send(.put, cart + "/shares/sid", ["access": "read"]).status == 403)
            #expect(try await ben.send(.delete, cart).status == 403)
            #expect(try await sid.send(.get, cart).status == 404)
            #expect(try await bea.send(.delete, cart + "/shares/ben").status == 200)
            #expect(try await ben.send(.get, cart).status == 404)
            #expect(try await ben.add("nut", 1, to: cart).status == 404)
            // Somebody who may not fill carts reads what is shared for changing, too.
            #expect(try await bea.send(.put, cart + "/shares/fay", ["access": "edit"]).status == 200)
            let fay = try await shop.session("fay")
            #expect(try await fay.send(.get, cart).json["access"] == "read")
            #expect(try await fay.add("nut", 1, to: cart).status == 403)
        }
    }

    @Test func changesNameTheVersionThatWasSeen() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let mona = try await shop.session("mona")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 1, to: cart)
            for (method, path, body) in [
                (HTTPRequest.Method.patch, "/lines/1", ["quantity": 2] as JSON?), (.delete, "/lines/1", nil), (.patch, "", ["name": "n"]),
            ] {
                let answer = try await bea.send(method, cart + path, body)
                #expect(answer.status == 428)
                #expect(try answer.json["code"] == "version_missing")
            }
            #expect(try await mona.change(.patch, cart + "/lines/1", ["quantity": 2], seen: 2).status == 200)
            let late = try await bea.change(.patch, cart + "/lines/1", ["quantity": 9], seen: 2)
            #expect(late.status == 412)
            #expect(try late.json["code"] == "stale")
            #expect(try await bea.send(.get, cart).json.at("lines.0.quantity") == 2)
            #expect(try await bea.change(.post, cart + "/lines", ["sku": "rope", "quantity": 1], seen: 2).status == 412)
            #expect(try await bea.add("rope", 1, to: cart).status == 200)
        }
    }

    @Test func noLineIsLost() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            #expect(try await bea.send(.put, cart + "/shares/ben", ["access": "edit"]).status == 200)
            let writers = [bea, try await shop.session("ben"), try await shop.session("mona"), try await shop.session("boss")]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, writer) in writers.enumerated() {
                    group.addTask { () async throws in
                        for turn in 0..<15 {
                            #expect(try await writer.add("nut", 1, to: cart, reference: "\(number) \(turn)").status == 200)
                            #expect(try await writer.add("rope", 1, to: cart).status == 200)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let lines = try #require(try await bea.send(.get, cart).json["lines"]?.arrayValue)
            #expect(lines.count == 61)
            #expect(Set(lines.compactMap { $0["reference"]?.stringValue }).count == 60)
            #expect(lines.first { $0["sku"] == "rope" }?["quantity"] == 60)
        }
    }

    @Test func sixteenWritersLoseNoLine() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            let id = JSON.string(String(cart.dropFirst("/v1/carts/".count)))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<16 {
                    group.addTask { () async throws in
                        for turn in 0..<5 {
                            let lines: JSON = .array(
                                (0..<3).map { number in
                                    .object(["sku": "nut", "quantity": 1, "reference": .string("\(writer) \(turn) \(number)")])
                                } + [["sku": "rope", "quantity": 2]])
                            let answer = try await bea.send(.post, "/v1/quick-order", ["cart": id, "lines": lines])
                            #expect(answer.status == 200, "\(answer.text)")
                            // Who reads first and changes what was read tries again where somebody came between.
                            while true {
                                let seen = try #require(try await bea.send(.get, cart).json["version"]?.intValue)
                                let status = try await bea.change(.patch, cart, ["name": .string("\(writer)")], seen: seen).status
                                #expect([200, 412].contains(status))
                                if status == 200 { break }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let whole = try await bea.send(.get, cart).json
            let lines = try #require(whole["lines"]?.arrayValue)
            #expect(lines.count == 241)
            #expect(Set(lines.compactMap { $0["reference"]?.stringValue }).count == 240)
            #expect(lines.first { $0["sku"] == "rope" }?["quantity"] == 160)
            // One for the making, one for each of 80 orders and 80 names.
            #expect(whole["version"] == 161)
        }
    }

    @Test func oneOfSeveralChangesOfAVersionIsMade() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 1, to: cart)
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for quantity in 2..<18 {
                    group.addTask {
                        try await bea.change(.patch, cart + "/lines/1", ["quantity": .int(Int64(quantity))], seen: 2).status
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 1, 412: 15])
            #expect(try await bea.send(.get, cart).json["version"] == 3)
        }
    }

    @Test func rule13OtherCartsAreNotThere() async throws {
        try await ShopFixture.run { shop in
            let (bea, bo, bob) = (try await shop.session("bea"), try await shop.session("bo"), try await shop.session("bob"))
            let cart = try await bea.newCart("of A")
            _ = try await bea.add("nut", 1, to: cart)
            _ = try await bea.send(.post, cart + "/comments", ["text": "confidential"])
            let before = try await bea.send(.get, cart).text
            for stranger in [bo, bob, try await shop.session("sid")] {
                for (method, path, body) in [
                    (HTTPRequest.Method.get, "", nil as JSON?), (.patch, "", ["name": "mine"]), (.delete, "", nil),
                    (.post, "/lines", ["sku": "nut", "quantity": 1]), (.post, "/lines", ["sku": "nothing", "quantity": 1]),
                    (.patch, "/lines/1", ["quantity": 2]), (.delete, "/lines/1", nil), (.put, "/shares/bo", ["access": "edit"]),
                    (.delete, "/shares/bo", nil), (.post, "/comments", ["text": "hello"]),
                ] {
                    for version in [nil, "\"1\"", "\"3\""] {
                        let headers: HTTPFields = version.map { [.ifMatch: $0] } ?? [:]
                        let answer = try await stranger.send(method, cart + path, body, headers: headers)
                        #expect(answer.status == 404, "\(method) \(path): \(answer.text)")
                        let unknown = try await stranger.send(method, "/v1/carts/unknown" + path, body, headers: headers)
                        #expect(answer.text == unknown.text)
                    }
                }
                #expect(try await stranger.send(.get, "/v1/carts").json["carts"] == [])
                #expect(try await stranger.send(.get, "/v1/carts?cursor=" + cart.dropFirst("/v1/carts/".count)).status == 404)
            }
            #expect(try await bea.send(.get, cart).text == before)
        }
    }
}
