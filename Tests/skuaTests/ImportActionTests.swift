import ByteStorage
import CatalogEngine
import Foundation
import Testing
import skua

/// 1. An import shows its attributes and numbers, and is searchable when it ends.
/// 2. The same file again changes nothing; bad rows are told and make the outcome "done with rejects".
/// 3. A rehearsal writes nothing. `--json` prints one JSON object.
@Suite struct ImportActionTests {
    @Test("What an import says")
    func summary() throws {
        let catalog = try SmallCatalog()
        let text = catalog.recorded.output
        #expect(text.contains("12 created, 0 updated, 0 unchanged"))
        #expect(text.contains("Material       12          4  enum"))
        #expect(text.contains("12 documents searchable"))
        let again = RecordedConsole()
        let outcome = try catalog.run(.write) { try catalog.importing("products.csv").run($0, again.console()) }
        #expect(outcome == .done)
        #expect(again.output.contains("0 created, 0 updated, 12 unchanged"))
    }

    @Test("Bad rows are told and kept apart")
    func rejects() throws {
        let catalog = try SmallCatalog()
        try catalog.write("sku,title,price\nA-1,Clamp,3.20\nA-2,Clamp large,much\nA-3,Clamp small\n", to: "bad.csv")
        let recorded = RecordedConsole()
        let outcome = try catalog.run(.write) { try catalog.importing("bad.csv").run($0, recorded.console()) }
        #expect(outcome == .doneWithRejects)
        #expect(recorded.output.contains("bad.csv:3"))
        #expect(recorded.output.contains("bad.csv:4"))
        #expect(FileManager.default.fileExists(atPath: catalog.path("bad.csv.rejects")))
        let found = try catalog.output { try SearchAction(collection: "products", call: SearchCall(query: "clamp")).run($0, $1) }
        #expect(found.hasPrefix("1 hit of 13 documents"))
    }

    @Test("A rehearsal writes nothing")
    func rehearsal() throws {
        let catalog = try SmallCatalog()
        try catalog.write("sku,title\nA-1,Clamp\n", to: "more.csv")
        var action = catalog.importing("more.csv")
        action.isDryRun = true
        action.json = true
        let recorded = RecordedConsole()
        _ = try catalog.run(.write) { try action.run($0, recorded.console()) }
        let report = try JSON.parse(recorded.output)
        #expect(report["dry_run"]?.boolValue == true)
        #expect(report["created"]?.intValue == 1)
        let count = try catalog.run(.inspect) { try $0.collection("products").documentCount }
        #expect(count == 12)
    }

    @Test("A file or a map that is not there")
    func missing() throws {
        let catalog = try SmallCatalog()
        #expect(throws: (any Error).self) {
            try catalog.run(.write) { try catalog.importing("nowhere.csv").run($0, catalog.recorded.console()) }
        }
        var action = catalog.importing("products.csv")
        action.mapFile = catalog.path("nowhere.yml")
        #expect(throws: (any Error).self) { try catalog.run(.write) { try action.run($0, catalog.recorded.console()) } }
    }
}
