import ByteStorage
import CatalogEngine
import HTTPTypes
import SearchIndex
import TestSupport
import Testing

/// What is in stock, in searches.
///
/// 1. Hits, filters, order and facets have what was counted last, over all warehouses, for the quantity that is asked for; what each
///    warehouse has is told on request.
/// 2. Products that were never counted keep what their documents say.
/// 3. Nothing is indexed anew for it, and a count shows in the next search.
/// 4. Files are understood in several names of columns, bad rows are told, a removal removes, a replacing import leaves no other warehouse.
@Suite struct StockSearchTests {
    private static let counts = """
        sku,warehouse,quantity,lead_time_days
        1,OSL,40,
        1,BER,2.5,4
        2,OSL,0,7
        3,OSL,0,
        4,OSL,-1,
        5,OSL,3,x
        5,BER,3,
        """

    private func run(_ test: @escaping @Sendable (TestConnection) async throws -> Void) async throws {
        try await TestServer.runWithCatalog { connection in
            let report = try await connection.send(.post, "/v1/stock/import", text: Self.counts)
            #expect(try report.json["accepted"] == 5 && report.json["rejected"] == 2, "\(report.text)")
            #expect(try report.json.at("rejects.0.field") == "quantity" && report.json.at("rejects.1.field") == "lead_time_days")
            try await test(connection)
        }
    }

    @Test func searchesHaveWhatWasCounted() async throws {
        try await run { connection in
            let all = try await connection.search("q=*&sort_by=stock:desc&facet_by=availability,stock")
            #expect(try all.ids == ["1", "4", "5", "2", "3"], "\(all.text)")
            #expect(try all.json.at("hits.0.document.stock")?.doubleValue == 42.5)
            #expect(try all.json.at("hits.0.document.availability") == "in_stock" && all.json.at("hits.1.document.stock") == 7)
            #expect(try all.json.at("hits.3.document.availability") == "on_order" && all.json.at("hits.3.document.lead_time_days") == 7)
            #expect(try all.json.at("facet_counts.0.counts.0.count") == 1 && all.json.at("facet_counts.1.stats.max")?.doubleValue == 42.5)
            #expect(try await connection.search("q=*&filter_by=availability:=out").ids == ["3"])
            #expect(try await connection.search("q=*&filter_by=stock:%3E3").ids == ["1", "4"])
            #expect(try await connection.search("q=*&filter_by=availability:=low").ids == ["5"])
            let many = try await connection.search("q=*&quantity=50&filter_by=availability:=on_order&sort_by=lead_time_days:asc")
            #expect(try many.ids == ["1", "2"], "\(many.text)")
            let levels = try await connection.search("q=*&filter_by=id:=1&stock_levels=true")
            let expected: JSON = [["warehouse": "BER", "available": 2.5, "lead_time_days": 4], ["warehouse": "OSL", "available": 40]]
            #expect(try levels.json.at("hits.0.document.stock_levels") == expected, "\(levels.text)")
            let grouped = try await connection.search("q=*&group_by=availability&group_limit=1")
            #expect(try grouped.json["found"] == 5, "\(grouped.text)")
        }
    }

    @Test func countsShowAtOnce() async throws {
        try await run { connection in
            let indexed = try connection.engine.statistics("products").documents
            let changed = "product_sku,source_code,on_hand,op\n3,OSL,100,\n1,BER,,delete\n"
            #expect(try await connection.send(.post, "/v1/stock/import", text: changed).json["accepted"] == 2)
            #expect(try await connection.search("q=*&filter_by=stock:%3E=40&sort_by=stock:desc").ids == ["3", "1"])
            #expect(try await connection.search("q=*&filter_by=stock:=40").ids == ["1"])
            let whole = "sku,warehouse,quantity\n1,LYN,1\n"
            #expect(try await connection.send(.post, "/v1/stock/import?replace=true", text: whole).json["accepted"] == 1)
            #expect(try await connection.search("q=*&filter_by=stock:=1").ids == ["1"])
            #expect(try connection.engine.statistics("products").documents == indexed)
            let single = try await connection.send(.get, "/collections/products/documents/1?customer=")
            #expect(single.status == 200)
        }
    }
}
