import ArgumentParser
import CatalogEngine

struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Complete what someone is typing.",
        discussion: """
            Shows how the last word may go on, with the number of documents that hold each completion; queries that others asked and that \
            the catalog's own texts suggest; categories, brands and products of the matches, and those that are ordered most often.

            EXAMPLES:
              skua suggest stainl
              skua suggest "hex bol" --limit 10
              skua suggest bear --json
            """)

    @Argument(help: "What was typed so far.")
    var prefix: String

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    @Option(name: [.long, .customShort("n")], help: ArgumentHelp("Most completions, and most products, 1 to 50.", valueName: "count"))
    var limit = 5

    @OptionGroup var buyer: BuyerFlags
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...50).contains(limit) else { throw ValidationError("--limit must be between 1 and 50.") }
    }

    func run() throws {
        let console = Console.standard()
        let action = SuggestAction(collection: collection.name, prefix: prefix, limit: limit, json: output.json, buyer: buyer.buyer)
        try CatalogSession(directory: data.directory, purpose: .search, console: console).run { try action.run($0, console) }
    }
}
