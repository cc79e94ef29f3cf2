import CatalogEngine
import Commerce
import CommerceStore
import Testing
import skua

/// `skua import orders`.
///
/// 1. Each order comes in once, however often its file is sent; what cannot be taken is told by file and line, and the rest is taken.
@Suite struct OrderImportActionTests {
    private static let orders = #"""
        {"channel":"edi","number":"77","associate":"bea","currency":"EUR","placed_at":"2026-04-01T12:00:00Z","reference":"Hall 3","lines":\#
        [{"sku":"old","quantity":2,"unit_price":"1.25","purchase_order":"PO-9"}]}

        {"channel":"edi","number":"78","associate":"nobody","currency":"EUR","placed_at":"2026-04-01","lines":[]}
        not json
        """#

    @Test func takesWhatItCanAndTellsTheRest() throws {
        let catalog = try SmallCatalog()
        try catalog.write(Self.orders, to: "orders.jsonl")
        let file = catalog.path("orders.jsonl")
        let console = RecordedConsole()
        let outcome = try catalog.run(.write) { engine in
            try engine.store.write { writer in
                try writer.put([Company(code: "A", currency: CurrencyCode("EUR"))])
                try writer.put([Associate(code: "bea", company: "A")])
            }
            return try OrderImportAction(files: [file]).run(engine, console.console())
        }
        #expect(outcome == .doneWithRejects)
        let lines = console.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3, "\(console.output)")
        #expect(lines[0].contains("orders.jsonl:3: ") && lines[1].contains("orders.jsonl:4: "))
        #expect(lines[2] == "1 orders taken over, 0 were known, 2 rejected")
        let again = try catalog.output(.write) { _ = try OrderImportAction(files: [file], json: true).run($0, $1) }
        #expect(again.contains("\"is_repeated\":true"))
        let source = OrderSource(channel: "edi", number: "77")
        let order = try #require(try catalog.run(.inspect) { engine in try engine.store.read { try $0.order(from: source) } })
        #expect(order.reference == "Hall 3" && order.lines[0].purchaseOrder == "PO-9" && order.total.minorUnits == 250)
    }
}
