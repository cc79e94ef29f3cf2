import ByteStorage
import CatalogEngine
import HTTPTypes
import TestSupport
import Testing

/// Imports that are sent again, and feeds of what they changed.
///
/// 1. The same key with the same body is carried out once, and answered alike; with another body or other parameters it is 422.
/// 2. A body that cannot be read to its end changes nothing, nor does its key stand for it.
/// 3. The feeds tell of all that changed, once and in order, and say where to go on.
@Suite struct ImportOnceTests {
    private static let key = HTTPField.Name("idempotency-key")!

    @Test func aKeyStandsForOneImport() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let path = "/v1/prices/import"
            let csv = "price_list,sku,price\nbase,1,2.5\nbase,2,bad\n"
            let first = try await connection.send(.post, path, text: csv, headers: [Self.key: "night-1"])
            #expect(try first.json["accepted"] == 1 && first.json["rejected"] == 1, "\(first.text)")
            let sequence = try connection.engine.priceSequence()
            let again = try await connection.send(.post, path, text: csv, headers: [Self.key: "night-1"])
            #expect(again.text == first.text && again.status == 200)
            #expect(try connection.engine.priceSequence() == sequence)
            #expect(try await connection.send(.post, path, text: csv + "base,3,1\n", headers: [Self.key: "night-1"]).status == 422)
            #expect(try await connection.send(.post, path + "?currency=USD", text: csv, headers: [Self.key: "night-1"]).status == 422)
            #expect(try await connection.send(.post, path, text: csv, headers: [Self.key: "night-2"]).status == 200)
            #expect(try connection.engine.priceSequence() > sequence)
            let long = String(repeating: "k", count: 256)
            #expect(try await connection.send(.post, path, text: csv, headers: [Self.key: long]).status == 400)
        }
    }

    @Test func feedsTellWhatChanged() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            func changes(_ feed: String, after: JSON?) async throws -> JSON {
                let after = after?.intValue.map { "&after=\($0)" } ?? ""
                return try await connection.send(.get, "/v1/changes?feed=\(feed)\(after)").json
            }
            let records = try await changes("records", after: nil)["next"]
            let products = try await changes("products", after: nil)["next"]
            let customers = "type,code,catalogs\ncompany,ACME,k\ngroup,G,\n"
            #expect(try await connection.send(.post, "/v1/companies/import", text: customers).json["accepted"] == 2)
            #expect(try await connection.send(.post, "/v1/catalogs/import", text: "catalog,mode,op,sku\nk,restrict,add,1\n").status == 200)
            let numbers = "customer,part_number,sku\nACME,N-1,1\n"
            #expect(try await connection.send(.post, "/v1/part-numbers/import", text: numbers).json["accepted"] == 1)
            let changed = try await changes("records", after: records)
            let told =
                changed["changes"]?.arrayValue?.compactMap { change in
                    "\(change["kind"]?.stringValue ?? "") \(change["code"]?.stringValue ?? "")"
                } ?? []
            #expect(Set(told).isSuperset(of: ["company ACME", "customer_group G", "catalog k", "part_number N-1"]), "\(told)")
            let sequences = changed["changes"]?.arrayValue?.compactMap { $0["seq"]?.intValue } ?? []
            #expect(sequences == Array((records?.intValue ?? 0) + 1...(changed["next"]?.intValue ?? 0)))
            #expect(try await changes("records", after: changed["next"])["changes"] == [])

            _ = try await connection.send(.delete, "/collections/products/documents/5")
            let gone = try await changes("products", after: products)
            #expect(gone.at("changes.0.sku") == "5" && gone.at("changes.0.op") == "delete", "\(gone)")
            #expect(try await connection.send(.get, "/v1/changes?feed=nothing").status == 400)
            #expect(try await connection.send(.get, "/v1/changes?feed=records&after=100000").status == 409)
        }
    }
}
