import ByteStorage
import CatalogEngine
import SearchIndex
import Testing
import skua

/// 1. Synonyms come in from CSV and JSON lines; bad rows are told and the others count for the next search.
/// 2. They are listed and removed.
/// 3. `why` names the rule that buries, hides or pins a product.
@Suite struct MerchandisingActionTests {
    @Test func synonymsComeIn() throws {
        let catalog = try SmallCatalog()
        try catalog.write("id,root,synonyms\nmitten,,glove;mitten\nbad,,only\n,roller,deep groove;ball bearing\n", to: "synonyms.csv")
        var plan = MerchandisingImportPlan(.synonyms, into: "products", inputs: [catalog.path("synonyms.csv")])
        plan.rejectsPath = catalog.path("rejects.csv")
        let outcome = try catalog.run(.write) { try MerchandisingImportAction(plan: plan).run($0, catalog.recorded.console()) }
        #expect(outcome == .doneWithRejects)
        #expect(catalog.recorded.output.contains("2 accepted") && catalog.recorded.output.contains("synonyms.csv:3"))
        let found = try catalog.run(.search) { try $0.search("products", .init(query: "mitten")).found }
        #expect(found == 2)
        #expect(try catalog.run(.search) { try $0.search("products", .init(query: "roller")).found } == 2)
        let list = try catalog.output(.inspect) { try MerchandisingListAction(.synonyms, of: "products").run($0, $1) }
        #expect(list.contains("glove · mitten") && list.contains("roller"))
        let json = try JSON.parse(
            try catalog.output(.inspect) { try MerchandisingListAction(.synonyms, of: "products", json: true).run($0, $1) })
        #expect(json["synonyms"]?.arrayValue?.count == 2)
        _ = try catalog.output(.inspect) { try MerchandisingDeleteAction(.synonyms, ["mitten"], of: "products").run($0, $1) }
        #expect(try catalog.run(.search) { try $0.search("products", .init(query: "mitten")).found } == 0)
        #expect(throws: CommandError.self) {
            try catalog.output(.inspect) { try MerchandisingDeleteAction(.synonyms, ["mitten"], of: "products").run($0, $1) }
        }
    }

    @Test func whyNamesTheRule() throws {
        let catalog = try SmallCatalog()
        try catalog.write(
            """
            {"id":"no-zinc","rule":{"query":"hex"},"buries":[{"filter_by":"title:zinc"}],"excludes":[{"id":"NU-M8"}]}
            {"id":"x","rule":{"query":"hex","match":"other"},"redirect":"/"}

            """, to: "rules.jsonl")
        var plan = MerchandisingImportPlan(.rules, into: "products", inputs: [catalog.path("rules.jsonl")])
        plan.rejectsPath = catalog.path("rejects.csv")
        let outcome = try catalog.run(.write) { try MerchandisingImportAction(plan: plan).run($0, catalog.recorded.console()) }
        #expect(outcome == .doneWithRejects, "\(catalog.recorded.output)")
        func why(_ sku: String) throws -> String {
            try catalog.output { try WhyAction(collection: "products", name: sku, call: SearchCall(query: "hex")).run($0, $1) }
        }
        #expect(try why("NU-M10").contains("Rule no-zinc buries NU-M10"))
        #expect(try why("NU-M8").contains("Rule no-zinc hides NU-M8"))
        #expect(try !why("HX-M8X40").contains("Rule"))
        #expect(try catalog.output(.inspect) { try MerchandisingListAction(.rules, of: "products").run($0, $1) }.contains("no-zinc"))
    }
}
