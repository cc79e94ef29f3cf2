import ArgumentParser
import CatalogEngine

struct ImportOrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Take over orders that were placed elsewhere, so that they stand in the history of those who buy.",
        discussion: """
            One JSON object a line, as for POST /v1/orders/import: channel, number, associate, currency, placed_at, lines (sku, title, \
            unit, quantity, unit_price, reference, purchase_order, cost_center), and if known status, purchase_order, reference, \
            cost_center, shipping_address, billing_address, note. They charge no account and hold no stock. An order that its channel \
            has sent before stays as it is, so that a file may be sent again. Each line that cannot be taken is told; the others are.

            EXAMPLES:
              skua import orders edi-2026-04.jsonl

            Exit codes: 0 all orders are in, 2 some were rejected, 1 the import failed.
            """)

    @Argument(help: ArgumentHelp("Files in order; - is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = OrderImportAction(files: files, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .write, console: console).run { try action.run($0, console) }.check()
    }
}
