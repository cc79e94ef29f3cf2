import ArgumentParser

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the catalog.",
        discussion: """
            The last word counts as the beginning of a word, misspelled words are found too, "quoted words" must stand together, and a \
            word after a minus sign must not occur. `*` finds everything.

            EXAMPLES:
              skua search "100nF 0402 X7R" --facet Package --facet Manufacturer
              skua search bolt --filter 'brand:=Nordbolt && price:<2.5' --sort price:asc
              skua search '"deep groove" bearing -rubber' --limit 20 --explain
              skua search bolt --customer C-1042 --quantity 500 --sort price:asc
              skua search bolt --facet brand --json | jq .facet_counts

            Filters, sorting and facets follow the HTTP endpoint's grammar: field:=value, field:[a, b], number:>=3, number:[1..5], \
            && and ||, parentheses, `backticks` around odd values. A field may be called by the end of its path: Package stands for
            attributes.Package.
            """)

    @Argument(help: "Words to find.")
    var query: String

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    @Option(
        name: .customLong("query-by"),
        help: ArgumentHelp("Fields to search in, separated by commas; all text fields otherwise.", valueName: "fields"))
    var queryBy: String?

    @Option(help: ArgumentHelp("Only documents that pass this filter.", valueName: "expr"))
    var filter: String?

    @Option(
        name: [.customLong("facet"), .customShort("f")], parsing: .singleValue,
        help: ArgumentHelp("Count the values of this field; may be repeated.", valueName: "field"))
    var facets: [String] = []

    @Option(
        help: ArgumentHelp("Up to three fields with :asc or :desc, separated by commas; the best match first otherwise.", valueName: "keys")
    )
    var sort: String?

    @Option(name: .customLong("group-by"), help: ArgumentHelp("Gather hits that share the value of this field.", valueName: "field"))
    var groupBy: String?

    @Option(name: [.long, .customShort("n")], help: ArgumentHelp("Hits to show, at most 250.", valueName: "count"))
    var limit = 10

    @Option(help: ArgumentHelp("Which page of hits to show, from 1.", valueName: "number"))
    var page = 1

    @Option(
        name: .customLong("param"), parsing: .singleValue,
        help: ArgumentHelp("Any further parameter of the search endpoint, such as num_typos=1.", valueName: "name=value"))
    var parameters: [WireParameter] = []

    @Flag(help: "Tell for each hit how it was ranked.")
    var explain = false

    @OptionGroup var buyer: BuyerFlags
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (0...250).contains(limit) else { throw ValidationError("--limit must be between 0 and 250.") }
        guard page >= 1 else { throw ValidationError("--page counts from 1.") }
    }

    func run() throws {
        let console = Console.standard()
        let action = SearchAction(collection: collection.name, call: call, explains: explain, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .search, console: console).run { try action.run($0, console) }
    }

    private var call: SearchCall {
        var call = SearchCall(query: query)
        call.queryBy = queryBy
        call.filter = filter
        call.facets = facets
        call.sort = sort
        call.groupBy = groupBy
        call.limit = limit
        call.page = page
        call.explains = explain
        call.others = buyer.wireParameters + parameters
        return call
    }
}
