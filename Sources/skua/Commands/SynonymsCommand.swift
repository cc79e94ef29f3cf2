import ArgumentParser

struct SynonymsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synonyms",
        abstract: "List and remove synonyms.",
        discussion: """
            `skua import synonyms` brings them in.

            EXAMPLES:
              skua synonyms list
              skua synonyms delete NAME
            """,
        subcommands: [SynonymsListCommand.self, SynonymsDeleteCommand.self])
}
