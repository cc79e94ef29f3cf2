import ArgumentParser

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List and remove curation rules.",
        discussion: """
            `skua import rules` brings them in.

            EXAMPLES:
              skua rules list
              skua rules delete NAME
            """,
        subcommands: [RulesListCommand.self, RulesDeleteCommand.self])
}
