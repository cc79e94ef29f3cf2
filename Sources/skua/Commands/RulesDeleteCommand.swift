import ArgumentParser
import CatalogEngine

struct RulesDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove curation rules.",
        discussion: """
            EXAMPLES:
              skua rules delete NAME
            """)

    @Argument(help: ArgumentHelp("Ids, as `skua rules list` shows them.", valueName: "id"))
    var ids: [String]

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    func run() throws {
        let console = Console.standard()
        let action = MerchandisingDeleteAction(.rules, ids, of: collection.name)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
