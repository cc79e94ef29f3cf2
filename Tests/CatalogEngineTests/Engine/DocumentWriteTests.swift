import ByteStorage
import CatalogEngine
import CommerceStore
import SearchIndex
import TestSupport
import Testing

/// 1. Random writes of all kinds, several of one id in a batch included, answer and leave what a dictionary does; searches see it.
/// 2. Each refusal has the wire's code and words, and does not keep the other writes of the batch from being carried out.
/// 3. Values that do not fit their field are cast, dropped or refused as asked, and never cut.
/// 4. A write that changes nothing is `unchanged` and leaves no change in the feed.
/// 5. Documents without an id get one; ids that cannot be are refused.
/// 6. Deleting and updating by filter touch exactly what the filter passes, and all or nothing.
/// 7. An export hands over what is stored, ascending by id, or what passes a filter.
@Suite struct DocumentWriteTests {
    private let fixture = EngineFixture()

    private func engine() throws -> CatalogEngine {
        let engine = try fixture.open()
        try engine.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        return engine
    }

    // MARK: Dictionary twin

    private struct Twin {
        var documents: [String: JSONObject] = [:]

        /// What the engine should answer: an outcome in short.
        mutating func write(_ action: DocumentWrite.Action, _ id: String, _ document: JSONObject) -> String {
            switch action {
            case .create where documents[id] != nil: return "alreadyExists"
            case .update where documents[id] == nil, .delete where documents[id] == nil: return "notFound"
            case .delete:
                documents[id] = nil
                return "deleted"
            case .create, .upsert:
                return put(id, document)
            case .update, .emplace:
                guard let before = documents[id] else { return put(id, document) }
                return put(id, Self.merged(before, document))
            }
        }

        private mutating func put(_ id: String, _ document: JSONObject) -> String {
            guard let title = document["title"], title.stringValue != nil else { return "invalid" }
            let before = documents[id]
            documents[id] = document
            return before == nil ? "created" : before == document ? "unchanged" : "updated"
        }

        private static func merged(_ document: JSONObject, _ patch: JSONObject) -> JSONObject {
            var result = document
            for member in patch.members {
                if member.value.isNull {
                    result[member.key] = nil
                } else if let inner = member.value.objectValue {
                    result[member.key] = .object(merged(result[member.key]?.objectValue ?? JSONObject(), inner))
                } else {
                    result[member.key] = member.value
                }
            }
            return result
        }
    }

    private func randomDocument(_ id: String, _ action: DocumentWrite.Action, _ random: inout SeededRandom) -> JSONObject {
        let isPatch = action == .update || action == .emplace
        var object: JSONObject = ["id": .string(id)]
        if Int.random(in: 0..<10, using: &random) < (isPatch ? 4 : 9) {
            object["title"] = .string("bolt \(Int.random(in: 0..<3, using: &random))")
        }
        if Bool.random(using: &random) { object["stock"] = .int(Int64.random(in: 0...2, using: &random)) }
        if Int.random(in: 0..<4, using: &random) == 0 { object["tags"] = [.string("t\(Int.random(in: 0..<3, using: &random))")] }
        if Int.random(in: 0..<4, using: &random) == 0 {
            object["extra"] = ["a": .int(Int64.random(in: 0...1, using: &random)), "b": isPatch ? .null : .string("x")]
        }
        if isPatch, Int.random(in: 0..<5, using: &random) == 0 { object["stock"] = .null }
        return object
    }

    private func short(_ result: DocumentWriteResult) -> String {
        switch result.outcome {
        case .created: "created"
        case .updated: "updated"
        case .unchanged: "unchanged"
        case .deleted: "deleted"
        case .failed(let error): error.code.description
        }
    }

