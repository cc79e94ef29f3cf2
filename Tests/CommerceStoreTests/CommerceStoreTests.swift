import CommerceStore
import Foundation
import TestSupport
import Testing

/// 1. Random writes leave the documents, the count and the feed as a dictionary has them; a rolled-back transaction leaves nothing.
/// 2. The sequence grows with each change, without gaps, and is written by the transaction of the change.
/// 3. What was written is there for another connection and after reopening.
/// 4. Writing what contradicts the store is refused: an id that is there, one that is not, a collection that is not.
/// 5. A database of a newer schema, and a file that is no database, are refused with a clear message; their contents stay.
/// 6. Dropping a collection takes its documents and changes along and nothing else; its number is not given out again.
@Suite struct CommerceStoreTests {
    private struct Abandoned: Error {}

    @Test("random operations against a dictionary", arguments: 1...6 as ClosedRange<UInt64>)
    func agreesWithDictionary(seed: UInt64) throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        var random = SeededRandom(seed)
        var twin: [String: String] = [:]
        var sequence: Int64 = 0
        for round in 0..<60 {
            var draft = twin
            var changes = 0
            let abandon = Int.random(in: 0..<4, using: &random) == 0
            do {
                let recorded = try fixture.store.write { writer -> Int64? in
                    for _ in 0..<Int.random(in: 0...3, using: &random) {
                        let ids = Set(
                            (0..<Int.random(in: 1...8, using: &random)).map { _ in "id\(Int.random(in: 0..<40, using: &random))" })
                        let body = "{\"round\":\(round)}"
                        switch Int.random(in: 0..<3, using: &random) {
                        case 0:
                            let new = ids.filter { draft[$0] == nil }
                            try writer.insert(new.map { document($0, body) }, into: number)
                            for id in new { draft[id] = body }
                            changes += new.count
                        case 1:
                            let known = ids.filter { draft[$0] != nil }
                            try writer.replace(known.map { document($0, body) }, in: number)
                            for id in known { draft[id] = body }
                            changes += known.count
                        default:
                            let known = ids.filter { draft[$0] != nil }
                            try writer.remove(Array(known), from: number)
                            for id in known { draft[id] = nil }
                            changes += known.count
                        }
                    }
                    if abandon { throw Abandoned() }
                    return writer.recordedSequence
                }
                twin = draft
                sequence += Int64(changes)
                #expect(recorded == (changes > 0 ? sequence : nil))
            } catch is Abandoned {}
            #expect(try fixture.all(number) == twin)
            #expect(try fixture.store.read { try $0.headSequence() } == sequence)
            #expect(try fixture.store.read { try $0.collection(number)?.documents } == twin.count)
        }
        // Whoever replays the whole feed has the same documents.
        let batch = try fixture.store.read { try $0.changes(in: number, after: 0, limit: 1_000_000) }
        let replayed = batch.changes.reduce(into: [String: String]()) { $0[$1.id] = $1.body.map { String(decoding: $0, as: UTF8.self) } }
        #expect(replayed == twin)
        #expect(batch.through == sequence)
    }

    @Test func survivesReopeningAndIsSharedBetweenConnections() throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        let other = try fixture.second()
        try fixture.store.write { try $0.insert([document("a", "{\"é\":\"日本 🙂\"}")], into: number) }
        #expect(try other.read { try $0.document("a", in: number) } == bytes("{\"é\":\"日本 🙂\"}"))
        try other.write { try $0.insert([document("b", "{}")], into: number) }
        #expect(try fixture.store.read { try $0.headSequence() } == 2)
        try other.close()
        try fixture.store.close()
        #expect(throws: StoreError.self) { try fixture.store.read { try $0.headSequence() } }
        let again = try fixture.second()
        #expect(try again.read { try $0.collection(named: "products")?.documents } == 2)
        #expect(try again.read { try $0.document("b", in: number) } == bytes("{}"))
        try again.close()
    }

    @Test func readsAreConsistentBesideWrites() throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        let other = try fixture.second()
        try fixture.store.read { reader in
            #expect(try reader.headSequence() == 0)
            try other.write { try $0.insert([document("a", "{}")], into: number) }
            #expect(try reader.headSequence() == 0)
            #expect(try reader.document("a", in: number) == nil)
        }
        #expect(try fixture.store.read { try $0.document("a", in: number) } != nil)
    }

    @Test func refusesContradictions() throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        try fixture.store.write { try $0.insert([document("a", "1")], into: number) }
        func code(_ body: (StoreWriter) throws -> Void) -> StoreError.Code? {
            (#expect(throws: StoreError.self) { try fixture.store.write(body) })?.code
        }
        #expect(code { try $0.insert([document("b", "2"), document("a", "2")], into: number) } == .conflict)
        #expect(code { try $0.replace([document("b", "2")], in: number) } == .notFound)
        #expect(code { try $0.remove(["b"], from: number) } == .notFound)
        #expect(code { try $0.insert([document("a", "1")], into: CollectionNumber(99)) } == .conflict)
        #expect(code { _ = try $0.insertCollection(named: "products", definition: [], metadata: nil, createdAt: 0) } == .conflict)
        #expect(code { try $0.updateCollection(CollectionNumber(99), definition: [], metadata: nil) } == .notFound)
        #expect(code { try $0.removeCollection(CollectionNumber(99)) } == .notFound)
        #expect(try fixture.all(number) == ["a": "1"])
        #expect(try fixture.store.read { try $0.headSequence() } == 1)
    }

    @Test func keepsCollections() throws {
        let fixture = try StoreFixture()
        let first = try fixture.collection("a")
        let second = try fixture.collection("b")
        let version = try fixture.store.read { try $0.catalogVersion() }
        try fixture.store.write { writer in
            try writer.insert([document("x", "1")], into: first)
            try writer.insert([document("x", "2"), document("y", "3")], into: second)
        }
        #expect(try fixture.store.read { try $0.catalogVersion() } == version, "documents are no change of the catalog")
        try fixture.store.write { try $0.updateCollection(second, definition: bytes("[]"), metadata: bytes("{\"k\":1}")) }
        try fixture.store.write { try $0.removeCollection(first) }
        #expect(try fixture.store.read { try $0.catalogVersion() } == version + 2)
        let records = try fixture.store.read { try $0.collections() }
        #expect(records.map(\.name) == ["b"])
        #expect(records[0].definition == bytes("[]"))
        #expect(records[0].metadata == bytes("{\"k\":1}"))
        #expect(records[0].createdAt == 7)
        #expect(records[0].documents == 2)
        #expect(try fixture.all(second) == ["x": "2", "y": "3"])
        #expect(try fixture.all(first).isEmpty)
        #expect(try fixture.store.read { try $0.pendingChanges(in: first, after: 0, limit: 10) } == 0)
        let third = try fixture.collection("a")
        #expect(third != first && third != second)
    }

    @Test func pagesAreAscendingAndBounded() throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        let ids = (0..<50).map { "p\($0 * 7919 % 50)" }
        try fixture.store.write { try $0.insert(ids.map { document($0, String(repeating: "x", count: 100)) }, into: number) }
        let page = try fixture.store.read { try $0.page(of: number, after: "p20", limit: 1000, byteLimit: 450) }
        #expect(page.map(\.id) == Array(ids.sorted().drop { $0 <= "p20" }.prefix(5)))
        var seen: [String] = []
        try fixture.store.forEachPage(of: number, pageSize: 3) { page in
            seen += page.map(\.id)
            return seen.count < 9
        }
        #expect(seen == Array(ids.sorted().prefix(9)))
    }

    @Test func refusesANewerSchema() throws {
        let fixture = try StoreFixture()
        _ = try fixture.collection()
        try fixture.store.close()
        let path = fixture.directory.file(CommerceStore.fileName)
        let driver = try SQLiteDriver(path: path)
        try driver.write { _ = try $0.execute("UPDATE meta SET value = 999 WHERE name = 'schema_version'") }
        try driver.close()
        let error = #expect(throws: StoreError.self) { try fixture.second() }
        #expect(error?.code == .newerSchema)
        #expect(error?.message.contains("999") == true)
        let after = try SQLiteDriver(path: path)
        #expect(try after.read { try $0.first("SELECT value FROM meta") { $0.integer(0) } } == 999)
        #expect(try after.read { try $0.all("SELECT name FROM collection") { $0.text(0) } } == ["products"])
        try after.close()
    }

    @Test func refusesAFileThatIsNoDatabase() throws {
        let directory = TemporaryDirectory()
        let path = directory.file(CommerceStore.fileName)
        let text = Data(String(repeating: "not a database. ", count: 1000).utf8)
        try text.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try CommerceStore.open(directory: directory.path) }
        #expect(error?.code == .corrupt)
        #expect(FileManager.default.contents(atPath: path) == text)
    }
}
