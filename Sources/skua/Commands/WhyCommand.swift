import ArgumentParser

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Tell why a product is in the answer to a search, or why it is not.",
        discussion: """
            Names the step at which the product drops out: it is not in the buyer's catalog, a word is missing or misspelled beyond what \
            is allowed, the filter leaves it out, or it stands below the page. For a hit, the parts of its rank.

            EXAMPLES:
              skua why HX-M8X40-A2 "hex bolt m8"
              skua why HX-M8X40-A2 bolt --customer C-1042
              skua why C60474 "100nF 0402" --filter 'stock:>0' --json
            """)

    @Argument(help: "SKU or id of the product.")
    var sku: String

    @Argument(help: "Words of the search.")
    var query: String

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions
    @OptionGroup var tuning: TuningOptions

    @Option(
        help: ArgumentHelp("Up to three fields with :asc or :desc, separated by commas; the best match first otherwise.", valueName: "keys")
    )
    var sort: String?

    @OptionGroup var buyer: BuyerFlags
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        var call = tuning.call.asking(query)
        call.sort = sort
        call.others = buyer.wireParameters + call.others
        let action = WhyAction(collection: collection.name, name: sku, call: call, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .search, console: console).run { try action.run($0, console) }
    }
}
