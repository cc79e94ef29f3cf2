import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring data in from files.",
        discussion: """
            EXAMPLES:
              skua import products catalog.csv
              skua import products feed.jsonl.gz --map feed.yml --dry-run
              skua import prices prices.csv
              skua import customers customers.csv
              skua import synonyms synonyms.csv
            """,
        subcommands: [
            ImportProductsCommand.self, ImportPricesCommand.self, ImportCatalogsCommand.self, ImportCustomersCommand.self,
            ImportPartNumbersCommand.self, ImportOrderLinesCommand.self, ImportOrdersCommand.self,
            ImportStockCommand.self,
            ImportSynonymsCommand.self, ImportRulesCommand.self,
        ])
}
