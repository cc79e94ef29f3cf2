import ByteStorage
import CatalogEngine
import CommerceStore
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. A missing index, a missing or changed file of it, and one cut short are noticed, and rebuilt from the store with the same answers.
/// 2. The same in a running engine, when it checks its files.
/// 3. An index that is behind what the feed still holds, or ahead of the store, or of another schema, is rebuilt.
/// 4. Leftovers of rebuilds that did not finish, and of dropped collections, are removed.
/// 5. While an index is rebuilt because there is none, searches say so and writes go on.
/// 6. A rebuild beside a working index loses no write, and searches never step back.
/// 7. Closing in the midst of a rebuild loses nothing.
@Suite struct RecoveryTests {
    private let fixture = EngineFixture()
    private static let count = 300

    /// An engine with a collection that has several segments, deletes, and changes that are not sealed into segments yet.
    private func filled() throws -> CatalogEngine {
        let engine = try fixture.open()
        try engine.createCollection(NewCollection(name: "products", schema: SampleCatalog.schema))
        var random = SeededRandom(11)
        for start in stride(from: 0, to: Self.count, by: 100) {
            let writes = (start..<(start + 100)).map { number in
                DocumentWrite.upsert(SampleCatalog.document(id: "d\(number)", &random).serialized())
            }
            try engine.write("products", writes)
            // Lets the segment be sealed, so that there are several.
            Thread.sleep(forTimeInterval: 0.25)
        }
        try engine.write("products", (0..<40).map { .delete(id: "d\($0 * 7)") })
        return engine
    }

    /// What a few searches answer, as one text.
    private func answers(_ engine: CatalogEngine) throws -> [String] {
        try ["*", "bolt", "stain less", "m8x4", "hexagon head", "fußball", "zink scr"].map { query in
            var request = SearchRequest(query: query)
            request.limit = 50
            request.facets = [FacetRequest(field: "brand"), FacetRequest(field: "attributes.*")]
            let result = try engine.search("products", request)
            let facets = result.facets.map { "\($0.field): \($0.values.map { "\($0.value)=\($0.count)" })" }
            return "\(query) \(result.found) \(result.hits.map(\.id)) \(facets.sorted())"
        }
    }

