import ArgumentParser
import CatalogEngine

struct ImportPricesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prices",
        abstract: "Bring entries of price lists in from CSV, TSV, JSON or JSON lines, also gzipped.",
        discussion: """
            Columns: price_list, sku, unit, min_quantity, price, price_base_quantity, currency, valid_from, valid_until, op. Those of \
            OroCommerce (Product SKU, Quantity, Unit Code, Price, Currency) and of Magento (tier_price_…) are understood, too. A row \
            replaces the entry of its list, SKU, unit, quantity, currency and begin; op delete removes it. Nothing is indexed anew: \
            prices count for the next search.

            EXAMPLES:
              skua import prices prices.csv
              skua import prices contract.csv --price-list contract-acme --currency EUR
              skua import prices all.csv.gz --replace

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: BuyerImportOptions

    @Option(name: .customLong("price-list"), help: ArgumentHelp("Price list of rows that name none.", valueName: "code"))
    var priceList = "default"

    @Option(help: ArgumentHelp("Currency of rows that name none.", valueName: "code"))
    var currency = "EUR"

    @Option(help: ArgumentHelp("Unit of rows that name none.", valueName: "unit"))
    var unit = "pce"

    func run() throws {
        try options.run(.prices) { plan in
            plan.priceList = priceList
            plan.currency = currency
            plan.unit = unit
        }
    }
}
