import ByteStorage
import Foundation
import SearchIndex
import TestSupport
import Testing

/// The index in `Fixtures/format/vN`, written by an earlier build, stays readable for as long as the format version is N.
///
/// 1. It opens, verifies, and holds the documents that it was made of.
/// 2. It answers random searches as an index does that is made of them now.
/// 3. Indexes of earlier versions, if any, are told to be too old, or are read just as well.
///
/// A failure says that the format changed: give it the next version and write the new index with
///
///     SKUA_WRITE_GOLDEN_INDEX=1 swift test -c release --skip-build --filter GoldenIndexTests
@Suite(.serialized) struct GoldenIndexTests {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path + "/Fixtures/format"
    private static let writes = ProcessInfo.processInfo.environment["SKUA_WRITE_GOLDEN_INDEX"] != nil

    private let temporary = TemporaryDirectory()

    /// Enough documents for postings of several blocks and for dense ones, updates and deletes over several segments.
    private func build(_ path: String) throws -> Index {
        let index = try Index(directory: path, schema: SampleCatalog.schema)
        let changes = SampleCatalog.changes(640, seed: 7582)
        try index.apply(Array(changes[..<420]), sequence: 420)
        try index.commit()
        let updates = SampleCatalog.changes(60, seed: 11) + (60..<90).map { .delete(id: "d\($0)") }
        try index.apply(Array(changes[420...]) + updates, sequence: 730)
        try index.commit()
        try index.apply([.delete(id: "d500")], sequence: 731)
        try index.commit()
        return index
    }

    /// The format version in the segments of an index: bytes 8 to 11 of each.
    private func version(of path: String) throws -> Int {
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: path).first { $0.hasPrefix("segment-") })
        return try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))[8..<12].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Opens a copy, since an index that is open may be written to.
    private func openCopy(of path: String) throws -> Index {
        let copy = temporary.file("copy-" + URL(fileURLWithPath: path).lastPathComponent)
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return try Index(directory: copy, schema: SampleCatalog.schema)
    }

    @Test func `the present format is read`() throws {
        let path = temporary.file("now")
        let now = try build(path)
        let golden = Self.folder + "/v\(try version(of: path))"
        if Self.writes {
            try? FileManager.default.removeItem(atPath: golden)
            try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: path, toPath: golden)
        }
        let index = try openCopy(of: golden)
        try index.verify()
        #expect(index.sequence == 731)
        var documents: [String: [UInt8]] = [:]
        index.snapshot().forEachDocument { id, document in documents[id] = document }
        var expected: [String: [UInt8]] = [:]
        now.snapshot().forEachDocument { id, document in expected[id] = document }
        #expect(documents == expected && documents.count == 609)

        var generator = RequestGenerator(try Twin(schema: SampleCatalog.schema, documents: expected), seed: 1)
        for _ in 0..<150 {
            let search = try generator.next()
            #expect(try index.snapshot().search(search.parsed).text == now.snapshot().search(search.parsed).text, "\(search.text)")
        }
    }

    @Test func `earlier formats are read or told apart`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasPrefix("v") }
        #expect(!names.isEmpty)
        for name in names {
            do {
                try openCopy(of: Self.folder + "/" + name).verify()
            } catch let error as SearchError {
                #expect(error.code == .tooOld, "\(name): \(error)")
            }
        }
    }
}
