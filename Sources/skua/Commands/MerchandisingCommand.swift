import ArgumentParser
import CatalogEngine

/// `skua synonyms` and `skua rules`.
struct MerchandisingCommand<Names: MerchandisingNames>: ParsableCommand {
    static var configuration: CommandConfiguration {
        let name = Names.kind.rawValue
        return CommandConfiguration(
            commandName: name,
            abstract: "List and remove \(Names.plural).",
            discussion: """
                `skua import \(name)` brings them in.

                EXAMPLES:
                  skua \(name) list
                  skua \(name) delete NAME
                """,
            subcommands: [MerchandisingListCommand<Names>.self, MerchandisingDeleteCommand<Names>.self])
    }
}
