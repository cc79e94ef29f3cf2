import ByteStorage
import CatalogEngine
import Commerce
import SearchIndex
import TestSupport
import Testing

/// 1. Acronyms are learned with the words that spell them, and words that the two texts of one document use for each other, before several
///    nouns; neither from a handful of documents, nor from words that merely stand in the same texts.
/// 2. An import whose map says so learns when it creates the collection, and a search for either finds both.
/// 3. A learned synonym that is removed stays away when more is imported.
@Suite struct LearnedSynonymsTests {
    private let fixture = EngineFixture()

    private static let schema: Schema = {
        var title = Field(name: "title", type: .string)
        (title.weight, title.locale, title.stem) = (10, "en", true)
        var description = Field(name: "description", type: .string)
        (description.weight, description.locale, description.stem) = (5, "en", true)
        return Schema(fields: [title, description])
    }()

    private static let texts: [(title: String, description: String)] = {
        var texts: [(title: String, description: String)] = []
        for (number, noun) in ["plug", "anchor", "fixing", "plug", "anchor", "fixing"].enumerated() {
            texts.append(("Nylon wall \(noun) no. \(number)", "Rawl \(noun)s of nylon"))
        }
        texts += [("Rawl plug set", "For brick"), ("Rawl anchor set", "For any wall"), ("Brass screw", "For a wall plug")]
        for number in 0..<6 { texts.append(("Power supply unit \(number) A", "PSU with a screw terminal")) }
        for number in 0..<4 { texts.append(("Residual current breaker \(number) A", "RCB for rails")) }
        for number in 0..<80 { texts.append(("Steel bolt \(number)", "Zinc plated bolt, size \(number)")) }
        return texts
    }()

    private func load(_ engine: CatalogEngine, learns: Bool, from start: Int = 0) throws {
        let sink = CollectionSink(engine: engine, collection: "products")
        var session = ImportSession(mode: .upsert, schema: Self.schema)
        session.learnsSynonyms = learns
        try sink.begin(session)
        _ = try sink.write(
            Self.texts.enumerated().dropFirst(start).map { number, text in
                let id = "P\(number)"
                return ImportedRecord(
                    id: id, document: ["id": .string(id), "title": .string(text.title), "description": .string(text.description)],
                    prices: [], line: number + 1)
            })
        _ = try sink.finish()
        try engine.waitUntilIndexed("products")
    }

    @Test func `acronyms and substitutes are learned`() throws {
        let engine = try fixture.open()
        defer { try? engine.close() }
        try load(engine, learns: false)
        #expect(try engine.merchandising.synonyms(of: "products").isEmpty)
        let learned = try engine.merchandising.learnSynonyms(in: "products")
        #expect(learned.map(\.synonym.sides) == [["psu", "power supply unit"], ["rawl", "wall"]])
        #expect(learned.map(\.id) == ["learned-psu-power supply unit", "learned-rawl-wall"])
    }

    @Test func `an import learns once`() throws {
        let engine = try fixture.open()
        defer { try? engine.close() }
        try load(engine, learns: true)
        #expect(try engine.merchandising.synonyms(of: "products").count == 2)
        var request = SearchRequest(query: "rawl plug")
        request.typing.prefix = false
        #expect(try engine.search("products", request).foundDocuments == 4)
        try engine.merchandising.removeSynonym("learned-rawl-wall", of: "products")
        #expect(try engine.search("products", request).foundDocuments == 3)
        try load(engine, learns: true, from: 90)
        #expect(try engine.merchandising.synonyms(of: "products").map(\.id) == ["learned-psu-power supply unit"])
    }
}
