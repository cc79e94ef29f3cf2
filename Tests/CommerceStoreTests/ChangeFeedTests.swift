import CommerceStore
import TestSupport
import Testing

/// 1. A follower that reads stretches of any length, while others write, ends with the documents of the store.
/// 2. A stretch reports each id once, with its latest body, and says how far it is complete, also past other collections' changes.
/// 3. Removing old changes keeps later ones; whoever is behind what was removed, or ahead of the store, is told so.
@Suite struct ChangeFeedTests {
    @Test("a follower catches up", arguments: [1, 2, 3, 10, 1000])
    func followerAgrees(limit: Int) throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        let noise = try fixture.collection("noise")
        var random = SeededRandom(UInt64(limit))
        var known: Set<String> = []
        var position: Int64 = 0
        var followed: [String: String] = [:]
        for round in 0..<80 {
            try fixture.store.write { writer in
                let id = "d\(Int.random(in: 0..<15, using: &random))"
                if !known.contains(id) {
                    try writer.insert([document(id, "\(round)")], into: number)
                    known.insert(id)
                } else if Bool.random(using: &random) {
                    try writer.replace([document(id, "\(round)")], in: number)
                } else {
                    try writer.remove([id], from: number)
                    known.remove(id)
                }
                try writer.insert([document("n\(round)", "0")], into: noise)
            }
            if Int.random(in: 0..<3, using: &random) > 0 { continue }
            let batch = try fixture.store.read { try $0.changes(in: number, after: position, limit: limit) }
            #expect(Set(batch.changes.map(\.id)).count == batch.changes.count)
            #expect(batch.through >= position)
            for change in batch.changes { followed[change.id] = change.body.map { String(decoding: $0, as: UTF8.self) } }
            position = batch.through
            if Int.random(in: 0..<3, using: &random) == 0 {
                while try fixture.store.write({ try $0.pruneFeed(of: number, through: position, limit: 3) }) {}
            }
        }
        while true {
            let batch = try fixture.store.read { try $0.changes(in: number, after: position, limit: limit) }
            for change in batch.changes { followed[change.id] = change.body.map { String(decoding: $0, as: UTF8.self) } }
            position = batch.through
            if !batch.hasMore { break }
        }
        #expect(followed == (try fixture.all(number)))
        #expect(position == (try fixture.store.read { try $0.headSequence() }))
    }

    @Test func reportsEachIdOnceInItsLatestState() throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        try fixture.store.write { writer in
            try writer.insert([document("a", "1"), document("b", "1"), document("c", "1")], into: number)
            try writer.replace([document("a", "2")], in: number)
            try writer.remove(["b"], from: number)
        }
        let all = try fixture.store.read { try $0.changes(in: number, after: 0, limit: 100) }
        #expect(all.changes == [.init(id: "c", body: bytes("1")), .init(id: "a", body: bytes("2")), .init(id: "b", body: nil)])
        #expect(all.through == 5 && !all.hasMore)
        let first = try fixture.store.read { try $0.changes(in: number, after: 0, limit: 2) }
        #expect(first.changes == [.init(id: "a", body: bytes("2")), .init(id: "b", body: nil)])
        #expect(first.through == 2 && first.hasMore)
        let short = try fixture.store.read { try $0.changes(in: number, after: 2, limit: 100, byteLimit: 1) }
        #expect(short.changes.map(\.id) == ["c"] && short.through == 3 && short.hasMore)
        let none = try fixture.store.read { try $0.changes(in: number, after: 5, limit: 100) }
        #expect(none.changes.isEmpty && none.through == 5 && !none.hasMore)
    }

    @Test func stretchesPassOtherCollections() throws {
        let fixture = try StoreFixture()
        let quiet = try fixture.collection("quiet")
        let busy = try fixture.collection("busy")
        try fixture.store.write { try $0.insert((0..<20).map { document("x\($0)", "0") }, into: busy) }
        let batch = try fixture.store.read { try $0.changes(in: quiet, after: 0, limit: 5) }
        #expect(batch.changes.isEmpty && batch.through == 20 && !batch.hasMore)
    }

    @Test func prunedChangesAreMissed() throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        let other = try fixture.collection("other")
        try fixture.store.write { writer in
            try writer.insert((0..<10).map { document("x\($0)", "0") }, into: number)
            try writer.insert((0..<10).map { document("y\($0)", "0") }, into: other)
        }
        #expect(try fixture.store.write { try $0.pruneFeed(of: number, through: 6, limit: 4) })
        #expect(try fixture.store.write { try $0.pruneFeed(of: number, through: 6, limit: 4) } == false)
        #expect(try fixture.store.write { try $0.pruneFeed(of: number, through: 6, limit: 4) } == false)
        #expect(try fixture.store.read { try $0.collection(number)?.feedStart } == 6)
        #expect(try fixture.store.read { try $0.changes(in: number, after: 6, limit: 100) }.changes.map(\.id) == ["x6", "x7", "x8", "x9"])
        #expect(try fixture.store.read { try $0.changes(in: other, after: 0, limit: 100) }.changes.count == 10)
        for position in [0, 5, 21] as [Int64] {
            let error = #expect(throws: StoreError.self) {
                try fixture.store.read { try $0.changes(in: number, after: position, limit: 1) }
            }
            #expect(error?.code == .feedPruned)
        }
    }
}
