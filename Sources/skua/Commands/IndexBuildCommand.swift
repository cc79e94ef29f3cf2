import ArgumentParser

struct IndexBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the index anew beside the one in use, then swap.",
        discussion: """
            Searches go on with the old index until the new one is complete; a build that is interrupted leaves the old one in place.

            EXAMPLES:
              skua index build
              skua index build --collection products --data /var/lib/skua
            """)

    @OptionGroup var data: DataOptions

    @Option(name: [.customLong("collection"), .customShort("c")], help: ArgumentHelp("Only this collection.", valueName: "name"))
    var collection: String?

    func run() throws {
        let console = Console.standard()
        let action = IndexBuildAction(collection: collection)
        try CatalogSession(directory: data.directory, purpose: .maintain, console: console).run { try action.run($0, console) }
    }
}
