import ByteStorage
import HTTPTypes
import Testing

/// A shop with something of every kind that requests are about, most of it bea's, and made anew for each request that would use it up.
struct PermissionWorld: Sendable {
    let shop: ShopFixture
    let sessions: [String: TestConnection]

    struct Ask {
        /// What stands in the place of `{id}`, `{line}` and the like.
        var path: [String: String] = [:]
        var query = ""
        var body: JSON?
        var text: String?
        /// The version that was seen; nil for none.
        var version: Int?
    }

    private var seller: TestConnection { shop.connection }

    private func of(_ person: String) throws -> TestConnection { try #require(sessions[person]) }

    static func open(_ shop: ShopFixture) async throws -> PermissionWorld {
        var sessions = [
            "rita": try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"]),
            "rolf": try await shop.hireSeller("rolf", ["sales_rep"], companies: ["B"]),
            "max": try await shop.hireSeller("max", ["merchandiser"]), "ada": try await shop.hireSeller("ada", ["seller_admin"]),
        ]
        for column in PermissionTable.columns where sessions[column] == nil { sessions[column] = try await shop.session(column) }
        let world = PermissionWorld(shop: shop, sessions: sessions)
        for company in ["A", "B"] {
            let account = "/v1/credit-accounts/\(company)"
            try await world.done(shop.connection.send(.put, account, ["limit": ["amount": 100_000_000, "currency": "EUR"]]))
        }
        // Ropes have to be approved.
        let approvers: JSON = [["role": "approver"], ["role": "purchasing_manager"], ["role": "company_admin"]]
        try await world.done(
            world.of("boss").send(.put, "/v1/approval-rules/ropes", ShopFixture.rule(approvers, when: ["skus": ["rope"]])))
        try await world.done(shop.connection.send(.put, "/v1/stock/bolt", ["warehouses": [["warehouse": "OSL", "on_hand": 5]]]))
        return world
    }

    /// What goes before a request must have been done.
    @discardableResult
    private func done(_ answer: TestAnswer) throws -> JSON {
        try #require((200...299).contains(answer.status), "\(answer.text)")
        return answer.text.isEmpty ? .null : (try? answer.json) ?? .null
    }

    private func id(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

    // What requests are about

    private func cart(_ sku: String = "nut") async throws -> String {
        let cart = try await of("bea").newCart()
        try await done(of("bea").add(sku, 1, to: cart))
        return cart
    }

    private func approval() async throws -> String {
        let cart = try await cart("rope")
        return try done(try await of("bea").submit(cart)).id
    }

    private func order() async throws -> String {
        try done(try await of("bea").order(try await cart())).id
    }

    private func quote(_ steps: Int) async throws -> (id: String, version: Int) {
        let quote = try await shop.requestQuote(try of("bea"))
        // It came with a message.
        var version = 2
        if steps == 1 { version = Int(try done(await seller.send(.post, quote + "/take"))["version"]?.intValue ?? 0) }
        if steps == 3 { version = Int(try done(await shop.sendQuote(quote))["version"]?.intValue ?? 0) }
        if steps == 2 {
            let taken = Int(try done(await seller.send(.post, quote + "/take"))["version"]?.intValue ?? 0)
            let body: JSON = [
                "lines": [["id": 1, "price": 1], ["id": 2, "price": 4]], "expires_at": .string(DateTextOfTests.time(shop.clock.now + 3600)),
            ]
            version = Int(try done(await seller.change(.patch, quote, body, seen: taken))["version"]?.intValue ?? 0)
        }
        return (id(quote), version)
    }

    private func list() async throws -> String {
        let list = try done(await of("bea").send(.post, "/v1/shopping-lists", ["name": "l"])).id
        try await done(of("bea").send(.post, "/v1/shopping-lists/\(list)/lines", ["lines": [["sku": "nut", "quantity": 1]]]))
        return list
    }

    private func webhook() async throws -> String {
        let made = try done(await seller.send(.post, "/v1/webhooks", ["url": "http://127.0.0.1:9/hook"]))
        return made.id.isEmpty ? "\(made["id"]?.intValue ?? 0)" : made.id
    }

    /// The request of an operation in somebody's name, which does what it says where it is allowed.
    ///
    /// - Parameter name: of the operation.
    /// - Returns: nil for an operation that is not known here.
    func ask(_ name: String, as person: String) async throws -> Ask? {
        if let ask = try await askOfCarts(name, person) { return ask }
        if let ask = try await askOfApprovals(name, person) { return ask }
        if let ask = try await askOfQuotes(name) { return ask }
        if let ask = try await askOfOrders(name) { return ask }
        if let ask = try await askOfPeople(name, person) { return ask }
        return try await askOfSeller(name, person)
    }

    private func askOfCarts(_ name: String, _ person: String) async throws -> Ask? {
        func about(_ cart: String, _ more: [String: String] = [:], _ body: JSON? = nil, seen version: Int? = 2) -> Ask {
            Ask(path: ["id": id(cart)].merging(more) { $1 }, body: body, version: version)
        }
        switch name {
        case "listCarts", "listShoppingLists", "listRegularItems": return Ask()
        case "createCart", "createShoppingList": return Ask(body: ["name": "x"])
        case "getCart", "getCartApproval", "listShareLinks", "getCartHints": return about(try await cart(), seen: nil)
        case "updateCart": return about(try await cart(), [:], ["purchase_order": "7"])
        case "deleteCart": return about(try await cart())
        case "addCartLine": return about(try await cart(), [:], ["sku": "nut", "quantity": 1], seen: nil)
        case "updateCartLine": return about(try await cart(), ["line": "1"], ["quantity": 2])
        case "removeCartLine": return about(try await cart(), ["line": "1"])
        case "shareCart": return about(try await cart(), ["name": "ben"], ["access": "read"], seen: nil)
        case "unshareCart":
            let cart = try await cart()
            try await done(of("bea").send(.put, cart + "/shares/ben", ["access": "read"]))
            return about(cart, ["name": "ben"], seen: nil)
        case "commentCart": return about(try await cart(), [:], ["text": "hello"], seen: nil)
        case "submitCart": return about(try await cart(), [:], [:])
        case "withdrawCart":
            let cart = try await cart("rope")
            try done(try await of("bea").submit(cart))
            return about(cart, [:], [:], seen: nil)
        case "createShareLink": return about(try await cart(), [:], [:], seen: nil)
        case "revokeShareLink":
            let cart = try await cart()
            let link = try done(await of("bea").send(.post, cart + "/links", [:])).id
            return about(cart, ["name": link], seen: nil)
        case "reorder":
            let order = try await order()
            return about(try await cart(), [:], ["order": .string(order)], seen: nil)
        case "getShoppingList": return Ask(path: ["id": try await list()])
        case "updateShoppingList": return Ask(path: ["id": try await list()], body: ["name": "n"], version: 2)
        case "deleteShoppingList": return Ask(path: ["id": try await list()], version: 2)
        case "addToShoppingList": return Ask(path: ["id": try await list()], body: ["lines": [["sku": "nut", "quantity": 1]]])
        case "updateShoppingListLine": return Ask(path: ["id": try await list(), "line": "1"], body: ["quantity": 2], version: 2)
        case "removeShoppingListLine": return Ask(path: ["id": try await list(), "line": "1"], version: 2)
        case "shareShoppingList": return Ask(path: ["id": try await list(), "name": "ben"], body: ["access": "read"])
        case "unshareShoppingList":
            let list = try await list()
            try await done(of("bea").send(.put, "/v1/shopping-lists/\(list)/shares/ben", ["access": "read"]))
            return Ask(path: ["id": list, "name": "ben"])
        case "putShoppingListIntoCart":
            return Ask(path: ["id": try await list()], body: ["cart": .string(id(try await cart()))])
        case "quickOrder": return Ask(body: ["lines": [["sku": "nut", "quantity": 1]]])
        case "compareProducts": return Ask(body: ["skus": ["nut", "rope"]])
        default: return nil
        }
    }

    private func askOfApprovals(_ name: String, _ person: String) async throws -> Ask? {
        let isOfB = person == "bob"
        let company = isOfB ? "?company=B" : "?company=A"
        let span: JSONObject = ["from": "2023-11-01", "until": "2023-11-30"]
        func rule() async throws -> String {
            let body = ShopFixture.rule([["associate": "abel"]], when: ["units": ["lab"], "skus": ["relic"]])
            try await done(of("boss").send(.put, "/v1/approval-rules/of-a", body))
            return "of-a"
        }
        func budget(_ code: String) async throws -> String {
            let body: JSON = ["associate": "bea", "period": "year", "limit": ShopFixture.euros(1_000_000)]
            try await done(of("boss").send(.put, "/v1/budgets/\(code)", body))
            return code
        }
        switch name {
        case "listApprovals", "listDelegations": return Ask()
        case "getApproval": return Ask(path: ["id": try await approval()])
        case "decideApproval": return Ask(path: ["id": try await approval()], body: ["decision": "approve"])
        case "listApprovalRules", "listBudgets": return Ask(query: company)
        case "getApprovalRule", "deleteApprovalRule": return Ask(path: ["id": try await rule()], query: company)
        case "putApprovalRule":
            // What a purchasing manager keeps is about units of their own; who is of B writes into B.
            let body =
                isOfB
                ? ShopFixture.rule([["associate": "bob"]], when: ["skus": ["relic"]])
                : ShopFixture.rule([["associate": "abel"]], when: ["units": ["lab"], "skus": ["relic"]])
            return Ask(path: ["id": "of-\(person)"], query: company, body: body)
        case "putDelegation":
            var body = span
            body["substitute"] = isOfB ? "bo" : "ben"
            return Ask(path: ["id": "of-\(person)"], body: .object(body))
        case "deleteDelegation":
            var body = span
            body["substitute"] = "ben"
            try await done(of("abel").send(.put, "/v1/delegations/abels", .object(body)))
            return Ask(path: ["id": "abels"])
        case "getBudget", "deleteBudget": return Ask(path: ["id": try await budget("beas")], query: company)
        case "putBudget":
            return Ask(
                path: ["id": "by-\(person)"], query: company,
                body: ["associate": isOfB ? "bo" : "bea", "period": "year", "limit": ShopFixture.euros(1_000_000)])
        default: return nil
        }
    }

    private func askOfQuotes(_ name: String) async throws -> Ask? {
        func about(_ steps: Int, _ body: JSON? = nil) async throws -> Ask {
            let quote = try await quote(steps)
            return Ask(path: ["id": quote.id], body: body, version: quote.version)
        }
        switch name {
        case "listQuotes": return Ask()
        case "requestQuote": return Ask(body: ["lines": [["sku": "nut", "quantity": 10]]])
        case "getQuote": return try await about(0)
        case "updateQuote": return try await about(0, ["message": "hello"])
        case "updateQuote of the seller": return try await about(1, ["message": "hello"])
        case "deleteQuote", "takeQuote": return try await about(0)
        case "withdrawQuote": return try await about(3)
        case "sendQuote": return try await about(2)
        case "writeQuoteMessage": return try await about(0, ["text": "hello"])
        case "counterQuote", "declineQuote", "acceptQuote": return try await about(3, ["revision": 1])
        default: return nil
        }
    }

    private func askOfOrders(_ name: String) async throws -> Ask? {
        let one: JSON = ["amount": ["amount": 1, "currency": "EUR"]]
        func shipped(_ steps: [(HTTPRequest.Method, String, JSON)]) async throws -> Ask {
            let order = try await order()
            for (number, step) in steps.enumerated() {
                try await done(seller.change(step.0, "/v1/orders/\(order)" + step.1, step.2, seen: number + 1))
            }
            return Ask(path: ["id": order, "number": "1"], version: steps.count + 1)
        }
        switch name {
        case "placeOrder":
            let cart = try await cart()
            return Ask(body: ["cart": .string(id(cart)), "version": 2, "total": ["amount": 99, "currency": "EUR"]])
        case "listOrders", "exportOrders", "listShipments": return Ask()
        case "getOrder": return try await shipped([])
        case "cancelOrder": return try await shipped([])
        case "updateOrder":
            var ask = try await shipped([])
            ask.body = ["status": "confirmed"]
            return ask
        case "shipOrder":
            var ask = try await shipped([(.patch, "", ["status": "confirmed"])])
            ask.body = [:]
            return ask
        case "deliverShipment": return try await shipped([(.patch, "", ["status": "confirmed"]), (.post, "/shipments", [:])])
        case "payOrder":
            var ask = try await shipped([(.patch, "", ["status": "confirmed"])])
            ask.body = one
            return ask
        case "importOrders": return Ask(text: "\n")
        case "getPaymentTerms": return Ask(path: ["id": "A"])
        case "putPaymentTerms": return Ask(path: ["id": "A"], body: ["net_days": 30])
        case "listInvoices": return Ask(query: "?company=A")
        case "getOwnCredit": return Ask()
        case "getCreditAccount": return Ask(path: ["id": "A"])
        case "putCreditAccount": return Ask(path: ["id": "A"], body: ["is_blocked": false])
        case "addCreditPayment": return Ask(path: ["id": "A"], body: one)
        case "listStock": return Ask()
        case "getStock": return Ask(path: ["sku": "bolt"])
        case "putStock": return Ask(path: ["sku": "bolt"], body: ["warehouses": [["warehouse": "OSL", "on_hand": 5]]])
        default: return nil
        }
    }

    private func askOfPeople(_ name: String, _ person: String) async throws -> Ask? {
        let role: JSON = ["name": "S", "permissions": ["search": "own"]]
        switch name {
        case "getSession", "signOut", "listColleagues", "listNotices", "getNoticePreferences", "listInvitations", "listAssociates":
            return Ask()
        // What is said in these cannot be done; whoever is let in is told so.
        case "changePassword", "switchSession", "enrolSecondFactor", "confirmSecondFactor", "removeSecondFactor": return Ask(body: [:])
        case "putNoticePreferences": return Ask(body: ["locale": "en"])
        case "actOnBehalf": return Ask(body: ["associate": "bea"])
        case "invite":
            let company: JSON = person == "bob" ? "B" : "A"
            return Ask(
                body: ["associate": .string("new-\(person)"), "email": .string("new-\(person)@example.com"), "company": company])
        case "withdrawInvitation":
            let body: JSON = ["associate": .string("guest-\(person)"), "email": .string("guest-\(person)@example.com")]
            let made = try done(await of("boss").send(.post, "/v1/invitations", body))
            return Ask(path: ["id": "\(made["id"]?.intValue ?? 0)"])
        case "getAssociate": return Ask(path: ["id": "bea"])
        case "putAssociate": return Ask(path: ["id": "ben"], body: ["name": "Ben"])
        case "removeSecondFactorOfAssociate": return Ask(path: ["id": "ben"])
        case "listRoles": return Ask(query: "?company=A")
        case "getRole", "deleteRole":
            try await done(of("boss").send(.put, "/v1/roles/stockist", role))
            return Ask(path: ["id": "stockist"], query: "?company=A")
        case "putRole": return Ask(path: ["id": "r-\(person)"], query: "?company=A", body: role)
        case "listAuditEvents", "exportAuditEvents": return Ask(query: "?company=A")
        default: return nil
        }
    }

    private func askOfSeller(_ name: String, _ person: String) async throws -> Ask? {
        switch name {
        case "addClick": return Ask(body: ["q": "hex", "id": "nut"])
        case "listQueries", "listCompanies", "listCatalogs", "listPriceLists", "listSellers", "listDeliveries", "listWebhooks",
            "getFreeShipping", "listChanges":
            return Ask(query: name == "listChanges" ? "?feed=records" : "")
        case "explainPrice": return Ask(query: "?sku=nut")
        case "importPrices": return Ask(text: "price_list,sku,price\nx,nut,1\n")
        case "importCatalogs": return Ask(text: "catalog,mode,op,sku\nx,restrict,add,nut\n")
        case "importCompanies": return Ask(text: "type,code,name\ngroup,G,g\n")
        case "importPartNumbers": return Ask(text: "customer,part_number,sku\nA,N-1,nut\n")
        case "importOrderLines": return Ask(text: "customer,sku,ordered_at,quantity\nA,nut,2023-01-02,5\n")
        case "importStock": return Ask(text: "sku,warehouse,quantity\nbolt,OSL,5\n")
        case "getCompany": return Ask(path: ["id": "A"])
        case "putCompany", "deleteCompany":
            try await done(seller.send(.put, "/v1/companies/C", ["name": "C"]))
            return Ask(path: ["id": "C"], body: name == "putCompany" ? ["name": "C"] : nil)
        case "getCatalog", "putCatalog", "deleteCatalog":
            try await done(seller.send(.put, "/v1/catalogs/x", ["mode": "restrict"]))
            return Ask(path: ["id": "x"], body: name == "putCatalog" ? ["mode": "restrict"] : nil)
        case "getPriceList", "putPriceList", "deletePriceList":
            try await done(seller.send(.put, "/v1/price-lists/x", ["currency": "EUR"]))
            return Ask(path: ["id": "x"], body: name == "putPriceList" ? ["currency": "EUR"] : nil)
        case "listPartNumbers": return Ask(query: "?customer=A")
        case "putPartNumber", "deletePartNumber":
            let number: JSON = ["customer": "A", "part_number": "N-1", "sku": "nut"]
            try await done(seller.send(.put, "/v1/part-numbers", number))
            return name == "putPartNumber" ? Ask(body: number) : Ask(query: "?customer=A&part_number=N-1")
        case "getSeller", "putSeller", "deleteSeller":
            try await done(seller.send(.put, "/v1/sellers/sam", ["name": "Sam", "roles": ["merchandiser"]]))
            return Ask(path: ["id": "sam"], body: name == "putSeller" ? ["name": "Sam"] : nil)
        case "resendDelivery": return Ask(path: ["id": "1"])
        case "addWebhook": return Ask(body: ["url": "http://127.0.0.1:9/hook"])
        case "getWebhook", "deleteWebhook": return Ask(path: ["id": try await webhook()])
        case "changeWebhook": return Ask(path: ["id": try await webhook()], body: ["is_active": false])
        case "setFreeShipping": return Ask(body: ["from": []])
        default: return nil
        }
    }
}
