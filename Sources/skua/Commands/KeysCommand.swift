import ArgumentParser

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Create, list and revoke API keys.",
        discussion: """
            Keys are stored as hashes: a key is shown once, when it is created.

            EXAMPLES:
              skua keys create --description "shop front" --action documents:search --collection products
              skua keys list
              skua keys revoke 3
            """,
        subcommands: [KeysCreateCommand.self, KeysListCommand.self, KeysRevokeCommand.self])
}
