import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// Rule 11: arrears, and what may be owed for once.
///
/// 1. An invoice is overdue from its due date on, by the clock alone; then new orders are refused, or wait, or go on, as was agreed.
/// 2. A payment ends it; what is paid into the account pays what is due first.
/// 3. What was granted for one order lets one order exceed the limit, once.
/// 4. Customers are reminded once at each step.
@Suite struct Rule11ArrearsTests {
    private static let account = "/v1/credit-accounts/A"
    private static let terms = "/v1/companies/A/terms"

    /// An order of ten nuts, 9.90, that was confirmed; returns its path.
    private func order(_ shop: ShopFixture, _ buyer: TestConnection, key: String) async throws -> String {
        let placed = try await place(buyer, key: key)
        #expect(placed.status == 201, "\(placed.text)")
        let path = "/v1/orders/" + (try placed.json["id"]?.stringValue ?? "")
        #expect(try await shop.connection.change(.patch, path, ["status": "confirmed"], seen: 1).status == 200)
        return path
    }

    private func place(_ buyer: TestConnection, key: String) async throws -> TestAnswer {
        let cart = try await buyer.newCart()
        _ = try await buyer.add("nut", 10, to: cart)
        return try await buyer.place(cart, seen: 2, 990, key: key)
    }

    private func open(_ shop: ShopFixture, limit: Int64 = 100_000, _ terms: JSON) async throws {
        let body: JSON = ["limit": ["amount": .int(limit), "currency": "EUR"]]
        #expect(try await shop.connection.send(.put, Self.account, body).status == 200)
        let answer = try await shop.connection.send(.put, Self.terms, terms)
        #expect(answer.status == 200, "\(answer.text)")
    }

    @Test func rule11ArrearsBlockNewOrders() async throws {
        try await ShopFixture.run { shop in
            try await open(shop, ["net_days": 10, "arrears": "block", "grace_days": 2])
            let bea = try await shop.session("bea")
            let path = try await order(shop, bea, key: "1")
            shop.clock.advance(10 * 86_400 - 1)
            var invoice = try await shop.session("fay").send(.get, "/v1/invoices").json.at("invoices.0")
            #expect(invoice?["status"] == "issued" && invoice?["is_overdue"] == false)
            shop.clock.advance(1)
            invoice = try await shop.session("fay").send(.get, "/v1/invoices").json.at("invoices.0")
            #expect(invoice?["is_overdue"] == true)
            // Days of grace.
            shop.clock.advance(2 * 86_400 - 1)
            let again = try await shop.session("bea")
            let second = try await order(shop, again, key: "2")
            shop.clock.advance(1)
            let refused = try await place(again, key: "3")
            #expect(refused.status == 409)
            #expect(try refused.json["code"] == "in_arrears")
            // Neither credit nor number was used.
            #expect(try await shop.connection.send(.get, Self.account).json.at("balance.amount") == 1980)
            let money: JSON = ["amount": ["amount": 990, "currency": "EUR"]]
            #expect(try await shop.connection.change(.post, path + "/payments", money, seen: 2).status == 200)
            #expect(try await place(again, key: "3").json["number"] == 3)
            #expect(try await shop.connection.send(.get, second).json["payment_status"] == "balance_due")
        }
    }

