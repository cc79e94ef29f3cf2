import ByteStorage
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. A file cut at any length is refused, never read beyond its end.
/// 2. A flipped byte anywhere in a file of the index is found by opening or by `verify`.
/// 3. Searching an index whose damage nobody has found yet answers or throws; it does not crash.
/// 4. Too new a format is told apart from damage.
@Suite struct SegmentDamageTests {
    private static func build(_ directory: String) throws -> Index {
        let index = try Index(directory: directory, schema: SampleCatalog.schema)
        try index.apply(SampleCatalog.changes(140, seed: 7), sequence: 60)
        try index.commit()
        try index.apply([.delete(id: "d3"), .delete(id: "d4")], sequence: 62)
        var random = SeededRandom(5)
        for case .upsert(let id, let document) in SampleCatalog.changes(140, seed: 7).dropFirst(10).prefix(30) {
            try index.apply([.upsert(id: id, document: NumberEdits.edited(document, &random))], sequence: 63)
        }
        try index.commit()
        return index
    }

    private static func files(_ directory: String) -> [String] {
        FileSystem.names(in: directory).map { directory + "/" + $0 }
    }

    @Test func `a cut file is refused`() throws {
        let folder = TemporaryDirectory()
        _ = try Self.build(folder.file("index"))
        for path in Self.files(folder.file("index")) {
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 37)) {
                try whole.prefix(length).write(to: URL(fileURLWithPath: path))
                #expect(throws: SearchError.self, "\(path) cut to \(length)") {
                    let index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema)
                    try index.verify()
                }
            }
            try whole.write(to: URL(fileURLWithPath: path))
        }
        try Index(directory: folder.file("index"), schema: SampleCatalog.schema).verify()
    }

    @Test func `a flipped byte is found and does no harm before`() throws {
        let folder = TemporaryDirectory()
        _ = try Self.build(folder.file("index"))
        var random = SeededRandom(11)
        for path in Self.files(folder.file("index")) {
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for _ in 0..<120 {
                var damaged = whole
                let at = Int.random(in: 0..<whole.count, using: &random)
                damaged[at] ^= UInt8.random(in: 1...255, using: &random)
                // A file of its own: the old one may still be mapped.
                try? FileManager.default.removeItem(atPath: path)
                try damaged.write(to: URL(fileURLWithPath: path))
                #expect(throws: SearchError.self, "\(path) byte \(at)") {
                    let index = try Index(directory: folder.file("index"), schema: SampleCatalog.schema)
                    for query in ["bolt", "steel bo", "*", "\"hex bolt\"", "nut -steel", "stel"] {
                        var request = SearchRequest(query: query)
                        request.facets = try FacetRequest.parse("brand,price,attributes.*")
                        request.filter = try FilterExpression.parse("price:>1")
                        request.sort = try SortKey.parse("price:desc")
                        _ = try index.snapshot().search(request)
                    }
                    try index.verify()
                }
            }
            try? FileManager.default.removeItem(atPath: path)
            try whole.write(to: URL(fileURLWithPath: path))
        }
    }

    @Test func `a newer format is said to be newer`() throws {
        let folder = TemporaryDirectory()
        _ = try Self.build(folder.file("index"))
        let path = try #require(Self.files(folder.file("index")).first { $0.contains("segment-") })
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[8] = 9
        try FileManager.default.removeItem(atPath: path)
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect {
            _ = try Index(directory: folder.file("index"), schema: SampleCatalog.schema)
        } throws: { error in
            (error as? SearchError)?.code == .tooNew
        }
    }

    @Test func `another schema asks for a rebuild`() throws {
        let folder = TemporaryDirectory()
        _ = try Self.build(folder.file("index"))
        var schema = SampleCatalog.schema
        schema.fields.append(Field(name: "more", type: .string))
        #expect {
            _ = try Index(directory: folder.file("index"), schema: schema)
        } throws: { error in
            (error as? SearchError)?.code == .tooOld
        }
    }
}
