import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import SearchIndex
import TestSupport
import Testing

/// 1. Each mode does to the collection what a dictionary does, and counts it; a second run of the same records changes nothing.
/// 2. A rehearsal counts the same and writes nothing, not even the collection.
/// 3. A full replace removes what it did not bring, all at once at its end; one that is given up leaves nothing behind.
/// 4. Prices are replaced by SKU and list, together with the document; records without prices leave them.
/// 5. Records that do not fit are listed with field, expectation and find; of a replace, what is there of them stays.
/// 6. Rows that were rejected on their way here lose nothing in a replace.
/// 7. After the import, searches see it.
@Suite struct CollectionSinkTests {
    private let fixture = EngineFixture()

    private func record(_ id: String, _ json: JSONObject, prices: [PriceRow] = []) -> ImportedRecord {
        var document: JSONObject = ["id": .string(id)]
        for member in json.members { document[member.key] = member.value }
        return ImportedRecord(id: id, document: document, prices: prices, line: 1)
    }

    private func price(_ sku: String, _ amount: Int64, in list: String = "default", from quantity: Int64 = 1) throws -> PriceRow {
        PriceRow(
            list: PriceListCode(list), sku: SKU(sku), unit: "pce", minQuantity: FixedDecimal(whole: quantity) ?? .one,
            amount: FixedDecimal(tenThousandths: amount), currency: try CurrencyCode("EUR"))
    }

    private func run(
        _ engine: CatalogEngine, _ mode: ImportMode, _ records: [ImportedRecord], dryRun: Bool = false, batch: Int = 7
    ) throws -> ImportCounts {
        let sink = CollectionSink(engine: engine, collection: "products")
        try sink.begin(ImportSession(mode: mode, schema: EngineFixture.schema, isDryRun: dryRun))
        var counts = ImportCounts()
        for start in stride(from: 0, to: records.count, by: batch) {
            let part = try sink.write(Array(records[start..<min(start + batch, records.count)]))
            counts.add(part)
            counts.refused += part.refused.map { RefusedRecord(index: $0.index + start, problem: $0.problem) }
        }
        counts.add(try sink.finish())
        return counts
    }

    @Test("modes against a dictionary", arguments: 1...5 as ClosedRange<UInt64>)
    func agreesWithDictionary(seed: UInt64) throws {
        let engine = try fixture.open()
        var random = SeededRandom(seed)
        var twin: [String: JSONObject] = [:]
        for round in 0..<15 {
            let mode: ImportMode = round == 0 ? .upsert : ImportMode.allCases[Int.random(in: 0..<5, using: &random)]
            let ids = Set((0..<Int.random(in: 1...30, using: &random)).map { _ in "p\(Int.random(in: 0..<40, using: &random))" })
            let records = ids.sorted().map { id -> ImportedRecord in
                var fields: JSONObject = mode == .update ? [:] : ["title": .string("bolt \(Int.random(in: 0..<3, using: &random))")]
                if Bool.random(using: &random) { fields["stock"] = .int(Int64.random(in: 0..<3, using: &random)) }
                return record(id, fields)
            }
            var draft = twin
            var expected = ImportCounts()
            var refused: [Int] = []
            for (index, record) in records.enumerated() {
                let before = draft[record.id]
                switch mode {
                case .create where before != nil, .update where before == nil: refused.append(index)
                case .delete where before == nil: expected.unchanged += 1
                case .delete:
                    draft[record.id] = nil
                    expected.deleted += 1
                default:
                    var after = mode == .update ? before ?? [:] : record.document
                    if mode == .update { for member in record.document.members { after[member.key] = member.value } }
                    draft[record.id] = after
                    if before == nil {
                        expected.created += 1
                    } else if before == after {
                        expected.unchanged += 1
                    } else {
                        expected.updated += 1
                    }
                }
            }
            if mode == .replace {
                let gone = draft.keys.filter { !ids.contains($0) }
                expected.deleted += gone.count
                for id in gone { draft[id] = nil }
            }
            let rehearsal = try run(engine, mode, records, dryRun: true)
            #expect(try stored(engine) == twin.mapValues(json), "a rehearsal writes nothing")
            let counts = try run(engine, mode, records)
            twin = draft
            #expect(counts == rehearsal, "\(mode)")
            #expect(counts.refused.map(\.index) == refused)
            var plain = counts
            plain.refused = []
            #expect(plain == expected, "round \(round): \(mode)")
            #expect(try stored(engine) == twin.mapValues(json))
            if mode != .create, mode != .delete {
                let second = try run(engine, mode, records)
                #expect(second.created + second.updated + second.deleted + second.prices == 0)
            }
        }
        try engine.waitUntilIndexed("products", seconds: 60)
        #expect(try engine.searched("products") == twin.mapValues(json))
        try engine.close()
    }

