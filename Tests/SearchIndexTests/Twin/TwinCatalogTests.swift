import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Whatever the history of an index and whatever the search, its answer equals the answer of looking at every document.
@Suite struct TwinCatalogTests {
    @Test(arguments: 1...4)
    func `an index of any history answers as its twin does`(seed: Int) throws {
        let folder = TemporaryDirectory()
        var random = SeededRandom(UInt64(seed))
        var options = IndexOptions()
        options.memorySegmentLimit = 3
        options.mergeFactor = 3
        let index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema, options: options)
        var truth: [String: [UInt8]] = [:]
        for step in 1...40 {
            var changes: [IndexChange] = []
            for _ in 0..<Int.random(in: 1...25, using: &random) {
                let id = "d\(Int.random(in: 0..<300, using: &random))"
                if Int.random(in: 0..<6, using: &random) == 0 {
                    changes.append(.delete(id: id))
                    truth[id] = nil
                } else {
                    let document = SampleCatalog.document(id: id, &random).serialized()
                    changes.append(.upsert(id: id, document: document))
                    truth[id] = document
                }
            }
            try index.apply(changes, sequence: Int64(step))
            if step % 5 == 0 { try index.commit() }
            if step % 7 == 0 { _ = try index.mergeIfNeeded() }
        }
        let twin = try Twin(schema: SampleCatalog.schema, documents: truth)
        var generator = RequestGenerator(twin, seed: UInt64(seed))
        let snapshot = index.snapshot()
        for number in 0..<100 {
            let search = try generator.next()
            let differences = try twin.search(search.built).differences(from: snapshot.search(search.parsed))
            #expect(differences.isEmpty, "seed \(seed), search \(number): \(search.text)\n\(differences.joined(separator: "\n"))")
        }
    }
}
