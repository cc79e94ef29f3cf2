import ByteStorage
import CatalogEngine
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. A table with one fault of each kind yields one clear line for each, and everything else is imported.
/// 2. The rejects file holds every fault with the row as it stands in the file, can be read as CSV, and is there only if needed.
/// 3. The same feed in every form (CSV in each encoding, JSON lines, JSON array, gzipped or not) gives the same documents in order.
/// 4. Importing a file again changes nothing and says so; a rehearsal writes nothing.
/// 5. Ids that come again are rejected with the first line, replace the first, or are merged, as the map says.
/// 6. A full replace removes what did not come, but nothing that came and was rejected; an input cut short changes nothing then.
/// 7. An input that ends too early keeps what came before and says where it stopped.
/// 8. What a sink refuses is rejected like any other fault; what it throws ends the import.
/// 9. Damaged inputs of every form are read to their end, every row is accounted for, and rows far from the damage are imported.
/// 10. Progress grows to the whole, and memory of batches is bounded by their size.
@Suite struct CatalogImporterTests {
    private let directory = TemporaryDirectory()

    private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = directory.file(name)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    private func plan(_ paths: String..., map: String? = nil, mode: ImportMode = .upsert) throws -> ImportPlan {
        var plan = ImportPlan(inputs: paths, map: try map.map { try ImportMap.parse($0) }, mode: mode)
        plan.rejectsPath = directory.file("rejects.csv")
        plan.workers = 2
        return plan
    }

    // MARK: Faults

    private static let broken: [UInt8] =
        Array("sku,title,price,stock\nA1,\"Bolt, M8\",1.50,10\nA2,Nut,cheap,5\nA3,\"Washer,2,3\nA4,Pin,2.5\n".utf8)
        + Array("A5,\"Screw \"\"x\"\"\nlong\",3,4\nA1,Bolt again,1,1\nA6,Ri".utf8) + [0xE6, 0x67]
        + Array(",1,1\nA7,4711,1,1\nA8,Nøkkel,7,0\n,Nameless,1,1\n".utf8)
        + Array("A9,Last,9,9\n".utf8)

