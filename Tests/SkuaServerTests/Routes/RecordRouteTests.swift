import ByteStorage
import HTTPTypes
import TestSupport
import Testing

/// Companies, catalogs and price lists below `/v1`.
///
/// 1. What is written is what is read, as a whole: what a body does not say is gone. Lists come by pages, each record once.
/// 2. A write or removal with `If-Match` happens only to the version that it names.
/// 3. Bodies that do not fit are refused with the name of the field, and change nothing.
/// 4. Searches follow at once.
/// 5. Every operation asks for its own right; the keys of buyers have none of them.
@Suite struct RecordRouteTests {
    private static let records: [(path: String, body: JSON)] = [
        (
            "companies/ACME",
            [
                "name": "Acme", "group": "wholesale", "currency": "EUR", "tax_rate": "19", "status": "active",
                "price_lists": [
                    ["list": "contract", "priority": 100, "merge_allowed": false],
                    ["list": "base", "priority": 200, "merge_allowed": true],
                ],
                "catalogs": ["all", "more"], "stops": true, "strategy": "minimal",
            ]
        ),
        (
            "catalogs/spring",
            [
                "name": "Spring", "mode": "overlay", "active": false, "valid_from": "2026-03-01T00:00:00Z",
                "valid_until": "2026-06-01T00:00:00Z", "unpriced": "hide",
                "rules": [
                    ["op": "add", "all": true], ["op": "remove", "category": "Tools > Hammers"],
                    ["op": "add", "attribute": "Thread", "value": "M8"],
                    ["op": "remove", "sku": "X-1", "valid_from": "2026-04-01T00:00:00Z"], ["op": "add", "filter": "stock:>0"],
                    ["op": "remove", "brand": "Beta"],
                ],
                "assigned_to": ["company:ACME", "everyone"],
            ]
        ),
        (
            "price-lists/contract",
            [
                "name": "Contract", "active": true, "currency": "EUR", "valid_until": "2030-01-01T00:00:00Z", "parent": "base",
                "adjustments": [["category": "Tools", "percent": "-12.5"], ["all": true, "percent": "-5"]],
                "assigned_to": [["level": "company:ACME", "priority": 100, "merge_allowed": false]],
            ]
        ),
    ]

    /// The members of a record but its code.
    private func members(_ record: JSON) -> JSON {
        guard case .object(var object) = record else { return record }
        object["code"] = nil
        return .object(object)
    }

    @Test func whatIsWrittenIsRead() async throws {
        try await TestServer.run { connection async throws in
            for (path, body) in Self.records {
                let made = try await connection.send(.put, "/v1/" + path, body)
                #expect(made.status == 201, "\(made.text)")
                #expect(members(try made.json) == body, "\(made.text)")
                let read = try await connection.send(.get, "/v1/" + path)
                #expect(read.text == made.text)
                #expect(read.header("etag") == made.header("etag"))
                #expect(try await connection.send(.put, "/v1/" + path, made.json).status == 200)
                #expect(try await connection.send(.get, "/v1/" + path).header("etag") == read.header("etag"))
                let least: JSON = path.hasPrefix("catalogs") ? ["mode": "restrict"] : [:]
                let emptied = try await connection.send(.put, "/v1/" + path, least).json
                #expect(emptied["name"] == "" && emptied["valid_until"] == nil && emptied["currency"] == nil)
                for name in ["rules", "adjustments", "assigned_to", "price_lists", "catalogs"] where body[name] != nil {
                    #expect(emptied[name] == [], "\(path) keeps \(name)")
                }
                let removed = try await connection.send(.delete, "/v1/" + path)
                #expect(try removed.json == emptied)
                #expect(try await connection.send(.get, "/v1/" + path).status == 404)
                #expect(try await connection.send(.delete, "/v1/" + path).status == 404)
            }
        }
    }

