import ArgumentParser
import CatalogEngine

struct ImportOrderLinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order-lines",
        abstract: "Bring in what customers ordered elsewhere, so that regular items can stand further up.",
        discussion: """
            Columns: customer, order (or invoice_no), sku (or stock_code), quantity, ordered_at (or invoice_date), op. Lines of a unit or \
            an associate count for its company. What a company ordered at least twice within a year is regular; how far up it stands says \
            the collection's metadata: {"buyer_boost": {"regular": 4096, "contract": 1024}}.

            EXAMPLES:
              skua import order-lines orders.csv.gz

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: BuyerImportOptions

    @Option(help: ArgumentHelp("Customer of rows that name none.", valueName: "code"))
    var customer: String?

    func run() throws { try options.run(.orderLines) { $0.customer = customer } }
}
