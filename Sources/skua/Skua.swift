package import ArgumentParser
import SkuaServer

/// The program: a catalog that one can search, from the command line.
@main
package struct Skua: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "skua",
        abstract: "Search and index B2B product catalogs.",
        discussion: """
            Start with `skua demo`: a catalog to try, and a page to search it on.

            EXAMPLES:
              skua demo
              skua import products catalog.csv
              skua search "hex bolt m8" --facet brand
              skua serve

            Exit codes: 0 done, 1 failed, 2 done but rows were rejected, 64 wrong usage.
            """,
        version: SkuaVersion.current,
        subcommands: [
            DemoCommand.self, ServeCommand.self, ImportCommand.self, IndexCommand.self, SearchCommand.self, SuggestCommand.self,
            WhyCommand.self, PriceCommand.self, MerchandisingCommand<SynonymNames>.self, MerchandisingCommand<RuleNames>.self,
            LogCommand.self, EvalCommand.self,
            BenchCommand.self, KeysCommand.self,
        ])

    package init() {}
}