    private func json(_ object: JSONObject) -> String { text(JSON.object(object).serialized()) }

    private func stored(_ engine: CatalogEngine) throws -> [String: String] {
        (try? engine.collection("products")) == nil ? [:] : try engine.contents("products")
    }

    @Test func rehearsalsCreateNothing() throws {
        let engine = try fixture.open()
        let counts = try run(engine, .replace, [record("a", ["title": "x"], prices: [try price("a", 1)])], dryRun: true)
        #expect(counts == ImportCounts(created: 1, prices: 1))
        #expect(try engine.collections().isEmpty)
        #expect((#expect(throws: EngineError.self) { try run(engine, .update, []) })?.code == .notFound)
        try engine.close()
    }

    @Test func replacesCountAtOnceOrNotAtAll() throws {
        let engine = try fixture.open()
        _ = try run(engine, .upsert, ["a", "b", "c"].map { record($0, ["title": "old"]) })
        let before = try engine.contents("products")
        let head = try engine.store.read { try $0.headSequence() }
        for finishes in [false, true] {
            let sink = CollectionSink(engine: engine, collection: "products")
            try sink.begin(ImportSession(mode: .replace, schema: EngineFixture.schema))
            let counts = try sink.write([
                record("a", ["title": "old"]), record("b", ["title": "new"], prices: [try price("b", 7)]), record("d", ["title": "new"]),
            ])
            #expect(counts == ImportCounts(created: 1, updated: 1, unchanged: 1, prices: 1))
            #expect(try engine.contents("products") == before)
            #expect(try engine.store.read { try $0.headSequence() } == head)
            if finishes {
                #expect(try sink.finish() == ImportCounts(deleted: 1))
            } else {
                sink.abort()
                sink.abort()
                #expect(try engine.contents("products") == before)
            }
        }
        #expect(try engine.contents("products").keys.sorted() == ["a", "b", "d"])
        #expect(try engine.store.read { try $0.headSequence() } == head + 3)
        #expect(try engine.store.read { try $0.prices(of: [SKU("b")])[0] } == [price("b", 7)])
        try engine.waitUntilIndexed("products", seconds: 60)
        #expect(try engine.found("products", "new") == ["b", "d"])
        try engine.close()
    }

    @Test("prices", arguments: [ImportMode.upsert, .replace])
    func prices(mode: ImportMode) throws {
        let engine = try fixture.open()
        func stored() throws -> [PriceRow] { try engine.store.read { try $0.prices(of: [SKU("a")])[0] } }
        let first = [try price("a", 95_000), try price("a", 83_519, from: 10), try price("a", 1, in: "vip")]
        #expect(try run(engine, mode, [record("a", ["title": "x"], prices: first)]) == ImportCounts(created: 1, prices: 3))
        #expect(try stored() == first)
        #expect(try run(engine, mode, [record("a", ["title": "x"], prices: first.reversed())]) == ImportCounts(unchanged: 1))
        #expect(try run(engine, mode, [record("a", ["title": "x"])]) == ImportCounts(unchanged: 1))
        let second = [try price("a", 90_000), try price("a", 95_000), try price("a", 80_000, from: 100)]
        #expect(try run(engine, mode, [record("a", ["title": "x"], prices: second)]) == ImportCounts(updated: 1, prices: 1))
        #expect(try stored() == [second[1], second[2], first[2]])
        #expect(try run(engine, mode, [record("a", ["title": "x"], prices: [second[1]])]) == ImportCounts(updated: 1))
        #expect(try stored() == [second[1], first[2]])
        #expect(try run(engine, .delete, [record("a", [:])]) == ImportCounts(deleted: 1))
        #expect(try stored().isEmpty)
        try engine.close()
    }

