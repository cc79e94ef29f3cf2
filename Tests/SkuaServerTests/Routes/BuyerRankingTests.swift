import ByteStorage
import Commerce
import CommerceStore
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// What stands first for whom.
///
/// 1. Regular items, and those with a price of the customer's own, stand further up for their customer alone, where the collection asks for
///    it; an explanation tells the points.
/// 2. The best variant of a group is that of the buyer's price, and so is the order of the groups.
/// 3. Products without a price are shown or hidden as the customer's catalog says.
@Suite struct BuyerRankingTests {
    private func run(_ test: @escaping @Sendable (TestConnection) async throws -> Void) async throws {
        try await TestServer.runWithCatalog { connection in
            let customers = """
                type,code,price_lists,catalogs
                everyone,,base,
                company,ACME,acme,
                company,BETA,,shy
                """
            #expect(try await connection.send(.post, "/v1/companies/import", text: customers).json["accepted"] == 3)
            let prices = """
                price_list,sku,price
                base,1,1.5
                base,2,0.5
                base,3,0.25
                base,4,2
                acme,1,0.4
                acme,4,0.1
                """
            #expect(try await connection.send(.post, "/v1/prices/import", text: prices).json["accepted"] == 6)
            let catalogs = "catalog,mode,op,all,unpriced\nshy,overlay,add,true,hide\n"
            #expect(try await connection.send(.post, "/v1/catalogs/import", text: catalogs).json["accepted"] == 1)
            try await test(connection)
        }
    }

    @Test func regularAndContractItemsStandFirst() async throws {
        try await run { connection in
            let today = ISO8601DateFormatter().string(from: Date()).prefix(10)
            let lines = "customer,order,sku,quantity,ordered_at\nBETA,1,2,5,\(today)\nBETA,2,2,5,\(today)\nBETA,2,1,5,\(today)\n"
            #expect(try await connection.send(.post, "/v1/order-lines/import", text: lines).json["accepted"] == 3)
            let plain = try await connection.search("q=m8&customer=BETA").ids
            #expect(plain == ["3", "1", "2"])
            let boost: JSON = ["metadata": ["buyer_boost": ["regular": 5000, "contract": 3000]]]
            #expect(try await connection.send(.patch, "/collections/products", boost).status == 200)
            let beta = try await connection.search("q=m8&customer=BETA&explain=true")
            #expect(try beta.ids == ["2", "3", "1"], "\(beta.text)")
            #expect(try beta.json.at("hits.0.explanation.bonus") == 5000 && beta.json.at("hits.1.explanation.bonus") == nil)
            let acme = try await connection.search("q=*&customer=ACME").ids
            #expect(acme.prefix(2) == ["1", "4"])
            let visitor = try await connection.search("q=m8").ids
            #expect(visitor == ["3", "1", "2"])
        }
    }

    @Test func groupsShowTheBuyersBestVariant() async throws {
        try await run { connection in
            func groups(_ customer: String) async throws -> [String] {
                let query =
                    "q=*&group_by=attributes.material&group_limit=1&sort_by=price:asc&filter_by=attributes.material:=steel&customer="
                let answer = try await connection.search(query + customer).json
                return answer["grouped_hits"]?.arrayValue?.compactMap { $0.at("hits.0.document.id")?.stringValue } ?? []
            }
            let acme = try await groups("ACME")
            #expect(acme == ["4"])
            let beta = try await groups("BETA")
            #expect(beta == ["1"])
        }
    }

    @Test func productsWithoutAPriceAreShownAsTheCatalogSays() async throws {
        try await run { connection in
            let acme = try await connection.search("q=*&customer=ACME").ids
            #expect(acme.contains("5"))
            let beta = try await connection.search("q=*&customer=BETA&facet_by=price")
            #expect(try !beta.ids.contains("5") && beta.json["out_of"] == 4, "\(beta.text)")
            let one = "price_list,sku,price\nbase,5,9\n"
            #expect(try await connection.send(.post, "/v1/prices/import", text: one).json["accepted"] == 1)
            let priced = try await connection.search("q=*&customer=BETA").ids
            #expect(priced.contains("5"))
        }
    }
}
