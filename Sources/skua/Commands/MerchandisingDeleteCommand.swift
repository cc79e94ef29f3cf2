import ArgumentParser
import CatalogEngine

struct MerchandisingDeleteCommand<Names: MerchandisingNames>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "delete",
            abstract: "Remove \(Names.plural).",
            discussion: """
                EXAMPLES:
                  skua \(Names.kind.rawValue) delete NAME
                """)
    }

    @Argument(help: ArgumentHelp("Ids, as `list` shows them.", valueName: "id"))
    var ids: [String]

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    func run() throws {
        let console = Console.standard()
        let action = MerchandisingDeleteAction(Names.kind, ids, of: collection.name)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
