import ByteStorage
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. After any sequence of upserts, changes of numbers, deletes, commits, merges and reopenings the index holds the documents that a dictionary holds.
/// 2. What was committed is there after reopening; what was only applied is not, and `committedSequence` says from where to replay.
/// 3. A snapshot stays as it is.
/// 4. Statistics count live and deleted documents.
@Suite struct IndexLifeTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `random histories agree with a dictionary`(seed: UInt64) throws {
        let folder = TemporaryDirectory()
        var random = SeededRandom(seed)
        var options = IndexOptions()
        options.memorySegmentLimit = 3
        options.mergeFactor = 2
        var index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema, options: options)
        var truth: [String: [UInt8]] = [:]
        var committed = truth
        var sequence: Int64 = 0
        for _ in 0..<120 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<6:
                var changes: [IndexChange] = []
                for _ in 0..<Int.random(in: 1...12, using: &random) {
                    let id = "d\(Int.random(in: 0..<80, using: &random))"
                    sequence += 1
                    if Int.random(in: 0..<4, using: &random) == 0 {
                        changes.append(.delete(id: id))
                        truth[id] = nil
                    } else {
                        let old = Bool.random(using: &random) ? truth[id] : nil
                        let document =
                            old.map { NumberEdits.edited($0, &random) } ?? SampleCatalog.document(id: id, &random).serialized()
                        changes.append(.upsert(id: id, document: document))
                        truth[id] = document
                    }
                }
                try index.apply(changes, sequence: sequence)
            case 6:
                try index.commit()
                committed = truth
            case 7:
                if try index.mergeIfNeeded() { committed = truth }
            case 8:
                try index.commit()
                committed = truth
                index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema, options: options)
                #expect(index.sequence == sequence)
            default:
                // A crash: the open index is forgotten, and the changes since the last commit with it.
                index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema, options: options)
                truth = committed
                sequence = index.committedSequence
            }
            try Self.expect(index.snapshot(), holds: truth)
        }
        try index.commit()
        try index.verify()
        #expect(index.statistics.documents == truth.count)
    }

    private static func expect(_ snapshot: IndexSnapshot, holds truth: [String: [UInt8]]) throws {
        #expect(snapshot.documentCount == truth.count)
        for (id, document) in truth { #expect(snapshot.document(id: id) == document) }
        var request = SearchRequest(query: "*")
        request.limit = 250
        let result = try snapshot.search(request)
        #expect(result.found == truth.count)
        #expect(Set(result.hits.map(\.id)) == Set(truth.keys))
    }

    @Test func `a snapshot does not change`() throws {
        let folder = TemporaryDirectory()
        let index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema)
        try index.apply(SampleCatalog.changes(20, seed: 1), sequence: 20)
        let before = index.snapshot()
        try index.apply([.delete(id: "d1")], sequence: 21)
        try index.commit()
        #expect(before.documentCount == 20)
        #expect(before.document(id: "d1") != nil)
        #expect(index.snapshot().document(id: "d1") == nil)
        #expect(index.statistics.deleted >= 0)
    }

    @Test func `a bulk build holds the same documents`() throws {
        let folder = TemporaryDirectory()
        let builder = try BulkBuilder(directory: folder.file("bulk"), schema: SampleCatalog.schema, memoryBudget: 4 << 20)
        var truth: [String: [UInt8]] = [:]
        var batch: [(id: String, document: [UInt8])] = []
        for case .upsert(let id, let document) in SampleCatalog.changes(3000, seed: 9) {
            truth[id] = document
            batch.append((id, document))
            if batch.count == 100 {
                try builder.add(batch)
                batch = []
            }
        }
        try builder.add(batch)
        try builder.finish(sequence: 77)
        let index = try Index(directory: folder.file("bulk"), schema: SampleCatalog.schema)
        try index.verify()
        #expect(index.sequence == 77)
        #expect(index.snapshot().documentCount == truth.count)
        for (id, document) in truth { #expect(index.snapshot().document(id: id) == document) }
    }

    @Test func `two cores merge into the very file that one writes`() throws {
        let folder = TemporaryDirectory()
        let files = try [1, 2].map { threads in
            let path = folder.file("merged-\(threads)")
            let builder = try BulkBuilder(
                directory: path, schema: SampleCatalog.schema, memoryBudget: threads * 2 << 20, threads: threads)
            for case .upsert(let id, let document) in SampleCatalog.changes(6000, seed: 12) { try builder.add([(id, document)]) }
            try builder.finish(sequence: 1)
            let segments = FileSystem.names(in: path).filter { $0 != "MANIFEST" }
            #expect(segments.count == 1 && segments != ["segment-1.skua"], "several segments were merged, and nothing else is left")
            return try Data(contentsOf: URL(filePath: path + "/" + segments[0]))
        }
        #expect(files[0] == files[1])
    }

    @Test func `a document that is not an object is refused and nothing applied`() throws {
        let folder = TemporaryDirectory()
        let index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema)
        #expect(throws: SearchError.self) {
            try index.apply(
                [.upsert(id: "a", document: Array("{}".utf8)), .upsert(id: "b", document: Array("[1".utf8))], sequence: 2)
        }
        #expect(index.snapshot().documentCount == 0)
        #expect(index.sequence == 0)
    }
}
