import ArgumentParser
import CatalogEngine

struct SynonymsDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove synonyms.",
        discussion: """
            EXAMPLES:
              skua synonyms delete NAME
            """)

    @Argument(help: ArgumentHelp("Ids, as `skua synonyms list` shows them.", valueName: "id"))
    var ids: [String]

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    func run() throws {
        let console = Console.standard()
        let action = MerchandisingDeleteAction(.synonyms, ids, of: collection.name)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
