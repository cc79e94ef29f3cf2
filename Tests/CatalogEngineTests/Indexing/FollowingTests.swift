import ByteStorage
import CatalogEngine
import CommerceStore
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. A write that waits is seen by the next search; one that does not is seen within a second.
/// 2. Writers and searchers on many threads lose nothing, and each writer sees its own writes.
/// 3. What is sealed is removed from the feed, so that it does not grow for ever; an engine that ends without closing replays the rest.
/// 4. Far behind, the index is rebuilt in bulk, with the same answers.
/// 5. Suggestions complete words and find documents.
@Suite struct FollowingTests {
    private let fixture = EngineFixture()

    private func engine(_ change: (inout EngineOptions) -> Void = { _ in }) throws -> CatalogEngine {
        let engine = try fixture.open(.required, change)
        if try engine.collections().isEmpty {
            try engine.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        }
        return engine
    }

    @Test func writesAreSeen() throws {
        let engine = try engine { $0.refreshInterval = 30 }
        for round in 0..<50 {
            try engine.write("products", [.upsert(bytes(#"{"id":"a","title":"word\#(round)x"}"#))])
            #expect(try engine.found("products", "word\(round)x") == ["a"])
        }
        try engine.write("products", [.upsert(bytes(#"{"id":"b","title":"later"}"#))], refresh: .eventually)
        let began = Date()
        while try engine.found("products", "later").isEmpty, Date().timeIntervalSince(began) < 5 { Thread.sleep(forTimeInterval: 0.005) }
        #expect(Date().timeIntervalSince(began) < 1)
        try engine.close()
    }

    @Test func manyThreads() throws {
        let engine = try engine()
        let stop = StopFlag()
        let writers = 4
        for number in 0..<writers {
            Thread.detachNewThread {
                for round in 0..<60 {
                    let id = "w\(number)-\(round % 10)"
                    do {
                        try engine.write("products", [.upsert(bytes(#"{"id":"\#(id)","title":"bolt","stock":\#(round)}"#))])
                        if try engine.found("products", filter: "id:=\(id) && stock:=\(round)") != [id] { stop.complain("\(id) \(round)") }
                    } catch {
                        stop.complain("\(error)")
                    }
                }
                stop.finish()
            }
        }
        for _ in 0..<2 {
            Thread.detachNewThread {
                var most = 0
                while !stop.isSet {
                    do {
                        let count = try engine.found("products").count
                        if count < most { stop.complain("stepped back") }
                        most = max(most, count)
                    } catch {
                        stop.complain("\(error)")
                    }
                }
                stop.finish()
            }
        }
        stop.waitUntilFinished(writers)
        stop.set()
        stop.waitUntilFinished(writers + 2)
        #expect(stop.complaints.isEmpty, "\(stop.complaints.prefix(3))")
        #expect(try engine.searched("products") == engine.contents("products"))
        #expect(try engine.found("products").count == 40)
        try engine.close()
    }

    @Test func theFeedIsKeptShort() throws {
        let engine = try engine()
        for round in 0..<30 {
            try engine.write("products", (0..<20).map { .upsert(bytes(#"{"id":"p\#($0)","title":"bolt \#(round)"}"#)) })
        }
        func pending() throws -> Int {
            try engine.store.read { reader in
                let record = try #require(try reader.collection(named: "products"))
                return try reader.pendingChanges(in: record.number, after: record.feedStart, limit: 10_000)
            }
        }
        for _ in 0..<300 where try pending() > 0 { Thread.sleep(forTimeInterval: 0.02) }
        #expect(try pending() == 0)
        #expect(try engine.store.read { try $0.headSequence() } == 600)
        try engine.close()
    }

    @Test func whatWasNotSealedIsReplayed() throws {
        let engine = try engine { $0.sealInterval = 3600 }
        try engine.write("products", (0..<50).map { .create(bytes(#"{"id":"p\#($0)","title":"bolt"}"#)) })
        try engine.write("products", [.delete(id: "p0")])
        // As after the sudden end of the process: a copy of the folder as it is now.
        let copy = EngineFixture()
        try FileManager.default.removeItem(atPath: copy.directory.path)
        try FileManager.default.copyItem(atPath: fixture.directory.path, toPath: copy.directory.path)
        let expected = try engine.searched("products")
        try engine.close()
        let again = try copy.open()
        try again.waitUntilIndexed("products", seconds: 60)
        #expect(try again.searched("products") == expected)
        #expect(try again.found("products", "bolt").count == 49)
        try again.close()
    }

    @Test func bulkAfterManyChanges() throws {
        let guest = try fixture.open(.never)
        try guest.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        try guest.write("products", (0..<3000).map { .create(bytes(#"{"id":"p\#($0)","title":"bolt \#($0 % 7)"}"#)) })
        try guest.close()
        var phases: Set<String> = []
        let engine = try fixture.open {
            $0.bulkThreshold = 1000
            $0.openWait = 0
        }
        try engine.waitUntilIndexed("products", seconds: 60) { phases.insert("\($0.phase)") }
        #expect(try engine.searched("products") == engine.contents("products"))
        #expect(try engine.statistics("products").documents == 3000)
        try engine.write("products", (0..<2000).map { .upsert(bytes(#"{"id":"p\#($0)","title":"nut"}"#)) }, refresh: .eventually)
        try engine.waitUntilIndexed("products", seconds: 60)
        #expect(try engine.found("products", "nut").count == 2000)
        try engine.close()
    }

    @Test func suggestions() throws {
        let engine = try engine()
        try engine.write(
            "products",
            [
                .create(bytes(#"{"id":"a","title":"hexagon bolt"}"#)), .create(bytes(#"{"id":"b","title":"hexagon nut"}"#)),
                .create(bytes(#"{"id":"c","title":"hose"}"#)),
            ])
        let suggestions = try engine.suggest("products", prefix: "hex", limit: 5)
        #expect(suggestions.words.map(\.text) == ["hexagon"])
        #expect(suggestions.hits.map(\.id).sorted() == ["a", "b"])
        #expect(try engine.suggest("products", prefix: "h", limit: 1).words.map(\.text) == ["hexagon"])
        let none = try engine.suggest("products", prefix: " ", limit: 5)
        #expect(none.words.isEmpty && none.hits.isEmpty)
        try engine.close()
    }
}
