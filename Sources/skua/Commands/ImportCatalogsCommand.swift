import ArgumentParser
import CatalogEngine

struct ImportCatalogsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogs",
        abstract: "Bring assortments in: their rules, listed SKUs and who has them.",
        discussion: """
            Columns: catalog, mode (restrict or overlay), op (add or remove), one of sku, category, brand, attribute with value, filter, \
            all; valid_from, valid_until, unpriced (show or hide), assigned_to. A restricting catalog replaces what farther levels show; \
            an overlay adds to it and hides from it. assigned_to names everyone, group:…, company:…, unit:… or associate:…, separated \
            by semicolons.

            EXAMPLES:
              skua import catalogs assortments.csv
              skua import catalogs assortments.csv --replace

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: BuyerImportOptions

    func run() throws { try options.run(.catalogs) }
}
