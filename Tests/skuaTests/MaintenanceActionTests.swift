import ByteStorage
import CatalogEngine
import Foundation
import Testing
import skua

/// 1. `index build`, `verify` and `stats` tell what they did, and fail for a collection that is not there.
/// 2. Verifying finds a damaged file; the next search mends it and finds the same.
/// 3. Keys are made, listed without their text, and revoked.
@Suite struct MaintenanceActionTests {
    @Test("Build, verify, stats")
    func index() throws {
        let catalog = try SmallCatalog()
        #expect(try catalog.output(.maintain) { try IndexBuildAction().run($0, $1) }.hasPrefix("products: 12 documents in "))
        #expect(try catalog.output(.inspect) { try IndexVerifyAction().run($0, $1) }.hasPrefix("products: ok, 12 documents in 1 segment"))
        let lines = try catalog.output(.inspect) { try IndexStatsAction().run($0, $1) }.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix("products"))
        let json = try JSON.parse(try catalog.output(.inspect) { try IndexStatsAction(json: true).run($0, $1) })
        #expect(json[0]?["documents"]?.intValue == 12)
        #expect(json[0]?["index"]?["documents"]?.intValue == 12)
        #expect(throws: EngineError.self) { try catalog.output(.inspect) { try IndexVerifyAction(collection: "x").run($0, $1) } }
    }

    @Test("A deleted index comes back with the next search")
    func deleted() throws {
        let catalog = try SmallCatalog()
        try FileManager.default.removeItem(atPath: catalog.data + "/index")
        #expect(throws: EngineError.self) { try catalog.output(.inspect) { try IndexVerifyAction().run($0, $1) } }
        let text = try catalog.output { try SearchAction(collection: "products", call: SearchCall(query: "hex")).run($0, $1) }
        #expect(text.hasPrefix("5 hits of 12 documents"))
        #expect(try catalog.output(.inspect) { try IndexVerifyAction().run($0, $1) }.hasPrefix("products: ok"))
    }

    @Test("Keys")
    func keys() throws {
        let catalog = try SmallCatalog()
        let create = KeysCreateAction(description: "shop front", actions: ["documents:search"], collections: ["products"])
        let value = try catalog.output(.write) { try create.run($0, $1) }.split(separator: "\n")[0]
        #expect(value.count >= 16)
        let listed = try catalog.output(.inspect) { try KeysListAction().run($0, $1) }
        #expect(listed.contains("shop front") && listed.contains("documents:search") && listed.contains("never"))
        #expect(!listed.contains(value))
        let json = try JSON.parse(try catalog.output(.inspect) { try KeysListAction(json: true).run($0, $1) })
        let id = try #require(json["keys"]?[0]?["id"]?.intValue)
        #expect(json["keys"]?[0]?["value_prefix"]?.stringValue == String(value.prefix(4)))
        #expect(json["keys"]?[0]?["value"] == nil)
        _ = try catalog.output(.inspect) { try KeysRevokeAction(ids: [Int64(id)]).run($0, $1) }
        #expect(try catalog.output(.inspect) { try KeysListAction().run($0, $1) } == "There are no keys.\n")
        #expect(throws: CommandError.self) { try catalog.output(.inspect) { try KeysRevokeAction(ids: [Int64(id)]).run($0, $1) } }
    }

    @Test("Times of expiry", arguments: [("12h", 43_200), ("30d", 2_592_000), ("4w", 2_419_200), ("1y", 31_536_000)])
    func expiry(text: String, seconds: Int64) {
        #expect(KeyExpiry(argument: text)?.seconds == seconds)
    }

    @Test("Texts that are no time", arguments: ["", "d", "0d", "-1d", "3", "3m", "1.5d", "99999d"])
    func noExpiry(text: String) {
        #expect(KeyExpiry(argument: text) == nil)
    }
}