    @Test("1: one line for each fault")
    func oneLineForEachFault() throws {
        let path = try write("broken.csv", Self.broken)
        let sink = MemorySink()
        let report = try CatalogImporter(try plan(path), sink: sink).run()
        #expect(
            report.rejects.map { $0.description.replacing(path, with: "broken.csv") } == [
                "broken.csv:3: price: expected a number, found `cheap`",
                "broken.csv:4:4: expected a closing quote for the one opened in column 4, found text that goes on to line 6",
                "broken.csv:5: expected 4 cells, one for each column in the header, found 3",
                "broken.csv:8: id: expected an id that has not come before, found `A1` once more; it came first on line 2",
                "broken.csv:9:6: expected text in UTF-8, found byte 0xE6",
                "broken.csv:10: title: expected text, found `4711`",
                "broken.csv:12: id: expected an id in `sku`, found none",
            ])
        #expect(report.rows == 11 && report.accepted == 4 && report.rejected == 7 && report.counts.created == 4)
        #expect(sink.contents.order == ["A1", "A5", "A8", "A9"])
        #expect(sink.document("A1") == ["id": "A1", "sku": "A1", "title": "Bolt, M8", "price": 1.5, "stock": 10])
        #expect(sink.document("A5")?["title"] == "Screw \"x\"\nlong")
        #expect(sink.contents.lines == ["A1": 2, "A5": 6, "A8": 11, "A9": 13])
        #expect(report.text().contains("11 rows") && report.text().contains("7 rejected"))
    }

    @Test("1: the types of an existing collection go before what values look like")
    func existingSchema() throws {
        let path = try write("a.csv", "id,code,size\nA,7,1\nB,8,x\n")
        var plan = try plan(path)
        plan.schema = Schema(fields: [Field(name: "code", type: .string), Field(name: "size", type: .int32)])
        let sink = MemorySink()
        let report = try CatalogImporter(plan, sink: sink).run()
        #expect(sink.document("A") == ["id": "A", "code": "7", "size": 1])
        #expect(report.rejects.map(\.field) == ["size"])
        var mapped = try self.plan(
            path, map: "id: id\nfields: {code: code, size: size}\nschema: {fields: {size: float, code: \"string*\"}}")
        mapped.schema = Schema(fields: [Field(name: "code", type: .string)])
        let fields = try CatalogImporter(mapped, sink: sink).run().schema.fields
        #expect(fields.map(\.type) == [.string, .float], "the map declares what the collection has not")
    }

    @Test("1: JSON lines and arrays with faults")
    func brokenJSON() throws {
        let path = try write(
            "a.jsonl", "{\"id\":\"A\",\"x\":1}\n{\"id\":\"B\",\"x\":NaN}\n{\"id\":\"C\"\n[1]\n{\"x\":5}\n\n{\"id\":\"D\"}\n")
        let sink = MemorySink()
        let report = try CatalogImporter(try plan(path), sink: sink).run()
        #expect(report.rejects.map(\.line) == [2, 3, 4, 5])
        #expect(report.rejects.map(\.column) == [15, 10, nil, nil])
        #expect(report.rejects[2].found == "array `[1]`" && report.rejects[3].field == "id")
        #expect(sink.contents.order == ["A", "D"])

        let array = try write("a.json", "[\n{\"id\":\"A\"},\n{\"id\":\"B},\n{\"id\":\"C\"},\n{\"id\":\"D\"]\n")
        let second = MemorySink()
        let report2 = try CatalogImporter(try plan(array), sink: second).run()
        #expect(report2.rejects.map(\.line) == [3, 5])
        #expect(second.contents.order == ["A", "C"])
    }

    @Test("2: the rejects file")
    func rejectsFile() throws {
        let path = try write("broken.csv", Self.broken)
        let report = try CatalogImporter(try plan(path), sink: MemorySink()).run()
        let rejects = try #require(report.rejectsPath)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: rejects)))
        let rows = DialectGuess.cells(of: bytes, isWhole: true, dialect: DelimitedDialect())
        #expect(rows.count == 8 && rows[0] == ["file", "line", "column", "field", "expected", "found", "record"])
        #expect(rows.dropFirst().map { $0[1] } == report.rejects.map { String($0.line) })
        #expect(rows[1] == [path, "3", "", "price", "a number", "`cheap`", "A2,Nut,cheap,5"])
        #expect(rows[2][6] == "A3,\"Washer,2,3")

        // A clean import takes the file of the last one away, but no file of somebody else's.
        let clean = try write("clean.csv", "sku,title\nA,Bolt\n")
        #expect(try CatalogImporter(try plan(clean), sink: MemorySink()).run().rejectsPath == nil)
        #expect(!FileManager.default.fileExists(atPath: rejects))
        let other = try write("rejects.csv", "my,own\n")
        _ = try CatalogImporter(try plan(clean), sink: MemorySink()).run()
        #expect(FileManager.default.fileExists(atPath: other))
        var unnamed = ImportPlan(inputs: ["/x/feed.jsonl.gz"])
        #expect(unnamed.effectiveRejectsPath == "feed.rejects.csv")
        unnamed.inputs = ["-"]
        #expect(unnamed.effectiveRejectsPath == "stdin.rejects.csv")
    }

    // MARK: Forms

    @Test("3: every form of a feed")
    func forms() throws {
        var random = SeededRandom(3)
        let words = ["Bolt", "Nøkkel", "Skrue \"x\"", "Mutter; M8", "a,b", "café", "½"]
        let rows = (0..<500).map { index in
            [
                "A\(index)", (0..<3).map { _ in words.randomElement(using: &random)! }.joined(separator: " "), "\(Double(index) + 0.5)",
                "\(index)",
            ]
        }
        let names = ["id", "title", "price", "stock"]
        func csv(_ delimiter: String) -> String {
            ([names] + rows).map { row in
                row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: delimiter)
            }.joined(separator: "\r\n")
        }
        let objects = rows.map { row -> String in
            let object: JSON = [
                "id": .string(row[0]), "title": .string(row[1]), "price": .double(Double(row[2])!), "stock": .int(Int64(row[3])!),
            ]
            return object.description
        }
        let utf16 = Array(csv("\t").utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let latin = csv(";").unicodeScalars.map { UInt8($0.value) }
        let forms: [(String, [UInt8])] = [
            ("a.csv", Array(csv(",").utf8)), ("b.csv", [0xEF, 0xBB, 0xBF] + Array(csv(";").utf8)), ("c.csv", latin),
            ("d.tsv", [0xFF, 0xFE] + utf16), ("e.txt", utf16),
            ("f.jsonl", Array(objects.joined(separator: "\n").utf8)),
            ("g.json", Array(("[\n" + objects.joined(separator: ",\n") + "]").utf8)),
            ("h.json", Array(objects.joined(separator: "\n").utf8)), ("i.csv.gz", Gzip.compress(Array(csv(",").utf8))),
            ("j", Gzip.compress(Array(("[" + objects.joined(separator: ",") + "]").utf8))),
        ]
        var expected: MemorySink.Contents?
        for (name, bytes) in forms {
            let sink = MemorySink()
            let report = try CatalogImporter(try plan(try write(name, bytes)), sink: sink).run()
            #expect(report.rejected == 0 && report.accepted == 500, "\(name): \(report.rejects.first?.description ?? "")")
            var contents = sink.contents
            contents.lines = [:]
            #expect(contents.order == rows.map { $0[0] }, "\(name)")
            if expected == nil { expected = contents }
            #expect(contents == expected, "\(name)")
        }
    }

    @Test("3: several inputs, each in its own form")
    func severalInputs() throws {
        let first = try write("a.csv", "id;title;price\nA;Bolt;1,5\nB;Nut;2\n")
        let second = try write("b.csv", "title,id,price,color\nPin,C,\"3.5\",red\nAgain,A,1,red\n")
        let third = try write("c.jsonl", "{\"id\":\"D\",\"title\":\"Key\"}\n{\"id\":\"C\"}\n")
        let sink = MemorySink()
        let report = try CatalogImporter(try plan(first, second, third), sink: sink).run()
        #expect(sink.contents.order == ["A", "B", "C", "D"])
        #expect(sink.document("A")?["price"] == 1.5 && sink.document("C")?["price"] == 3.5)
        #expect(sink.document("C")?["color"] == "red", "a column that only a later input has is kept")
        #expect(report.inputs.map(\.format) == [.csv, .csv, .jsonl])
        #expect(
            report.rejects.map(\.description) == [
                "\(second):3: id: expected an id that has not come before, found `A` once more; it came first on \(first), line 2",
                "\(third):2: id: expected an id that has not come before, found `C` once more; it came first on \(second), line 2",
            ])
    }

    @Test("3: no ids, no file, an empty file")
    func unusable() throws {
        let nameless = try write("a.csv", "color,size\nred,1\n")
        let error = #expect(throws: ImportError.self) { try CatalogImporter(try plan(nameless), sink: MemorySink()).run() }
        #expect(error?.message.contains("none of the fields `color`, `size` is called `id` or `sku`") == true)
        let missing = #expect(throws: ImportError.self) { try CatalogImporter(try plan("/nowhere/a.csv"), sink: MemorySink()).run() }
        #expect(missing?.description == "/nowhere/a.csv: cannot be opened: No such file or directory")
        #expect(throws: ImportError.self) { try CatalogImporter(try plan(directory.path), sink: MemorySink()).run() }
        for (name, text) in [("e.csv", ""), ("e.jsonl", ""), ("e.json", "[]"), ("h.csv", "sku,title\n")] {
            #expect(try CatalogImporter(try plan(try write(name, text)), sink: MemorySink()).run().rows == 0)
        }
    }

    // MARK: Modes

    @Test("4: again, and in rehearsal")
    func again() throws {
        let path = try write("a.csv", "sku,title,price\nA,Bolt,1\nB,Nut,2\n")
        let map = "id: sku\nfields: {sku: sku, title: title}\nprices: {currency: EUR, amount: price}"
        let sink = MemorySink()
        var rehearsal = try plan(path, map: map)
        rehearsal.isDryRun = true
        let rehearsed = try CatalogImporter(rehearsal, sink: sink).run()
        #expect(rehearsed.counts.created == 2 && sink.contents.bodies.isEmpty && rehearsed.text().contains("would be: 2 created"))
        #expect(try CatalogImporter(try plan(path, map: map), sink: sink).run().counts.created == 2)
        let again = try CatalogImporter(try plan(path, map: map), sink: sink).run()
        #expect(again.changedNothing && again.counts.unchanged == 2 && again.text().contains("nothing has changed"))
        let dearer = try write("a.csv", "sku,title,price\nA,Bolt,1.01\nB,Nut,2\n")
        #expect(try CatalogImporter(try plan(dearer, map: map), sink: sink).run().counts.updated == 1)
        let deletion = try write("d.csv", "sku\nA\nX\nA\n")
        let deleted = try CatalogImporter(try plan(deletion, mode: .delete), sink: sink).run()
        #expect(deleted.counts.deleted == 1 && deleted.rejected == 0 && sink.contents.bodies.keys.sorted() == ["B"])
    }

    @Test("5: duplicates")
    func duplicates() throws {
        let path = try write("a.csv", "sku,name,qty,price,from\nA,Bolt,2,1.5,NO\nB,Nut,1,9,SE\nA,Bolts,3,1.75,DK\nA,Bolt,5,,NO\n")
        let fields = "id: sku\nfields: {title: name, qty: {from: qty, cast: integer}, price: {from: price, cast: number}, from: from}\n"
        func documents(_ policy: String) throws -> (MemorySink, ImportReport) {
            let sink = MemorySink()
            return (sink, try CatalogImporter(try plan(path, map: fields + policy), sink: sink).run())
        }
        let (rejecting, rejected) = try documents("on_duplicate: reject")
        #expect(rejecting.document("A")?["qty"] == 2 && rejected.rejects.map(\.line) == [4, 5])
        let (last, lastReport) = try documents("on_duplicate: last")
        #expect(last.document("A") == ["id": "A", "title": "Bolt", "qty": 5, "from": "NO"])
        #expect(last.contents.order == ["A", "B"] && lastReport.merged == 2 && lastReport.rejected == 0)
        let (merged, report) = try documents("on_duplicate: merge\nmerge: {title: most_common, qty: sum, price: max, from: collect}")
        #expect(merged.document("A") == ["id": "A", "title": "Bolt", "qty": 10, "price": 1.75, "from": ["NO", "DK"]])
        #expect(
            merged.document("B") == ["id": "B", "title": "Nut", "qty": 1, "price": 9.0, "from": "SE"] || merged.document("B")?["price"] == 9
        )
        #expect(report.accepted == 4 && report.merged == 2 && report.counts.created == 2)
        let (first, _) = try documents("on_duplicate: merge\nmerge: {title: first, qty: min, price: last}")
        #expect(first.document("A")?["title"] == "Bolt" && first.document("A")?["qty"] == 2 && first.document("A")?["price"] == 1.75)
    }

    @Test("6: full replaces")
    func replaces() throws {
        let sink = MemorySink()
        let full = try write("a.csv", "sku,price\nA,1\nB,2\nC,3\n")
        _ = try CatalogImporter(try plan(full), sink: sink).run()
        let partial = try write("b.csv", "sku,price\nB,2\nD,4\n")
        let report = try CatalogImporter(try plan(partial, mode: .replace), sink: sink).run()
        #expect(report.counts.created == 1 && report.counts.unchanged == 1 && report.counts.deleted == 2)
        #expect(sink.contents.bodies.keys.sorted() == ["B", "D"])
        // The row of B is there, but bad: B stays as it was.
        let bad = try write("c.csv", "sku,price\nB,cheap\nD,4\nE,5\nF,6\n")
        let second = try CatalogImporter(try plan(bad, mode: .replace), sink: sink).run()
        #expect(second.rejected == 1 && second.counts.deleted == 0 && sink.document("B")?["price"] == 2)
        // A row that does not tell its id could be any.
        let unreadable = try write("d.csv", "sku,price\nE,5,,9\nF,6\nG,7\n")
        let third = try CatalogImporter(try plan(unreadable, mode: .replace), sink: sink).run()
        #expect(third.counts.deleted == 0 && sink.contents.bodies.count == 5)
        #expect(third.notes.first?.contains("nothing is removed") == true)
    }

    @Test("7: truncated gzip", arguments: [ImportMode.upsert, .replace])
    func truncated(mode: ImportMode) throws {
        var random = SeededRandom(7)
        let rows = (0..<60_000).map { "A\($0),\(UInt64.random(in: 0...UInt64.max, using: &random))" }
        let packed = Gzip.compress(Array(("sku,code\n" + rows.joined(separator: "\n")).utf8))
        let path = try write("a.csv.gz", Array(packed[..<(packed.count * 2 / 3)]))
        let sink = MemorySink()
        let report = try CatalogImporter(try plan(path, mode: mode), sink: sink).run()
        #expect(report.interruption?.description.contains("cut short") == true)
        #expect(report.interruption?.file == path)
        #expect(report.rejected == 0 && report.rows > 10_000 && report.rows < 60_000)
        if mode == .replace {
            #expect(sink.isAborted && sink.contents.bodies.isEmpty && report.notes.first?.contains("given up") == true)
        } else {
            #expect(sink.contents.order == (0..<report.rows).map { "A\($0)" }, "no row is cut short")
            #expect(sink.contents.bodies["A\(report.rows - 1)"]?.contains(String(rows[report.rows - 1].dropFirst(7))) == true)
        }
        let hopeless = try write("b.csv.gz", Array(packed[..<5]))
        let error = #expect(throws: ImportError.self) { try CatalogImporter(try plan(hopeless), sink: MemorySink()).run() }
        #expect(error?.file == hopeless)
    }

    @Test("8: a sink that refuses or fails")
    func sinkFaults() throws {
        struct Failure: Error {}
        final class FailingSink: RecordSink {
            let memory = MemorySink()
            func begin(_ session: ImportSession) throws { try memory.begin(session) }
            func write(_: [ImportedRecord]) throws -> ImportCounts { throw Failure() }
            func finish() throws -> ImportCounts { ImportCounts() }
            func abort() { memory.abort() }
        }
        let path = try write("a.csv", "sku,title\n" + (0..<50).map { "A\($0),\"Bolt \($0)\"\n" }.joined())
        let sink = MemorySink { $0 == "A7" ? RecordProblem(field: "title", expected: "something else", found: "this") : nil }
        var small = try plan(path)
        small.batchSize = 5
        let report = try CatalogImporter(small, sink: sink).run()
        #expect(report.rejects.map(\.description) == ["\(path):9: title: expected something else, found this"])
        #expect(report.accepted == 49 && sink.contents.bodies.count == 49)
        let failing = FailingSink()
        #expect(throws: Failure.self) { try CatalogImporter(try plan(path), sink: failing).run() }
        #expect(failing.memory.isAborted)
    }

    @Test("8: a sink that shapes documents on the way")
    func preparing() throws {
        final class ShapingSink: RecordSink {
            let memory = MemorySink()
            func begin(_ session: ImportSession) throws { try memory.begin(session) }
            func prepare(_ document: inout JSONObject) -> RecordProblem? {
                if document["id"] == "A1" { return RecordProblem(field: "sku", expected: "another", found: "A1") }
                document["shaped"] = true
                return nil
            }
            func write(_ batch: [ImportedRecord]) throws -> ImportCounts { try memory.write(batch) }
            func finish() throws -> ImportCounts { try memory.finish() }
            func abort() {}
        }
        let path = try write("a.csv", "sku\nA0\nA1\nA2\nA0\n")
        for map in ["id: sku", "id: sku\non_duplicate: last"] {
            let sink = ShapingSink()
            let report = try CatalogImporter(try plan(path, map: map), sink: sink).run()
            #expect(sink.memory.contents.bodies["A0"] == #"{"id":"A0","shaped":true}"#)
            #expect(sink.memory.contents.order == ["A0", "A2"] && report.rejects.contains { $0.line == 3 && $0.field == "sku" })
        }
    }

    @Test("9: damaged inputs", arguments: 0..<60)
    func damaged(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let rows = (0..<200).map { "A\($0),\"Bolt \($0), «long»\",\($0).5" }
        let objects = (0..<200).map { "{\"sku\": \"A\($0)\", \"title\": \"Bolt {\($0)}\", \"price\": \($0).5}" }
        let (name, text) = [
            ("a.csv", "sku,title,price\n" + rows.joined(separator: "\n")), ("a.jsonl", objects.joined(separator: "\n")),
            ("a.json", "[\n" + objects.joined(separator: ",\n") + "\n]"),
        ][Int(seed % 3)]
        var bytes = Array(text.utf8)
        // Somewhere in the last quarter, so that the first rows are as they were.
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: bytes.count * 3 / 4..<bytes.count, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert([0x22, 0x2C, 0x0A, 0x7B, 0x7D, 0x5D, 0xFF].randomElement(using: &random)!, at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
            }
        }
        let sink = MemorySink()
        let report = try CatalogImporter(try plan(try write(name, bytes)), sink: sink).run()
        #expect(report.rows == report.accepted + report.rejected && report.accepted == sink.contents.bodies.count)
        #expect(sink.contents.order.starts(with: (0..<140).map { "A\($0)" }))
        #expect(report.rejects.allSatisfy { $0.line > 140 && !$0.expected.isEmpty && !$0.found.isEmpty })
        #expect(report.accepted >= 185, "\(report.rejects)")
    }

    @Test("9: damaged gzip", arguments: 0..<30)
    func damagedGzip(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let text = "sku,title\n" + (0..<3000).map { "A\($0),Bolt \(UInt32.random(in: 0...UInt32.max, using: &random))\n" }.joined()
        var packed = Gzip.compress(Array(text.utf8))
        packed[Int.random(in: 2..<packed.count, using: &random)] ^= UInt8(1 << Int.random(in: 0...7, using: &random))
        let path = try write("a.csv.gz", packed)
        do {
            let report = try CatalogImporter(try plan(path, map: "id: sku\nfields: {title: title}"), sink: MemorySink()).run()
            // A flipped bit in the header's time or name is no damage.
            #expect(report.interruption != nil || report.rows == 3000)
        } catch let error as ImportError {
            #expect(error.file == path)
        }
    }

    @Test("10: progress and batches")
    func progress() throws {
        let line = String(repeating: "x", count: 1000)
        let path = try write("a.csv", "sku,title\n" + (0..<20_000).map { "A\($0),\(line)\n" }.joined())
        var steps: [ImportProgress] = []
        let sink = MemorySink()
        var plan = try plan(path)
        plan.batchSize = 700
        let report = try CatalogImporter(plan, sink: sink).run { steps.append($0) }
        let last = try #require(steps.last)
        #expect(last.fraction == 1 && last.rows == 20_000 && last.accepted == 20_000)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.bytesRead <= $1.bytesRead && $0.rows <= $1.rows })
        #expect(report.bytes > 20_000_000 && sink.batches.reduce(0, +) == 20_000)
        #expect(sink.batches.dropLast().allSatisfy { $0 >= 700 && $0 < 1300 })
    }
}
