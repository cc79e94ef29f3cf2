import ArgumentParser

struct IndexVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read every file of the index and check it.",
        discussion: """
            Ends with 0 where all is well, and with 1 and the first fault otherwise. A fault is no loss: the next command or server that \
            opens the catalog builds the index anew.

            EXAMPLES:
              skua index verify
              skua index verify --collection products
            """)

    @OptionGroup var data: DataOptions

    @Option(name: [.customLong("collection"), .customShort("c")], help: ArgumentHelp("Only this collection.", valueName: "name"))
    var collection: String?

    func run() throws {
        let console = Console.standard()
        let action = IndexVerifyAction(collection: collection)
        try CatalogSession(directory: data.directory, purpose: .inspect, console: console).run { try action.run($0, console) }
    }
}
