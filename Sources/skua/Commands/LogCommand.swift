import ArgumentParser
import CommerceStore

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show what was searched for: popular queries, those without results, those without clicks.",
        discussion: """
            A server counts what people search for, by query and day; who asked is not kept. Queries asked only once are left out.

            EXAMPLES:
              skua log
              skua log --report zero_results --days 7
              skua log --report no_clicks --json
            """)

    @Option(help: ArgumentHelp("popular, zero_results or no_clicks.", valueName: "name"))
    var report = QueryReport.popular

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    @Option(help: ArgumentHelp("Days that count, today included.", valueName: "number"))
    var days = 30

    @Option(name: .customLong("min-searches"), help: ArgumentHelp("How often a query must have been asked.", valueName: "number"))
    var least = 2

    @Option(name: [.long, .customShort("n")], help: ArgumentHelp("Queries to show, 1 to 1000.", valueName: "count"))
    var limit = 50

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...400).contains(days) else { throw ValidationError("--days must be between 1 and 400.") }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit must be between 1 and 1000.") }
    }

    func run() throws {
        let console = Console.standard()
        let action = QueryLogAction(report, of: collection.name, days: days, least: least, limit: limit, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}

extension QueryReport: ExpressibleByArgument {}
