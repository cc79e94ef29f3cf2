import ArgumentParser

/// Which collection a command is about.
struct CollectionOptions: ParsableArguments {
    @Option(name: [.customLong("collection"), .customShort("c")], help: ArgumentHelp("Collection.", valueName: "name"))
    var name = "products"
}
