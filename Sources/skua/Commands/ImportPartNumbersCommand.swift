import ArgumentParser
import CatalogEngine

struct ImportPartNumbersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "part-numbers",
        abstract: "Bring in the numbers under which customers know products.",
        discussion: """
            Columns: customer (code of a company, unit or associate), part_number (or customer_sku), sku, description, op. Only the \
            customer and who is below it find products by them. op delete removes a number; without a sku all that it means. Nothing is \
            indexed anew: the numbers count for the next search.

            EXAMPLES:
              skua import part-numbers numbers.csv
              skua import part-numbers acme.csv --customer C-1042 --replace

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: BuyerImportOptions

    @Option(help: ArgumentHelp("Customer of rows that name none.", valueName: "code"))
    var customer: String?

    func run() throws { try options.run(.partNumbers) { $0.customer = customer } }
}