    @Test func misfitsAreListed() throws {
        let engine = try fixture.open()
        _ = try run(engine, .upsert, [record("a", ["title": "x", "stock": 1]), record("b", ["title": "x"]), record("c", ["title": "x"])])
        let sink = CollectionSink(engine: engine, collection: "products")
        try sink.begin(ImportSession(mode: .replace, schema: EngineFixture.schema))
        var good: JSONObject = ["id": "b", "title": "y", "stock": "12"]
        #expect(sink.prepare(&good) == nil)
        #expect(good == ["id": "b", "title": "y", "stock": 12])
        var bad: JSONObject = ["id": "a", "title": "x", "stock": "many of them"]
        #expect(sink.prepare(&bad) == RecordProblem(field: "stock", expected: "int32", found: "\"many of them\""))
        try sink.retain(["a"])
        var missing: JSONObject = ["id": "n"]
        #expect(sink.prepare(&missing) == RecordProblem(field: "title", expected: "string", found: "nothing"))
        #expect(try sink.write([ImportedRecord(id: "b", document: good, line: 1)]) == ImportCounts(updated: 1))
        #expect(try sink.finish() == ImportCounts(deleted: 1), "c was not brought, a was brought in a bad state")
        #expect(try engine.contents("products").keys.sorted() == ["a", "b"])

        let update = CollectionSink(engine: engine, collection: "products")
        try update.begin(ImportSession(mode: .update, schema: EngineFixture.schema))
        var partial: JSONObject = ["id": "a", "stock": "13"]
        #expect(update.prepare(&partial) == nil)
        #expect(partial == ["id": "a", "stock": 13])
        var wrong: JSONObject = ["id": "a", "stock": "x"]
        #expect(update.prepare(&wrong)?.field == "stock")
        let counts = try update.write([
            ImportedRecord(id: "a", document: partial, line: 1), ImportedRecord(id: "none", document: ["id": "none"], line: 2),
            ImportedRecord(id: "b", document: ["id": "b", "title": .null], line: 3),
        ])
        #expect(counts.updated == 1)
        #expect(counts.refused.map(\.index) == [1, 2])
        #expect(counts.refused.map(\.problem.field) == ["id", "title"])
        _ = try update.finish()
        try engine.close()
    }

    @Test func rejectedRowsLoseNothingInAReplace() throws {
        let engine = try fixture.open()
        _ = try run(engine, .upsert, ["a", "b", "c", "d"].map { record($0, ["title": "old"], prices: [try price($0, 5)]) })
        // What came whole stands, though a further row of the same id was rejected, before or after.
        for dryRun in [true, false] {
            let sink = CollectionSink(engine: engine, collection: "products")
            try sink.begin(ImportSession(mode: .replace, schema: EngineFixture.schema, isDryRun: dryRun))
            try sink.retain(["b", "c"])
            #expect(try sink.write([record("a", ["title": "new"]), record("b", ["title": "new"])]) == ImportCounts(updated: 2))
            try sink.retain(["a", "unknown"])
            #expect(try sink.finish() == ImportCounts(deleted: 1))
        }
        #expect(try engine.contents("products").keys.sorted() == ["a", "b", "c"])
        #expect(try engine.contents("products")["a"]?.contains("new") == true)
        #expect(try engine.contents("products")["c"]?.contains("old") == true)
        #expect(try engine.store.read { try $0.prices(of: ["a", "b", "c", "d"].map { SKU($0) }) }.map(\.count) == [1, 1, 1, 0])
        // A row that could be any record keeps all of them.
        for dryRun in [true, false] {
            let sink = CollectionSink(engine: engine, collection: "products")
            try sink.begin(ImportSession(mode: .replace, schema: EngineFixture.schema, isDryRun: dryRun))
            try sink.retain(nil)
            #expect(try sink.write([record("b", ["title": "newest"])]) == ImportCounts(updated: 1))
            #expect(try sink.finish() == ImportCounts())
        }
        #expect(try engine.contents("products").keys.sorted() == ["a", "b", "c"])
        #expect(try engine.contents("products")["b"]?.contains("newest") == true)
        try engine.close()
    }

    @Test func newFieldsAreAdded() throws {
        let engine = try fixture.open()
        _ = try run(engine, .upsert, [record("a", ["title": "x", "color": "red"])])
        let sink = CollectionSink(engine: engine, collection: "products")
        var schema = EngineFixture.schema
        schema.fields.append(Field(name: "color", type: .string))
        try sink.begin(ImportSession(mode: .upsert, schema: schema))
        #expect(try sink.write([record("b", ["title": "y", "color": "red"])]) == ImportCounts(created: 1))
        _ = try sink.finish()
        try engine.waitUntilIndexed("products", seconds: 60)
        let found = try engine.found("products", filter: "color:=red")
        #expect(found == ["a", "b"])
        try engine.close()
    }

    @Test("a threshold becomes the ranking profile of a new collection")
    func threshold() throws {
        let engine = try fixture.open()
        let sink = CollectionSink(engine: engine, collection: "products")
        try sink.begin(ImportSession(mode: .upsert, schema: EngineFixture.schema, dropThreshold: 40))
        _ = try sink.write([record("1", ["title": "bolt"])])
        _ = try sink.finish()
        let profile: JSON = ["drop_tokens_threshold": 40]
        #expect(try engine.collection("products").metadata?["ranking"] == ["profile": "default", "profiles": ["default": profile]])
        try engine.close()
    }
}
