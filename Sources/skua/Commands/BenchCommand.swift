import ArgumentParser

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure how fast the catalog answers.",
        discussion: """
            Asks every query of the file once to warm up, then all of them over and over, one after the other on one thread. An answer \
            is measured from the parameters to the finished JSON text, without HTTP. The hits checksum tells whether two runs found the \
            same: the sum of the found counts, and their FNV-1a hash in order.

            EXAMPLES:
              skua bench queries.txt
              skua bench queries.txt --as-you-type --seconds 30
              skua bench queries.txt --customer C-1001
              skua bench queries.txt --facet brand --facet attributes.Material --json
            """)

    @Argument(help: ArgumentHelp("Text file with a query on each line.", valueName: "queries.txt"), completion: .file())
    var queries: String

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    @Flag(help: "Ask at every keystroke: each query becomes all of its beginnings.")
    var asYouType = false

    @Option(
        name: [.customLong("facet"), .customShort("f")], parsing: .singleValue,
        help: ArgumentHelp("Count the values of this field in every answer; may be repeated.", valueName: "field"))
    var facets: [String] = []

    @Option(help: ArgumentHelp("How long to measure; every query is asked at least once.", valueName: "number"))
    var seconds = 10.0

    @OptionGroup var tuning: TuningOptions
    @OptionGroup var buyer: BuyerFlags
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (0...86_400).contains(seconds) else { throw ValidationError("--seconds must be between 0 and 86400.") }
    }

    func run() throws {
        let console = Console.standard()
        var call = tuning.call
        call.facets = facets
        call.others = buyer.wireParameters + call.others
        let action = BenchAction(
            collection: collection.name, file: queries, asYouType: asYouType, duration: .seconds(seconds), call: call, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .search, console: console).run { try action.run($0, console) }
    }
}