    private func check(_ engine: CatalogEngine, _ expected: [String], _ comment: String) throws {
        try engine.waitUntilIndexed("products", seconds: 60)
        for (answer, expected) in zip(try answers(engine), expected) { #expect(answer == expected, "\(comment)") }
        #expect(engine.health() == .ok, "\(comment)")
        try engine.verifyIndex("products")
    }

    @Test func damagedFilesAreReplaced() throws {
        let first = try filled()
        let expected = try answers(first)
        try first.close()
        let files = fixture.files(of: "products")
        let kinds = Set(files.map { kind($0) })
        #expect(kinds.isSuperset(of: ["CURRENT", "MANIFEST", "segment", "deletes"]))
        for kind in kinds.sorted() {
            for damage in Damage.allCases {
                let path = try #require(fixture.files(of: "products").last { self.kind($0) == kind }, "\(kind)")
                let before = FileManager.default.contents(atPath: path)
                try damage.apply(to: path)
                let engine = try fixture.open()
                // The check may end after opening; its result is waited for here.
                try? engine.verifyIndex("products")
                try check(engine, expected, "\(damage) of \(kind)")
                try engine.close()
                if self.kind(path) != "CURRENT" {
                    #expect(FileManager.default.contents(atPath: path) != before, "\(damage) of \(kind) was replaced")
                }
                // A rebuilt index has one segment without deletes; the next round needs all kinds again.
                let again = try fixture.open()
                try spoil(again)
                try again.close()
            }
        }
    }

    /// Makes deletes and further segments without changing what is answered.
    private func spoil(_ engine: CatalogEngine) throws {
        let documents = try engine.contents("products").filter { $0.key.hasSuffix("1") }.map(\.value)
        for document in documents.prefix(3) {
            let id = try #require(try JSON.parse(document)["id"]?.stringValue)
            try engine.write("products", [.delete(id: id)])
            try engine.write("products", [.upsert(bytes(document))])
        }
    }

    private func kind(_ path: String) -> String {
        let name = (path as NSString).lastPathComponent
        return String(name.prefix { $0 != "-" })
    }

    private enum Damage: CaseIterable {
        case flippedFirst, flippedMiddle, flippedLast, cutShort, emptied, removed

        func apply(to path: String) throws {
            let url = URL(fileURLWithPath: path)
            var data = try Data(contentsOf: url)
            switch self {
            case .flippedFirst: data[0] ^= 0x10
            case .flippedMiddle: data[data.count / 2] ^= 0x01
            case .flippedLast: data[data.count - 1] ^= 0x80
            case .cutShort: data.removeLast(min(9, data.count))
            case .emptied: data = Data()
            case .removed:
                try FileManager.default.removeItem(at: url)
                return
            }
            try data.write(to: url)
        }
    }

    @Test("missing folders", arguments: ["/index", "/index/products", "/index/products/generation-1"])
    func missingFoldersAreReplaced(path: String) throws {
        let first = try filled()
        let expected = try answers(first)
        try first.close()
        try FileManager.default.removeItem(atPath: fixture.directory.path + path)
        let engine = try fixture.open()
        try check(engine, expected, path)
        try engine.close()
    }

    @Test func aRunningEngineNoticesDamage() throws {
        let engine = try filled()
        defer { try? engine.close() }
        let expected = try answers(engine)
        // Seals all, so that the files are complete.
        Thread.sleep(forTimeInterval: 0.4)
        let path = try #require(fixture.files(of: "products").first { kind($0) == "segment" })
        try Damage.flippedMiddle.apply(to: path)
        let error = #expect(throws: EngineError.self) { try engine.verifyIndex("products") }
        #expect(error?.code == .internal)
        try check(engine, expected, "running")
    }

    @Test("removed while running", arguments: ["/index", "/index/products"])
    func aRunningEngineNoticesRemoval(path: String) throws {
        let engine = try filled()
        let expected = try answers(engine)
        // Out of the way at once: the engine may be renaming a file within.
        let removed = fixture.directory.path + "/removed"
        try FileManager.default.moveItem(atPath: fixture.directory.path + path, toPath: removed)
        try FileManager.default.removeItem(atPath: removed)
        // Searches go on meanwhile, in what is mapped.
        #expect(try answers(engine) == expected)
        for _ in 0..<500 where fixture.files(of: "products").allSatisfy({ kind($0) != "CURRENT" }) { Thread.sleep(forTimeInterval: 0.02) }
        try check(engine, expected, "removed")
        #expect((#expect(throws: EngineError.self) { try fixture.open() })?.code == .conflict)
        try engine.write("products", [.upsert(bytes(#"{"id":"later","title":"unique"}"#))])
        try engine.close()
        let again = try fixture.open()
        #expect(try again.found("products", "unique") == ["later"])
        #expect(again.health() == .ok)
        try again.close()
    }

    @Test func aStaleIndexIsReplaced() throws {
        let first = try filled()
        try first.close()
        let saved = fixture.directory.path + "/saved"
        try FileManager.default.copyItem(atPath: fixture.folder(of: "products"), toPath: saved)
        let second = try fixture.open()
        for round in 0..<3 {
            try second.write("products", [.upsert(bytes(#"{"id":"new\#(round)","title":"bolt"}"#)), .delete(id: "d\(round * 7 + 1)")])
            Thread.sleep(forTimeInterval: 0.3)
        }
        let expected = try answers(second)
        try second.close()
        #expect(try second.isBehindFeed(saved))
        try FileManager.default.removeItem(atPath: fixture.folder(of: "products"))
        try FileManager.default.moveItem(atPath: saved, toPath: fixture.folder(of: "products"))
        let third = try fixture.open()
        try check(third, expected, "stale")
        try third.close()
    }

    @Test func anIndexFromTheFutureIsReplaced() throws {
        let first = try filled()
        try first.close()
        let store = fixture.directory.file(CommerceStore.fileName)
        for name in [store, store + "-wal", store + "-shm"] { try? FileManager.default.removeItem(atPath: name) }
        // The store of a younger backup: the same collection with other documents.
        let fresh = EngineFixture()
        let other = try fresh.open()
        try other.createCollection(NewCollection(name: "products", schema: SampleCatalog.schema))
        try other.write("products", [.create(bytes(#"{"id":"only","title":"bolt"}"#))])
        try other.close()
        try FileManager.default.copyItem(atPath: fresh.directory.file(CommerceStore.fileName), toPath: store)
        let engine = try fixture.open()
        try engine.waitUntilIndexed("products", seconds: 60)
        #expect(try engine.found("products") == ["only"])
        try engine.close()
    }

    @Test func leftoversAreRemoved() throws {
        let first = try filled()
        let expected = try answers(first)
        try first.close()
        let stray = [fixture.folder(of: "products") + "/generation-99", fixture.folder(of: "dropped")]
        for folder in stray {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/segment-1.skua"))
        }
        let engine = try fixture.open()
        try check(engine, expected, "leftovers")
        for folder in stray { #expect(!FileManager.default.fileExists(atPath: folder)) }
        try engine.close()
    }

    @Test func writesGoOnWithoutAnIndex() throws {
        let first = try filled()
        try first.close()
        try FileManager.default.removeItem(atPath: fixture.folder(of: "products"))
        let engine = try fixture.open { $0.openWait = 0 }
        // The rebuild may be over already; what matters is that nothing but its own error comes, and nothing is lost.
        for round in 0..<20 {
            try engine.write("products", [.upsert(bytes(#"{"id":"during\#(round)","title":"bolt"}"#))])
            do {
                _ = try engine.found("products")
            } catch let error as EngineError {
                #expect(error.code == .unavailable)
                if case .rebuilding(let collection, let fraction) = engine.health() {
                    #expect(collection == "products" && (0...1).contains(fraction))
                }
            }
        }
        try engine.waitUntilIndexed("products", seconds: 60)
        #expect(try engine.searched("products") == engine.contents("products"))
        #expect(try engine.found("products").filter { $0.hasPrefix("during") }.count == 20)
        try engine.close()
    }

    @Test func rebuildsBesideWritesLoseNothing() throws {
        let engine = try filled()
        let stop = StopFlag()
        let writer = Thread {
            var random = SeededRandom(3)
            while !stop.isSet {
                let id = "w\(Int.random(in: 0..<50, using: &random))"
                let write: DocumentWrite =
                    Int.random(in: 0..<4, using: &random) == 0
                    ? .delete(id: id) : .upsert(bytes(#"{"id":"\#(id)","title":"bolt \#(Int.random(in: 0..<9, using: &random))"}"#))
                let results = try? engine.write("products", [write])
                // A write that was waited for is seen at once, rebuild or not.
                if results?.first?.error == nil, let stored = try? engine.document("products", id: id) {
                    let seen = (try? engine.searched("products"))?[id]
                    if seen != text(stored) { stop.complain("\(id) is not seen") }
                }
            }
            stop.finish()
        }
        writer.start()
        var phases: Set<String> = []
        for _ in 0..<5 {
            try engine.rebuildIndex("products") { phases.insert("\($0.phase)") }
        }
        stop.set()
        stop.waitUntilFinished()
        #expect(stop.complaints.isEmpty)
        try engine.waitUntilIndexed("products", seconds: 60)
        #expect(try engine.searched("products") == engine.contents("products"))
        let generations = Set(fixture.files(of: "products").compactMap { $0.split(separator: "/").first { $0.hasPrefix("generation") } })
        #expect(generations.count == 1)
        try engine.close()
        let again = try fixture.open()
        try again.waitUntilIndexed("products", seconds: 60)
        #expect(try again.searched("products") == again.contents("products"))
        try again.close()
    }

    @Test("closing during a rebuild", arguments: [0, 0.002, 0.01, 0.05])
    func closingDuringARebuildLosesNothing(delay: Double) throws {
        let first = try filled()
        let expected = try answers(first)
        try first.close()
        try FileManager.default.removeItem(atPath: fixture.folder(of: "products"))
        let second = try fixture.open { $0.openWait = 0 }
        Thread.sleep(forTimeInterval: delay)
        try second.close()
        let third = try fixture.open()
        try check(third, expected, "after closing")
        try third.close()
    }
}

extension CatalogEngine {
    /// Whether the feed no longer holds all changes that a saved index of `products` lacks.
    fileprivate func isBehindFeed(_ folder: String) throws -> Bool {
        let store = try CommerceStore.open(directory: ((folder as NSString).deletingLastPathComponent))
        defer { try? store.close() }
        let start = try store.read { try $0.collection(named: "products")?.feedStart ?? 0 }
        let index = try Index(directory: folder + "/generation-1", schema: SampleCatalog.schema)
        return index.committedSequence < start
    }
}
