import ArgumentParser
import CatalogEngine

struct SynonymsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the synonyms of a collection.",
        discussion: """
            EXAMPLES:
              skua synonyms list
              skua synonyms list --json
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = MerchandisingListAction(.synonyms, of: collection.name, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
