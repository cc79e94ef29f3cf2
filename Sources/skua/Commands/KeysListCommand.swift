import ArgumentParser

struct KeysListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show which keys there are.",
        discussion: """
            Of a key only its first characters are kept.

            EXAMPLES:
              skua keys list
              skua keys list --json
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = KeysListAction(json: output.json)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
