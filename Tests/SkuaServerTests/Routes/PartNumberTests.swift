import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import SearchIndex
import TestSupport
import Testing

/// Part numbers of customers, by import and below `/v1/part-numbers`.
///
/// 1. A customer, its units and associates find products by them, with `matched_via`, and see them in documents; others find nothing.
/// 2. A number of a unit is known in the unit only.
/// 3. Files are understood in several names of columns; bad rows are told; a removal removes.
/// 4. Records come by pages; what is put is found at once, what is deleted no more.
@Suite struct PartNumberTests {
    private func run(_ test: @escaping @Sendable (TestConnection) async throws -> Void) async throws {
        try await TestServer.runWithCatalog { connection in
            let customers = """
                type,code,company,unit
                company,ACME,,
                company,BETA,,
                unit,ACME-U,ACME,
                associate,ann,ACME,ACME-U
                """
            #expect(try await connection.send(.post, "/v1/companies/import", text: customers).json["accepted"] == 4)
            let numbers = """
                customer,part_number,sku,description
                ACME,AC-100/7,1,Our bolt
                ACME,0815,3,
                ACME-U,AC-200,2,
                BETA,BT 100-7,4,
                NOBODY,X,1,
                ACME,,1,
                """
            let report = try await connection.send(.post, "/v1/part-numbers/import", text: numbers)
            #expect(try report.json["accepted"] == 4 && report.json["rejected"] == 2, "\(report.text)")
            #expect(try report.json.at("rejects.0.line") == 6 && report.json.at("rejects.1.field") == "part_number", "\(report.text)")
            try await test(connection)
        }
    }

    /// What customers find by a query.
    private static let finds: [(query: String, customer: String, ids: [String])] = [
        ("ac1007", "ACME", ["1"]), ("ac1007", "ACME-U", ["1"]), ("AC-100/7", "ann", ["1"]), ("815", "ACME", ["3"]),
        ("AC-200", "ann", ["2"]),
        ("AC-200", "ACME", []), ("AC-100/7", "BETA", []), ("bt1007", "BETA", ["4"]), ("bt1007", "ACME", []),
    ]

    @Test func eachFindsItsOwn() async throws {
        try await run { connection in
            for find in Self.finds {
                let ids = try await connection.search("q=\(find.query)&customer=\(find.customer)").ids
                #expect(ids == find.ids, "\(find)")
            }
            let answer = try await connection.search("q=ac1007&customer=ann")
            let via: JSON = ["field": "customer_part_number", "guess": false, "reading": "identifier", "value": "AC-100/7"]
            let found = try answer.json.at("hits.0.matched_via")
            #expect(found == via)
            let shown = try answer.json.at("hits.0.document.customer_part_numbers")
            #expect(shown == ["AC-100/7"])
            let hidden = try await connection.search("q=*&customer=BETA&filter_by=id:=1").text
            #expect(!hidden.contains("AC-100") && hidden.contains("Hex bolt"))
            let visitors = try await connection.search("q=AC-100/7").ids
            #expect(visitors.isEmpty)
            let suggested = try await connection.send(.get, "/suggest?q=ac-10&customer=ACME").json
            #expect(suggested.at("documents.0.id") == "1")
            let others = try await connection.send(.get, "/suggest?q=ac-10&customer=BETA").json
            #expect(others["documents"] == [])
            #expect(suggested["part_numbers"] == [["id": "1", "number": "AC-100/7"]] && others["part_numbers"] == [])
            let own = try await connection.send(.get, "/suggest?q=Ac&customer=ann").json
            #expect(own["part_numbers"] == [["id": "2", "number": "AC-200"], ["id": "1", "number": "AC-100/7"]])
            let filtered = try await connection.send(.get, "/suggest?q=ac&customer=ann&filter_by=id:=1").json
            #expect(filtered["part_numbers"] == [["id": "1", "number": "AC-100/7"]])
            let visitor = try await connection.send(.get, "/suggest?q=ac").json
            #expect(visitor["part_numbers"] == [])
        }
    }

    @Test func theyAreUnderstoodElsewhere() async throws {
        try await run { connection in
            let buyer = Buyer(customer: "ann")
            let skus = try connection.engine.skus(ofPartNumbers: ["ac 200", "AC-100/7", "00815", "BT 100-7", ""], for: buyer)
            let expected: [[SKU]] = [["2"], ["1"], ["3"], [], []].map { $0.map { SKU($0) } }
            #expect(skus == expected)
            let placement = try connection.engine.placement(of: "1", in: "products", SearchRequest(query: "ac1007"), for: buyer)
            guard case .listed(position: 1, explanation: _) = placement.placement else {
                Issue.record("\(placement)")
                return
            }
        }
    }

    @Test func recordsArePutAndDeleted() async throws {
        try await run { connection in
            let path = "/v1/part-numbers"
            let first = try await connection.send(.get, "\(path)?customer=ACME&limit=1")
            #expect(try first.json.at("part_numbers.0.part_number") == "0815")
            let cursor = try #require(try first.json["next_cursor"]?.stringValue)
            let second = try await connection.send(.get, "\(path)?customer=ACME&limit=1&cursor=\(cursor)")
            #expect(try second.json.at("part_numbers.0.description") == "Our bolt" && second.json["next_cursor"] == nil)
            let item: JSON = ["customer": "BETA", "part_number": "B/99", "sku": "5"]
            #expect(try await connection.send(.put, path, item).json["sku"] == "5")
            #expect(try await connection.search("q=b99&customer=BETA").ids == ["5"])
            #expect(try await connection.send(.delete, "\(path)?customer=BETA&part_number=B/99&sku=5").json["deleted"] == 1)
            #expect(try await connection.search("q=b99&customer=BETA").ids.isEmpty)
            #expect(try await connection.send(.delete, "\(path)?customer=BETA&part_number=B/99").status == 404)
            #expect(try await connection.send(.get, "\(path)?customer=NOBODY").status == 404)
            #expect(try await connection.send(.get, path).status == 400)
            #expect(try await connection.send(.put, path, ["customer": "BETA", "part_number": "", "sku": "5"]).status == 400)
            let searcher = try await connection.withNewKey(["description": "search", "actions": ["documents:search"], "collections": ["*"]])
            #expect(try await searcher.send(.get, "\(path)?customer=ACME").status == 401)
        }
    }

    @Test func filesReplaceAndRemove() async throws {
        try await run { connection in
            let path = "/v1/part-numbers/import"
            let jsonl = """
                {"customer_sku":"NEW-1","sku":"4","company":"ACME"}
                {"customer_part_number":"AC-100/7","op":"delete","customer":"ACME"}
                {"part_number":"Q","sku":"1","op":"jump","customer":"ACME"}
                """
            let report = try await connection.send(.post, path, text: jsonl)
            #expect(try report.json["accepted"] == 2 && report.json["rejected"] == 1, "\(report.text)")
            #expect(try await connection.search("q=AC-100/7&customer=ACME").ids.isEmpty)
            #expect(try await connection.search("q=new1&customer=ACME").ids == ["4"])
            let whole = try await connection.send(.post, path + "?replace=true&customer=ACME", text: "part_number,sku\nONLY-1,2\n")
            #expect(try whole.json["accepted"] == 1)
            #expect(try await connection.search("q=new1&customer=ACME").ids.isEmpty)
            #expect(try await connection.search("q=ONLY-1&customer=ACME").ids == ["2"])
            #expect(try await connection.search("q=bt1007&customer=BETA").ids == ["4"])
        }
    }
}
