import ArgumentParser
import CatalogEngine

struct ImportStockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "Bring in what lies in which warehouse.",
        discussion: """
            Columns: sku, warehouse, quantity (what was counted), lead_time_days (until more can be had), op. What orders hold stays. \
            op delete removes a warehouse from a product; --replace leaves a product only the warehouses that the files name. Nothing is \
            indexed anew: availability counts for the next search.

            EXAMPLES:
              skua import stock stock.csv
              skua import stock oslo.csv --warehouse OSL

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: BuyerImportOptions

    @Option(help: ArgumentHelp("Warehouse of rows that name none.", valueName: "code"))
    var warehouse = "main"

    func run() throws { try options.run(.stock) { $0.warehouse = warehouse } }
}
