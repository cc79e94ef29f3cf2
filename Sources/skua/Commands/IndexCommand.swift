import ArgumentParser

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Build, check and measure the search index.",
        discussion: """
            The index is derived from the catalog: it may be deleted at any time and comes back by itself. These commands are for those \
            who want to see it done.

            EXAMPLES:
              skua index stats
              skua index verify
              skua index build --collection products
              skua index diff queries.txt --against before.json
            """,
        subcommands: [IndexBuildCommand.self, IndexVerifyCommand.self, IndexStatsCommand.self, IndexDiffCommand.self])
}
