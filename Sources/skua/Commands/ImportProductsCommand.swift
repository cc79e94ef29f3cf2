import ArgumentParser
import CatalogEngine

struct ImportProductsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Bring products in from CSV, TSV, JSON or JSON lines, also gzipped.",
        discussion: """
            Delimiter, encoding and header are detected; a mapping file renames, splits, casts and drops fields, builds categories and \
            turns price columns into prices. Good rows are kept, each bad one is told with file, line, what was expected and what was \
            found, and goes to a rejects file. Importing the same file again changes nothing. While a server runs on the same data, it \
            indexes what is imported.

            Modes: create refuses ids that exist, upsert adds and replaces, update merges the given fields, delete removes, and \
            replace makes the collection hold exactly the file's products, in one transaction.

            EXAMPLES:
              skua import products catalog.csv
              skua import products feed.jsonl.gz --map feed.yml --dry-run
              skua import products today.csv --mode update
              zcat all.csv.gz | skua import products - --mode replace

            Exit codes: 0 all rows are in, 2 some were rejected, 1 the import failed.
            """)

    @Argument(help: ArgumentHelp("Files in order; - is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    @Option(help: ArgumentHelp("Mapping file; found out from the first rows otherwise.", valueName: "map.yml"), completion: .file())
    var map: String?

    @Option(
        help: ArgumentHelp("create, upsert, update, delete or replace.", valueName: "mode"),
        completion: .list(ImportMode.allCases.map(\.rawValue)))
    var mode = ImportMode.upsert

    @Flag(help: "Tell what would happen and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("Where rejected rows go; <file>.rejects.csv in the working directory otherwise.", valueName: "file.csv"),
        completion: .file())
    var rejects: String?

    @Option(help: ArgumentHelp("Attributes to show after the import; 0 for none.", valueName: "count"))
    var attributes = 20

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name the files to import, or - for standard input.") }
        guard attributes >= 0 else { throw ValidationError("--attributes counts from 0.") }
    }

    func run() throws {
        let console = Console.standard()
        let action = ImportAction(
            collection: collection.name, files: files, mapFile: map, mode: mode, isDryRun: dryRun, rejectsFile: rejects,
            attributeRows: attributes, json: output.json)
        let session = CatalogSession(directory: data.directory, purpose: .write, console: console)
        try session.run { try action.run($0, console) }.check()
    }
}
