import ArgumentParser
import CatalogEngine

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the curation rules of a collection.",
        discussion: """
            EXAMPLES:
              skua rules list
              skua rules list --json
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = MerchandisingListAction(.rules, of: collection.name, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
