import ByteStorage
import CatalogEngine
import Foundation
import Testing
import skua

/// 1. People see what was found, the hits with their marks, and the facets; programs get the wire answer.
/// 2. Faults of the request are told in words that name the parameter or the field.
/// 3. A data directory that does not exist is an error that says what to do, and is not made.
@Suite struct SearchActionTests {
    @Test("A table for people")
    func table() throws {
        let catalog = try SmallCatalog()
        var call = SearchCall(query: "hex stainless")
        call.facets = ["brand"]
        let text = try catalog.output { try SearchAction(collection: "products", call: call).run($0, $1) }
        #expect(text.hasPrefix("3 hits of 12 documents, "))
        #expect(text.contains("HX-M8X40"))
        #expect(text.contains("Hex nut M8 stainless"))
        #expect(text.contains("\nbrand\n  Nordbolt  3  █"))
        #expect(!text.contains("\u{1B}"))
        #expect(!text.contains("<mark>"))
    }

    @Test("Matches are marked on a terminal with colours")
    func colors() throws {
        let catalog = try SmallCatalog()
        let recorded = RecordedConsole()
        try catalog.run(.search) {
            try SearchAction(collection: "products", call: SearchCall(query: "washer")).run($0, recorded.console(colors: true))
        }
        #expect(recorded.output.contains("\u{1B}[1;33mWasher\u{1B}[0m M8"))
    }

    @Test("The wire answer for programs")
    func json() throws {
        let catalog = try SmallCatalog()
        var call = SearchCall(query: "bearing")
        call.facets = ["brand"]
        let text = try catalog.output { try SearchAction(collection: "products", call: call, json: true).run($0, $1) }
        let answer = try JSON.parse(text)
        #expect(answer["found"]?.intValue == 2)
        #expect(answer["hits"]?.arrayValue?.count == 2)
        #expect(answer["facet_counts"]?[0]?["field_name"]?.stringValue == "brand")
        #expect(answer["request_params"]?["q"]?.stringValue == "bearing")
        #expect(text.filter { $0 == "\n" }.count == 1)
    }

    @Test("An explanation for every hit")
    func explain() throws {
        let catalog = try SmallCatalog()
        let text = try catalog.output {
            try SearchAction(collection: "products", call: SearchCall(query: "washer"), explains: true).run($0, $1)
        }
        #expect(text.components(separatedBy: "1 of 1 word, 0 typos").count == 3)
    }

    @Test("Nothing found is an answer")
    func nothing() throws {
        let catalog = try SmallCatalog()
        var call = SearchCall(query: "*")
        call.filter = "price:>1000"
        let text = try catalog.output { try SearchAction(collection: "products", call: call).run($0, $1) }
        #expect(text.hasPrefix("0 hits of 12 documents, "))
    }

    @Test("Faults are named")
    func faults() throws {
        let catalog = try SmallCatalog()
        var call = SearchCall(query: "*")
        call.filter = "colour:=red"
        #expect(throws: (any Error).self) {
            try catalog.output { try SearchAction(collection: "products", call: call).run($0, $1) }
        }
        #expect(throws: EngineError.self) {
            try catalog.output { try SearchAction(collection: "parts", call: SearchCall(query: "*")).run($0, $1) }
        }
    }

    @Test("A missing data directory is not made")
    func missing() throws {
        let session = CatalogSession(directory: "no-such-directory", purpose: .search, console: RecordedConsole().console())
        #expect(throws: CommandError.self) { try session.run { _ in } }
        #expect(!FileManager.default.fileExists(atPath: "no-such-directory"))
    }

    @Test("Suggestions for people and programs")
    func suggestions() throws {
        let catalog = try SmallCatalog()
        let text = try catalog.output { try SuggestAction(collection: "products", prefix: "stain").run($0, $1) }
        #expect(text.contains("stainless"))
        #expect(text.contains("HX-M8X40"))
        let json = try JSON.parse(
            try catalog.output { try SuggestAction(collection: "products", prefix: "stain", json: true).run($0, $1) })
        #expect(json["completions"]?[0]?["text"]?.stringValue == "stainless")
        #expect(json["completions"]?[0]?["count"]?.intValue == 4)
        let none = try catalog.output { try SuggestAction(collection: "products", prefix: "zzzzz").run($0, $1) }
        #expect(none == "Nothing begins with \"zzzzz\".\n")
    }
}
