import ArgumentParser
import CatalogEngine

struct ImportCustomersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers",
        abstract: "Bring groups, companies, business units and associates in, with their price lists and catalogs.",
        discussion: """
            Columns: type (group, company, unit, associate or everyone), code, name, parent, company, unit, group, currency, tax_rate, \
            status, price_lists, catalogs, stop, strategy, op. price_lists names the lists of this level in order, separated by \
            semicolons, with a ! behind one that must not merge; stop leaves the lists of farther levels out.

            EXAMPLES:
              skua import customers customers.csv

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: BuyerImportOptions

    func run() throws { try options.run(.customers) }
}
