import ByteStorage
import CatalogEngine
import CommerceStore
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. A created collection is listed with all it was made of, after reopening too; names and schemas that cannot be are refused.
/// 2. Added fields can be searched and dropped ones cannot, on return; documents stay as they are.
/// 3. A dropped collection is gone with its index; one of the same name begins empty.
/// 4. Names of any letters have an index of their own.
@Suite struct CollectionTests {
    private let fixture = EngineFixture()

    @Test func keepsWhatItWasMadeOf() throws {
        let engine = try fixture.open()
        var schema = EngineFixture.schema
        schema.defaultSortingField = "stock"
        schema.tokenSeparators = ["-", "/"]
        schema.symbolsToIndex = ["+"]
        let info = try engine.createCollection(NewCollection(name: "products", schema: schema, metadata: ["owner": "me"]))
        try engine.createCollection(NewCollection(name: "docs", schema: EngineFixture.schema))
        #expect(info.name == "products" && info.schema == schema && info.createdAt == 1_700_000_000)
        #expect(info.documentCount == 0 && info.metadata == ["owner": "me"])
        #expect(try engine.found("products").isEmpty)
        try engine.close()
        let again = try fixture.open()
        #expect(try again.collections().map(\.name) == ["docs", "products"])
        #expect(try again.collection("products") == info)
        #expect(try again.found("docs").isEmpty)
        try again.close()
    }

    @Test func refusesWhatCannotBe() throws {
        let engine = try fixture.open()
        try engine.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        let error = #expect(throws: EngineError.self) {
            try engine.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        }
        #expect(error?.code == .alreadyExists)
        #expect(error?.message == "A collection with name `products` already exists.")
        for name in ["", "a/b", "a\nb", String(repeating: "x", count: 201)] {
            let error = #expect(throws: EngineError.self) {
                try engine.createCollection(NewCollection(name: name, schema: EngineFixture.schema))
            }
            #expect(error?.code == .invalid)
        }
        var family = Schema(fields: [Field(name: "a.*", type: .float)])
        #expect(throws: EngineError.self) { try engine.createCollection(NewCollection(name: "x", schema: family)) }
        family.fields = [Field(name: "a", type: .string), Field(name: "a", type: .string)]
        #expect(throws: EngineError.self) { try engine.createCollection(NewCollection(name: "x", schema: family)) }
        #expect(try engine.collections().map(\.name) == ["products"])
        try engine.close()
    }

    @Test func fieldsComeAndGo() throws {
        let engine = try fixture.open()
        try engine.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        let document = #"{"id":"a","title":"bolt","stock":3,"color":"red"}"#
        try engine.write("products", [.create(bytes(document))])
        #expect(throws: SearchError.self) { try engine.found("products", filter: "color:=red") }
        var color = Field(name: "color", type: .string)
        color.facet = true
        let info = try engine.updateCollection("products", CollectionUpdate(added: [color], dropped: ["stock"], metadata: ["v": 2]))
        #expect(info.schema.field(named: "color")?.optional == true)
        #expect(info.schema.field(named: "stock") == nil)
        #expect(info.metadata == ["v": 2])
        #expect(try engine.found("products", filter: "color:=red") == ["a"])
        #expect(throws: SearchError.self) { try engine.found("products", filter: "stock:=3") }
        #expect(try engine.contents("products") == ["a": document])
        try engine.write("products", [.upsert(bytes(#"{"id":"b","title":"nut","color":"red","stock":"free"}"#))])
        #expect(try engine.found("products", filter: "color:=red") == ["a", "b"])
        for update in [
            CollectionUpdate(dropped: ["none"]), CollectionUpdate(added: [color]),
            CollectionUpdate(added: [Field(name: "x.*", type: .bool)]),
        ] {
            let error = #expect(throws: EngineError.self) { try engine.updateCollection("products", update) }
            #expect(error?.code == .invalid)
        }
        #expect(try engine.updateCollection("products", CollectionUpdate(metadata: .null)).metadata == nil)
        try engine.close()
        let again = try fixture.open()
        #expect(try again.found("products", filter: "color:=red") == ["a", "b"])
        try again.close()
    }

    @Test func droppedCollectionsAreGone() throws {
        let engine = try fixture.open()
        for name in ["products", "other"] {
            try engine.createCollection(NewCollection(name: name, schema: EngineFixture.schema))
            try engine.write(name, [.create(bytes(#"{"id":"a","title":"bolt"}"#))])
        }
        #expect(try engine.dropCollection("products").documentCount == 1)
        #expect(!FileManager.default.fileExists(atPath: fixture.folder(of: "products")))
        #expect((#expect(throws: EngineError.self) { try engine.search("products", SearchRequest(query: "*")) })?.code == .notFound)
        #expect((#expect(throws: EngineError.self) { try engine.dropCollection("products") })?.code == .notFound)
        try engine.createCollection(NewCollection(name: "products", schema: EngineFixture.schema))
        #expect(try engine.found("products").isEmpty)
        #expect(try engine.found("other") == ["a"])
        try engine.write("products", [.create(bytes(#"{"id":"b","title":"nut"}"#))])
        #expect(try engine.found("products") == ["b"])
        try engine.close()
    }

    @Test("names", arguments: ["products", "Ølvarer 2", ".hidden", "..", "a.b", "50%", "日本", "LOCK"])
    func namesOfAnyLetters(name: String) throws {
        let engine = try fixture.open()
        try engine.createCollection(NewCollection(name: name, schema: EngineFixture.schema))
        try engine.write(name, [.create(bytes(#"{"id":"a","title":"bolt"}"#))])
        try engine.close()
        let again = try fixture.open()
        #expect(try again.found(name, "bolt") == ["a"])
        #expect(again.health() == .ok)
        try again.dropCollection(name)
        try again.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.directory.path + "/index").filter { $0 != "LOCK" }.isEmpty)
    }
}
