import ArgumentParser

struct KeysRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Make keys void.",
        discussion: """
            Scoped keys made from a revoked key are void with it. A running server refuses the key from the next request on.

            EXAMPLES:
              skua keys revoke 3
              skua keys revoke 3 4 5
            """)

    @Argument(help: ArgumentHelp("Numbers of the keys, as `skua keys list` shows them.", valueName: "id"))
    var ids: [Int64]

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = KeysRevokeAction(ids: ids, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
