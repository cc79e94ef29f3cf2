import ArgumentParser

struct KeysCreateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a key and print it.",
        discussion: """
            A key that may only search (the one action documents:search) can be the parent of scoped keys, which clients derive by \
            themselves.

            EXAMPLES:
              skua keys create --description "shop front" --action documents:search --collection products
              skua keys create --description nightly --action documents:import --action documents:delete --expires 90d
              skua keys create --description admin --action '*' --collection '*'
            """)

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("What the key is for.", valueName: "text"))
    var description: String

    @Option(
        name: .customLong("action"), parsing: .singleValue,
        help: ArgumentHelp(
            "What it may do, such as documents:search, documents:*, collections:list or *; may be repeated.", valueName: "action"))
    var actions: [String]

    @Option(
        name: [.customLong("collection"), .customShort("c")], parsing: .singleValue,
        help: ArgumentHelp("For which collections, by name or pattern; may be repeated. All by default.", valueName: "name"))
    var collections: [String] = ["*"]

    @Option(help: ArgumentHelp("When it expires: 12h, 30d, 4w, 1y. Never by default.", valueName: "time"))
    var expires: KeyExpiry?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        let action = KeysCreateAction(
            description: description, actions: actions, collections: collections, expiry: expires, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .write, console: console).run { try action.run($0, console) }
    }
}
