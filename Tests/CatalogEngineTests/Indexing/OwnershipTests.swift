import ByteStorage
import CatalogEngine
import CommerceStore
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. One engine owns the indexes of a folder; another that must own them is refused and told who does, one that need not is not.
/// 2. Closing gives the ownership up.
/// 3. What an engine without the ownership writes, creates and drops, the owner indexes and follows by itself.
/// 4. An engine without the ownership searches what the owner made durable, and never writes to the index.
@Suite struct OwnershipTests {
    private let fixture = EngineFixture()

    private func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<400 {
            if try condition() { return true }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return false
    }

    @Test func oneOwnerAtATime() throws {
        let owner = try fixture.open()
        #expect(owner.ownsIndex)
        let error = #expect(throws: EngineError.self) { try fixture.open(.required) }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains("\(ProcessInfo.processInfo.processIdentifier)") == true)
        let second = try fixture.open(.ifFree)
        #expect(!second.ownsIndex)
        let third = try fixture.open(.never)
        #expect(!third.ownsIndex)
        try third.close()
        try second.close()
        try owner.close()
        let next = try fixture.open(.ifFree)
        #expect(next.ownsIndex)
        try next.close()
    }

    @Test func theOwnerFollowsOthers() throws {
        let owner = try fixture.open()
        let guest = try fixture.open(.ifFree)
        try guest.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        try guest.write("products", (0..<100).map { .create(bytes(#"{"id":"p\#($0)","title":"bolt"}"#)) })
        #expect(eventually { (try? owner.found("products").count) == 100 })
        try guest.write("products", [.delete(id: "p0"), .upsert(bytes(#"{"id":"p1","title":"nut"}"#))])
        #expect(eventually { (try? owner.found("products", "nut")) == ["p1"] })
        #expect(try owner.found("products").count == 99)
        try guest.updateCollection("products", CollectionUpdate(added: [Field(name: "color", type: .string)]))
        try guest.write("products", [.upsert(bytes(#"{"id":"p2","title":"nut","color":"red"}"#))])
        #expect(eventually { (try? owner.found("products", filter: "color:=red")) == ["p2"] })
        #expect((#expect(throws: EngineError.self) { try guest.rebuildIndex("products") })?.code == .conflict)
        try guest.dropCollection("products")
        #expect(eventually { !FileManager.default.fileExists(atPath: fixture.folder(of: "products")) })
        #expect((#expect(throws: EngineError.self) { try owner.search("products", SearchRequest(query: "*")) })?.code == .notFound)
        try guest.close()
        try owner.close()
    }

    @Test func guestsSearchWhatIsDurable() throws {
        let owner = try fixture.open()
        try owner.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        try owner.write("products", (0..<20).map { .create(bytes(#"{"id":"p\#($0)","title":"bolt"}"#)) })
        let guest = try fixture.open(.never)
        #expect(eventually { (try? guest.found("products").count) == 20 })
        try owner.write("products", [.delete(id: "p3")])
        #expect(eventually { (try? guest.found("products").count) == 19 })
        try owner.rebuildIndex("products")
        try owner.write("products", [.delete(id: "p4")])
        #expect(eventually { (try? guest.found("products").count) == 18 })
        try owner.close()
        let before = try fixture.files(of: "products").map { try #require(FileManager.default.contents(atPath: $0)) }
        try guest.write("products", [.create(bytes(#"{"id":"new","title":"bolt"}"#))])
        _ = try guest.found("products")
        try guest.close()
        #expect(try fixture.files(of: "products").map { try #require(FileManager.default.contents(atPath: $0)) } == before)
        let next = try fixture.open()
        try next.waitUntilIndexed("products", seconds: 60)
        #expect(try next.found("products", "bolt").contains("new"))
        try next.close()
    }

    @Test func aGuestWithoutIndexSaysSo() throws {
        let guest = try fixture.open(.never)
        try guest.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        try guest.write("products", [.create(bytes(#"{"id":"a","title":"bolt"}"#))])
        #expect((#expect(throws: EngineError.self) { try guest.search("products", SearchRequest(query: "*")) })?.code == .unavailable)
        #expect(text(try guest.document("products", id: "a")) == #"{"id":"a","title":"bolt"}"#)
        #expect(!FileManager.default.fileExists(atPath: fixture.folder(of: "products")))
        try guest.close()
    }
}
