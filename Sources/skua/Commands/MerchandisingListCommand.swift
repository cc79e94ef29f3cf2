import ArgumentParser
import CatalogEngine

struct MerchandisingListCommand<Names: MerchandisingNames>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: "Show the \(Names.plural) of a collection.",
            discussion: """
                EXAMPLES:
                  skua \(Names.kind.rawValue) list
                  skua \(Names.kind.rawValue) list --json
                """)
    }

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = MerchandisingListAction(Names.kind, of: collection.name, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
