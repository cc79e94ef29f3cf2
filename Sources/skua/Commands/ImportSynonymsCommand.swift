import ArgumentParser
import CatalogEngine

struct ImportSynonymsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synonyms",
        abstract: "Bring synonyms in from CSV, TSV, JSON or JSON lines, also gzipped.",
        discussion: """
            Columns: id, root, synonyms (texts separated by semicolons). Without a root each of the texts finds the others; with one, \
            queries for the root find the texts, and not the other way round. Texts may be of several words, or measurements. Without an \
            id a synonym is named after its root or its first text. They count from the next search on.

            EXAMPLES:
              skua import synonyms synonyms.csv
              skua import synonyms synonyms.jsonl --replace

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @OptionGroup var options: MerchandisingImportOptions

    func run() throws { try options.run(.synonyms) }
}
