import ArgumentParser

struct IndexStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show how large the index of each collection is.",
        discussion: """
            EXAMPLES:
              skua index stats
              skua index stats --json
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = IndexStatsAction(json: output.json)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
