import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Whatever the history of an index (segments in memory and in files, deletes, replacements, merges, reopening) and whatever the
///    search, its answer equals the answer of looking at every document: hits and their order, counts, facets, statistics, groups.
/// 2. The same holds for a bulk-built index.
/// 3. The ids that pass a filter are those that pass it one by one.
@Suite struct TwinCatalogTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `an index of any history answers as its twin does`(seed: UInt64) throws {
        let folder = TemporaryDirectory()
        var history = try RandomHistory(catalog: seed.isMultiple(of: 2) ? .varied : .sample, folder: folder.file("index"), seed: seed)
        for _ in 0..<30 { try history.step() }
        let twin = try Twin(schema: history.schema, documents: history.truth)
        try TwinComparison(twin, history.index.snapshot(), seed: seed).run(60)
    }

    @Test(arguments: [.sample, .varied] as [RandomHistory.Catalog])
    func `a bulk-built index answers as its twin does`(catalog: RandomHistory.Catalog) throws {
        let folder = TemporaryDirectory()
        let builder = try BulkBuilder(directory: folder.file("bulk"), schema: catalog.schema, memoryBudget: 1 << 20, threads: 2)
        var random = SeededRandom(42)
        var truth: [String: [UInt8]] = [:]
        for batch in 0..<6 {
            var documents: [(id: String, document: [UInt8])] = []
            for number in 0..<80 {
                let id = "\(batch)-\(number)"
                truth[id] = catalog.document(id: id, &random)
                documents.append((id, truth[id] ?? []))
            }
            try builder.add(documents)
        }
        try builder.finish(sequence: 1)
        let twin = try Twin(schema: catalog.schema, documents: truth)
        let index = try Index(directory: folder.file("bulk"), schema: catalog.schema)
        try TwinComparison(twin, index.snapshot(), seed: 42).run(60)
    }
}
