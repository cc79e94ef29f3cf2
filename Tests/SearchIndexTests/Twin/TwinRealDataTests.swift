import SearchIndex
import TestSupport
import Testing

/// 1. Over samples of real catalogs, searches as buyers make them get the same answer from an index as from its twin.
///
/// The catalogs are no part of the project; a missing one is reported and left out.
@Suite struct TwinRealDataTests {
    @Test(arguments: RealCatalog.all)
    func `an index of real products answers as its twin does`(catalog: RealCatalog) throws {
        guard catalog.isPresent else {
            print("\(catalog) is not here: set SKUA_DATA to the folder that holds it")
            return
        }
        let folder = TemporaryDirectory()
        let documents = try catalog.sample()
        let twin = try Twin(schema: catalog.schema, documents: documents)
        let index = try Index(directory: folder.file("index"), schema: catalog.schema)
        let ids = documents.keys.sorted()
        for (number, start) in stride(from: 0, to: ids.count, by: 800).enumerated() {
            let part = ids[start..<min(start + 800, ids.count)]
            try index.apply(part.map { .upsert(id: $0, document: documents[$0] ?? []) }, sequence: Int64(number + 1))
            if number == 2 { try index.commit() }
        }
        try TwinComparison(twin, index.snapshot(), seed: 7).runOfBuyer(60)
        try TwinComparison(twin, index.snapshot(), seed: 8).run(10)
    }
}