    @Test func listsComeByPages() async throws {
        try await TestServer.run { connection async throws in
            let codes = (0..<23).map { "c-\($0)" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for code in codes.shuffled() {
                #expect(try await connection.send(.put, "/v1/price-lists/\(code)", [:]).status == 201)
            }
            var seen: [String] = []
            var cursor = ""
            var pages = 0
            repeat {
                let page = try await connection.send(.get, "/v1/price-lists?limit=5&cursor=\(cursor)").json
                seen += page["price_lists"]?.arrayValue?.compactMap { $0["code"]?.stringValue } ?? []
                cursor = page["next_cursor"]?.stringValue ?? ""
                pages += 1
            } while !cursor.isEmpty && pages < 20
            #expect(seen == codes)
            #expect(pages == 5)
            #expect(try await connection.send(.get, "/v1/price-lists?limit=0").status == 422)
            #expect(try await connection.send(.get, "/v1/catalogs").json == ["catalogs": []])
        }
    }

    @Test func versionsGuardWrites() async throws {
        try await TestServer.run { connection async throws in
            let path = "/v1/companies/ACME"
            func match(_ version: String) -> HTTPFields { [.ifMatch: version] }
            #expect(try await connection.send(.put, path, ["name": "a"], headers: match("*")).status == 412)
            let first = try #require(try await connection.send(.put, path, ["name": "a"]).header("etag"))
            let second = try await connection.send(.put, path, ["name": "b"], headers: match(first))
            #expect(second.status == 200)
            #expect(try await connection.send(.put, path, ["name": "c"], headers: match(first)).status == 412)
            #expect(try await connection.send(.delete, path, headers: match(first)).status == 412)
            #expect(try await connection.send(.get, path).json["name"] == "b")
            let version = try #require(second.header("etag"))
            #expect(try await connection.send(.delete, path, headers: match("\"0\", \(version)")).status == 200)
        }
    }

    @Test(
        "Bodies that do not fit",
        arguments: [
            ("companies/A", #"{"nam":"x"}"#, "nam"), ("companies/A", #"{"name":1}"#, "name"),
            ("companies/A", #"{"currency":"EURO"}"#, "currency"),
            ("companies/A", #"{"parent":"A"}"#, "parent"), ("companies/A", #"{"parent":"none"}"#, "parent"),
            ("companies/A", #"{"status":"gone"}"#, "status"), ("companies/A", #"{"price_lists":[{}]}"#, "price_lists[0].list"),
            ("companies/A", #"{"code":"B"}"#, "code"), ("companies/A", "[]", "object"), ("companies/A", "{", "JSON"),
            ("catalogs/k", "{}", "mode"), ("catalogs/k", #"{"mode":"restrict","rules":[{"op":"add"}]}"#, "rules[0]"),
            ("catalogs/k", #"{"mode":"restrict","rules":[{"all":true,"brand":"x"}]}"#, "rules[0]"),
            ("catalogs/k", #"{"mode":"restrict","rules":[{"attribute":"x"}]}"#, "rules[0].value"),
            ("catalogs/k", #"{"mode":"restrict","assigned_to":["ACME"]}"#, "assigned_to"),
            ("catalogs/k", #"{"mode":"restrict","valid_from":"2026-02-02","valid_until":"2026-02-01"}"#, "valid_until"),
            ("price-lists/l", #"{"adjustments":[{"all":true,"percent":"5"}]}"#, "parent"),
            ("price-lists/l", #"{"parent":"p","adjustments":[{"all":true,"percent":"-101"}]}"#, "percent"),
            ("price-lists/l", #"{"assigned_to":[{"level":"x"}]}"#, "assigned_to[0].level"),
            ("price-lists/l", #"{"active":"yes"}"#, "active"),
        ])
    func refuses(path: String, body: String, name: String) async throws {
        try await TestServer.run { connection async throws in
            let answer = try await connection.send(.put, "/v1/" + path, text: body)
            #expect(answer.status == 400)
            #expect(answer.message.contains(name), "\(answer.message)")
            #expect(try await connection.send(.get, "/v1/" + path).status == 404)
        }
    }

    @Test func searchesFollow() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.put, "/v1/companies/ACME", ["currency": "EUR"]).status == 201)
            let catalog: JSON = ["mode": "restrict", "rules": [["brand": "Acme"]], "assigned_to": ["company:ACME"]]
            #expect(try await connection.send(.put, "/v1/catalogs/acme", catalog).status == 201)
            #expect(try await connection.search("q=*&customer=ACME").json["found"] == 2)
            let csv = "price_list,sku,price\nbase,1,2\nbase,2,4\nbase,3,-\n"
            let imported = try await connection.send(.post, "/v1/prices/import?currency=EUR", text: csv)
            #expect(try imported.json["accepted"] == 2 && imported.json["rejected"] == 1, "\(imported.text)")
            #expect(try imported.json.at("rejects.0.line") == 4)
            #expect(!imported.text.contains("/"))
            let base: JSON = ["assigned_to": [["level": "everyone"]]]
            #expect(try await connection.send(.put, "/v1/price-lists/base", base).status == 200)
            let half: JSON = [
                "parent": "base", "adjustments": [["all": true, "percent": -50]], "assigned_to": [["level": "company:ACME"]],
            ]
            #expect(try await connection.send(.put, "/v1/price-lists/half", half).status == 201)
            let prices = try await connection.search("q=*&customer=ACME&sort_by=price:desc").json
            #expect(prices.at("hits.0.document.price")?.doubleValue == 2)
            #expect(prices.at("hits.1.document.price")?.doubleValue == 1)
            #expect(try await connection.send(.delete, "/v1/price-lists/base").status == 409)
            #expect(try await connection.send(.delete, "/v1/price-lists/half").status == 200)
            #expect(try await connection.search("q=*&customer=ACME&sort_by=price:desc").json.at("hits.0.document.price")?.doubleValue == 4)
            #expect(try await connection.send(.delete, "/v1/catalogs/acme").status == 200)
            #expect(try await connection.search("q=*&customer=ACME").json["found"] == 5)
            let units = "type,code,company\nunit,ACME-1,ACME\n"
            #expect(try await connection.send(.post, "/v1/companies/import", text: units).json["accepted"] == 1)
            #expect(try await connection.search("q=*&customer=ACME-1").json["found"] == 5)
            #expect(try await connection.send(.delete, "/v1/companies/ACME").status == 409)
        }
    }

    @Test func importsRehearseAndReplace() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.put, "/v1/price-lists/base", ["assigned_to": [["level": "everyone"]]]).status == 201)
            let path = "/v1/prices/import"
            let lines =
                #"{"price_list":"base","sku":"1","price":2,"currency":"EUR"}"# + "\n" + #"{"price_list":"base","sku":"2","price":3}"#
            #expect(try await connection.send(.post, path + "?dry_run=true", text: lines).json["accepted"] == 2)
            #expect(try await connection.search("q=*&filter_by=price:>0").json["found"] == 0)
            #expect(try await connection.send(.post, path, text: lines).json["accepted"] == 2)
            #expect(try await connection.search("q=*&filter_by=price:>0").json["found"] == 2)
            let replacing = "price_list,sku,price\nbase,3,7\n"
            #expect(try await connection.send(.post, path + "?replace=true", text: replacing).json["accepted"] == 1)
            #expect(try await connection.search("q=*&filter_by=price:>0").ids == ["3"])
            #expect(try await connection.send(.post, path + "?replace=maybe", text: replacing).status == 400)
            #expect(try await connection.send(.post, "/v1/catalogs/import", text: "catalog,op\nk,jump\n").json["rejected"] == 1)
        }
    }

    @Test func changesAreFollowed() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let start = try #require(try await connection.send(.get, "/v1/changes").json["next"]?.intValue)
            for (sku, price) in [("1", "2"), ("2", "3"), ("1", "4")] {
                _ = try await connection.send(.post, "/v1/prices/import", text: "price_list,sku,price\nbase,\(sku),\(price)\n")
            }
            var seen: [String] = []
            var next = start
            for _ in 0..<3 {
                let page = try await connection.send(.get, "/v1/changes?after=\(next)&limit=2").json
                seen +=
                    page["changes"]?.arrayValue?.compactMap { "\($0["price_list"]?.stringValue ?? "") \($0["sku"]?.stringValue ?? "")" }
                    ?? []
                next = page["next"]?.intValue ?? -1
            }
            #expect(seen == ["base 1", "base 2", "base 1"])
            _ = try await connection.send(.post, "/v1/prices/import?replace=true", text: "price_list,sku,price\nbase,1,9\n")
            let whole = try await connection.send(.get, "/v1/changes?after=\(next)").json
            #expect(whole.at("changes.0") == ["price_list": "base", "seq": .int(Int64(next) + 1)])
            #expect(try await connection.send(.get, "/v1/changes?after=100000").status == 409)
        }
    }

    @Test func everyOperationAsksForItsRight() async throws {
        try await TestServer.run { connection async throws in
            let buyer = try await connection.withNewKey(["description": "b", "actions": ["documents:*"], "collections": ["*"]])
            let reader = try await connection.withNewKey([
                "description": "r", "actions": ["companies:list", "companies:get"], "collections": ["*"],
            ])
            for (path, body) in Self.records {
                for (method, status) in [(HTTPRequest.Method.get, 401), (.put, 401), (.delete, 401)] {
                    #expect(try await buyer.send(method, "/v1/" + path, method == .put ? body : nil).status == status)
                }
                #expect(try await reader.send(.put, "/v1/" + path, body).status == 401)
            }
            for path in ["prices", "catalogs", "companies"] {
                #expect(try await buyer.send(.post, "/v1/\(path)/import", text: "").status == 401)
            }
            #expect(try await buyer.send(.get, "/v1/changes").status == 401)
            #expect(try await reader.send(.get, "/v1/companies").status == 200)
            #expect(try await reader.send(.get, "/v1/companies/none").status == 404)
            #expect(try await reader.send(.get, "/v1/catalogs").status == 401)
        }
    }
}