    @Test("random writes against a dictionary", arguments: 1...4 as ClosedRange<UInt64>)
    func agreesWithDictionary(seed: UInt64) throws {
        let engine = try engine()
        var twin = Twin()
        var random = SeededRandom(seed)
        for round in 0..<40 {
            var writes: [DocumentWrite] = []
            var expected: [String] = []
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let id = "d\(Int.random(in: 0..<10, using: &random))"
                let action = DocumentWrite.Action.allCases[Int.random(in: 0..<5, using: &random)]
                let document = randomDocument(id, action, &random)
                expected.append(twin.write(action, id, document))
                writes.append(
                    action == .delete ? .delete(id: id) : DocumentWrite(action, document: JSON.object(document).serialized()))
            }
            let results = try engine.write("products", writes)
            #expect(results.map(short) == expected, "round \(round)")
            let stored = twin.documents.mapValues { text(JSON.object($0).serialized()) }
            #expect(try engine.contents("products") == stored)
            #expect(try engine.searched("products") == stored)
            #expect(try engine.collection("products").documentCount == stored.count)
        }
        try engine.close()
        let again = try fixture.open()
        #expect(try again.searched("products") == twin.documents.mapValues { text(JSON.object($0).serialized()) })
        try again.close()
    }

    // MARK: Refusals

    @Test(
        "refusals",
        arguments: [
            (.create, #"{"id":"a","title":"x"}"#, .alreadyExists, "A document with id a already exists."),
            (.upsert, #"{"id":"b"}"#, .invalid, "Field `title` has been declared in the schema, but is not found in the document."),
            (.upsert, #"{"id":"b","title":{}}"#, .invalid, "Field `title` must be a string."),
            (.upsert, #"{"id":"b","title":"x","stock":"many"}"#, .invalid, "Field `stock` must be an int32."),
            (.upsert, #"{"id":"b","title":"x","stock":4000000000}"#, .invalid, "Field `stock` must be an int32."),
            (.upsert, #"{"id":"b","title":"x","stock":1.5}"#, .invalid, "Field `stock` must be an int32."),
            (.upsert, #"{"id":"b","title":"x","price":"dear"}"#, .invalid, "Field `price` must be a float."),
            (.upsert, #"{"id":"b","title":"x","active":"maybe"}"#, .invalid, "Field `active` must be a bool."),
            (.upsert, #"{"id":"b","title":"x","tags":"t"}"#, .invalid, "Field `tags` must be an array of string."),
            (.upsert, #"{"id":"b","title":"x","tags":["t",{}]}"#, .invalid, "Field `tags` must be an array of string."),
            (.upsert, #"{"id":5,"title":"x"}"#, .invalid, "Document's `id` field should be a string."),
            (.upsert, #"{"id":"","title":"x"}"#, .invalid, "Document's `id` field should not be empty."),
            (.upsert, #"["id"]"#, .invalid, "Bad JSON: not a properly formed document."),
            (.update, #"{"id":"none","stock":1}"#, .notFound, "Could not find a document with id: none"),
            (.update, #"{"stock":1}"#, .invalid, "For update, the `id` key must be provided."),
            (.update, #"{"id":"a","stock":"many"}"#, .invalid, "Field `stock` must be an int32."),
            (
                .update, #"{"id":"a","title":null}"#, .invalid,
                "Field `title` has been declared in the schema, but is not found in the document."
            ),
        ] as [(DocumentWrite.Action, String, EngineError.Code, String)])
    func refuses(action: DocumentWrite.Action, document: String, code: EngineError.Code, message: String) throws {
        let engine = try engine()
        try engine.write("products", [.create(bytes(#"{"id":"a","title":"x","stock":1}"#))])
        let results = try engine.write(
            "products",
            [
                .upsert(bytes(#"{"id":"y","title":"before"}"#)), DocumentWrite(action, document: bytes(document)),
                .upsert(bytes(#"{"id":"z","title":"after"}"#)),
            ])
        #expect(results.map(short) == ["created", code.description, "created"])
        #expect(results[1].error?.message == message)
        #expect(
            try engine.contents("products") == [
                "a": #"{"id":"a","title":"x","stock":1}"#, "y": #"{"id":"y","title":"before"}"#, "z": #"{"id":"z","title":"after"}"#,
            ])
        try engine.close()
    }

    @Test func badJSONSaysWhere() throws {
        let engine = try engine()
        let result = try engine.write("products", [.upsert(bytes("{\"id\":\"a\",\n\"title\":oops}"))])[0]
        #expect(result.id == nil)
        #expect(result.error?.code == .invalid)
        #expect(result.error?.message.hasPrefix("Bad JSON: ") == true)
        #expect(result.error?.message.contains("2") == true)
        try engine.close()
    }

    @Test func deletingAndGettingWhatIsNotThere() throws {
        let engine = try engine()
        #expect((#expect(throws: EngineError.self) { try engine.document("products", id: "x") })?.code == .notFound)
        #expect((#expect(throws: EngineError.self) { try engine.delete("products", id: "x") })?.code == .notFound)
        #expect(
            (#expect(throws: EngineError.self) { try engine.document("none", id: "x") })?.message
                == "No collection with name `none` found.")
        #expect((#expect(throws: EngineError.self) { try engine.write("none", []) })?.code == .notFound)
        #expect((#expect(throws: EngineError.self) { try engine.search("none", SearchRequest(query: "x")) })?.code == .notFound)
        try engine.close()
    }

    // MARK: Dirty values

    private static let dirty = #"{"id":"a","title":7,"stock":"12","tags":["t",5,{}],"price":"x","active":"TRUE"}"#

    @Test(
        "dirty values",
        arguments: [
            (
                .coerceOrReject, #"{"id":"a","title":7,"stock":"12","price":" +2.50 ","active":"TRUE","tags":[1,true]}"#,
                #"{"id":"a","title":"7","stock":12,"price":2.5,"active":true,"tags":["1","true"]}"#
            ),
            (
                .coerceOrReject, #"{"id":"a","title":"x","stock":5.0,"active":1,"price":3}"#,
                #"{"id":"a","title":"x","stock":5,"active":true,"price":3}"#
            ),
            (.coerceOrReject, #"{"id":"a","title":"x","stock":null}"#, #"{"id":"a","title":"x","stock":null}"#),
            (.coerceOrReject, dirty, nil),
            (.coerceOrDrop, dirty, #"{"id":"a","title":"7","stock":12,"tags":["t","5"],"active":true}"#),
            (.coerceOrDrop, #"{"id":"a","title":{}}"#, nil),
            (.drop, #"{"id":"a","title":"x","stock":"12","price":1.5,"active":"TRUE","tags":"t"}"#, #"{"id":"a","title":"x","price":1.5}"#),
            (.drop, #"{"id":"a","title":7}"#, nil),
            (.reject, #"{"id":"a","title":"x","stock":"12"}"#, nil),
            (.reject, #"{"id":"a","title":"x","stock":12}"#, #"{"id":"a","title":"x","stock":12}"#),
        ] as [(DirtyValues, String, String?)])
    func mends(mode: DirtyValues, document: String, expected: String?) throws {
        let engine = try engine()
        let result = try engine.write("products", [DocumentWrite(.upsert, document: bytes(document), dirtyValues: mode)])[0]
        #expect(short(result) == (expected == nil ? "invalid" : "created"))
        #expect(text(result.document) == expected ?? "")
        #expect(try engine.contents("products")["a"] == expected)
        try engine.close()
    }

    @Test func nestedFieldsAreMended() throws {
        let engine = try fixture.open()
        var length = Field(name: "size.length", type: .int32)
        length.optional = true
        try engine.createCollection(NewCollection(name: "nested", schema: Schema(fields: [Field(name: "title", type: .string), length])))
        let results = try engine.write(
            "nested",
            [
                .upsert(bytes(#"{"id":"a","title":"x","size":{"length":"40","unit":"mm"}}"#)),
                .upsert(bytes(#"{"id":"b","title":"x","size":{"length":"long"}}"#)),
                .upsert(bytes(#"{"id":"c","title":"x"}"#)),
            ])
        #expect(results.map(short) == ["created", "invalid", "created"])
        #expect(text(results[0].document) == #"{"id":"a","title":"x","size":{"length":40,"unit":"mm"}}"#)
        #expect(try engine.found("nested", filter: "size.length:=40") == ["a"])
        try engine.close()
    }

    // MARK: Details

    @Test func unchangedWritesLeaveNoChange() throws {
        let engine = try engine()
        let document = bytes(#"{ "id" : "a", "title" : "x" }"#)
        #expect(try engine.write("products", [.upsert(document)]).map(short) == ["created"])
        let head = try engine.store.read { try $0.headSequence() }
        let results = try engine.write(
            "products",
            [
                .upsert(document), .emplace(document), .update(bytes(#"{"title":"x"}"#), id: "a"),
                .upsert(bytes(#"{"id":"a","title":"y"}"#)), .upsert(document),
            ])
        #expect(results.map(short) == ["unchanged", "unchanged", "unchanged", "updated", "updated"])
        #expect(try engine.store.read { try $0.headSequence() } == head)
        try engine.close()
    }

    @Test func idsAreGivenWhereMissing() throws {
        let engine = try engine()
        let results = try engine.write("products", (0..<50).map { _ in .create(bytes(#"{"title":"x"}"#)) })
        let ids = results.compactMap(\.id)
        #expect(Set(ids).count == 50)
        #expect(ids.allSatisfy { $0.utf8.count == 32 })
        #expect(text(results[0].document) == #"{"id":"\#(ids[0])","title":"x"}"#)
        #expect(try engine.found("products") == ids.sorted())
        let update = try engine.write("products", [.update(bytes(#"{"id":"other","stock":1}"#), id: ids[0])])[0]
        #expect(update.error?.field == "id")
        let long = String(repeating: "é", count: 257)
        #expect(try engine.write("products", [.create(bytes(#"{"id":"\#(long)","title":"x"}"#))])[0].error?.field == "id")
        try engine.close()
    }

    @Test func filtersSelectWhatIsWritten() throws {
        let engine = try engine()
        try engine.write(
            "products", (0..<30).map { .create(bytes(#"{"id":"p\#($0)","title":"bolt","stock":\#($0)}"#)) }, refresh: .eventually)
        #expect(try engine.update("products", matching: try .parse("stock:<10"), patch: ["tags": ["low"]]) == 10)
        #expect(try engine.found("products", filter: "tags:=low").count == 10)
        #expect(throws: EngineError.self) { try engine.update("products", matching: .parse("stock:<20"), patch: ["title": .null]) }
        #expect(throws: EngineError.self) { try engine.update("products", matching: .parse("stock:<20"), patch: ["id": "x"]) }
        #expect(throws: SearchError.self) { try engine.delete("products", matching: .parse("nothing:=1")) }
        #expect(try engine.contents("products").values.allSatisfy { $0.contains("bolt") })
        #expect(try engine.delete("products", matching: try .parse("stock:[5..9]")) == 5)
        #expect(try engine.found("products", filter: "tags:=low") == ["p0", "p1", "p2", "p3", "p4"])
        #expect(try engine.collection("products").documentCount == 25)
        try engine.close()
    }

    @Test func exports() throws {
        let engine = try engine()
        var random = SeededRandom(5)
        let ids = (0..<2500).map { "p\($0)" }.shuffled(using: &random)
        try engine.write("products", ids.map { .create(bytes(#"{"id":"\#($0)","title":"t","stock":\#($0.utf8.count)}"#)) })
        var exported: [String] = []
        try engine.export("products") { exported.append(try #require(try JSON.parse($0)["id"]?.stringValue)) }
        #expect(exported == ids.sorted())
        exported = []
        try engine.export("products", filter: try .parse("stock:=4")) {
            exported.append(try #require(try JSON.parse($0)["id"]?.stringValue))
        }
        #expect(exported == ids.filter { $0.utf8.count == 4 }.sorted())
        try engine.close()
    }
}