    @Test func rule11ArrearsHoldOrdersAsAgreed() async throws {
        try await ShopFixture.run { shop in
            try await open(shop, ["net_days": 0, "arrears": "hold"])
            let bea = try await shop.session("bea")
            let first = try await order(shop, bea, key: "1")
            let held = try await place(bea, key: "2").json
            #expect(held["held_for"] == "arrears")
            let path = "/v1/orders/" + (held["id"]?.stringValue ?? "")
            #expect(try await shop.connection.change(.patch, path, ["status": "confirmed"], seen: 1).status == 409)
            #expect(try await shop.connection.change(.patch, path, ["is_held": true], seen: 1).status == 400)
            #expect(
                try await shop.connection.change(.patch, path, ["is_held": false, "status": "confirmed"], seen: 1).json["status"]
                    == "confirmed")
            #expect(try await shop.connection.change(.patch, path, ["is_held": false], seen: 3).status == 409)
            #expect(try await shop.connection.send(.put, Self.terms, ["arrears": "ignore"]).json["net_days"] == 0)
            #expect(try await place(bea, key: "3").json["held_for"] == nil)
            // What is paid into the account pays what is due first.
            let paid = try await shop.connection.send(.post, Self.account + "/payments", ["amount": ["amount": 1000, "currency": "EUR"]])
            #expect(paid.status == 200)
            let invoices = try await shop.connection.send(.get, "/v1/invoices?company=A").json
            #expect(invoices.at("invoices.0.status") == "partially_paid")
            #expect(invoices.at("invoices.0.open.amount") == 980)
            #expect(invoices.at("invoices.1.status") == "paid")
            #expect(try await shop.connection.send(.get, first).json["payment_status"] == "paid")
            #expect(try await shop.connection.send(.get, "/v1/invoices?company=A&limit=1").json["next_cursor"] == "2")
            #expect(try await shop.connection.send(.get, "/v1/invoices?company=A&cursor=2").json["invoices"]?.arrayValue?.count == 1)
        }
    }

    @Test func rule11AnExtraLimitServesOneOrder() async throws {
        try await ShopFixture.run { shop in
            try await open(shop, limit: 1000, [:])
            let bea = try await shop.session("bea")
            #expect(try await place(bea, key: "1").status == 201)
            let refused = try await place(bea, key: "2")
            #expect(refused.status == 409)
            #expect(try refused.json["code"] == "credit_refused")
            func grant(_ amount: Int64) async throws -> TestAnswer {
                try await shop.connection.send(.put, Self.account, ["extra_limit": ["amount": .int(amount), "currency": "EUR"]])
            }
            #expect(try await grant(979).json.at("extra_limit.amount") == 979)
            #expect(try await place(bea, key: "3").status == 409)
            #expect(try await grant(980).status == 200)
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for key in 10..<16 { group.addTask { try await place(bea, key: "\(key)").status } }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [201: 1, 409: 5])
            let account = try await shop.connection.send(.get, Self.account).json
            #expect(account.at("balance.amount") == 1980 && account["extra_limit"] == nil)
            #expect(try await grant(-1).status == 400)
            _ = try await grant(5)
            #expect(try await grant(0).json["extra_limit"] == nil)
        }
    }

    @Test func remindsOnceAtEachStep() async throws {
        try await ShopFixture.run { shop in
            try await open(shop, ["net_days": 5, "arrears": "ignore"])
            let bea = try await shop.session("bea")
            let path = try await order(shop, bea, key: "1")
            let engine = shop.connection.engine
            var reminders: [Int] = []
            for _ in 0..<30 {
                reminders.append(try engine.credit.remindOfOverdue())
                #expect(try engine.credit.remindOfOverdue() == 0)
                shop.clock.advance(86_400)
            }
            #expect(reminders.indices.filter { reminders[$0] > 0 } == [5, 12, 26])
            #expect(reminders.allSatisfy { $0 <= 1 })
            let money: JSON = ["amount": ["amount": 990, "currency": "EUR"]]
            #expect(try await shop.connection.change(.post, path + "/payments", money, seen: 2).status == 200)
            shop.clock.advance(90 * 86_400)
            #expect(try engine.credit.remindOfOverdue() == 0)
        }
    }

    @Test func termsAreTheSellers() async throws {
        try await ShopFixture.run { shop in
            let usual = try await shop.connection.send(.get, Self.terms).json
            #expect(usual == ["company": "A", "net_days": 30, "prepayment": true, "arrears": "block", "grace_days": 0, "is_agreed": false])
            for text in [#"{"net_days":-1}"#, #"{"net_days":366}"#, #"{"arrears":"forgive"}"#, #"{"prepayment":1}"#, #"{"days":1}"#] {
                #expect(try await shop.connection.send(.put, Self.terms, text: text).status == 400, "\(text)")
            }
            #expect(try await shop.connection.send(.get, "/v1/companies/nobody/terms").status == 404)
            #expect(try await shop.connection.send(.put, "/v1/companies/nobody/terms", [:]).status == 404)
            let boss = try await shop.session("boss")
            #expect(try await boss.send(.get, Self.terms).status == 403)
            #expect(try await boss.send(.put, Self.terms, [:]).status == 403)
            #expect(try await boss.send(.get, "/v1/invoices").json["invoices"] == [])
            #expect(try await shop.session("bea").send(.get, "/v1/invoices").status == 403)
            #expect(try await shop.connection.send(.get, "/v1/invoices").status == 422)
            // Paying in advance charges no account, whatever its limit.
            try await open(shop, limit: 0, ["prepayment": true])
            #expect(try await place(try await shop.session("bea"), key: "1").json["is_prepaid"] == true)
            #expect(try await shop.connection.send(.get, Self.account).json.at("balance.amount") == 0)
        }
    }
}
