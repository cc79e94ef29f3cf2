import ArgumentParser

/// Which collection a command is about.
package struct CollectionOptions: ParsableArguments {
    @Option(name: [.customLong("collection"), .customShort("c")], help: ArgumentHelp("Collection.", valueName: "name"))
    package var name = "products"

    package init() {}
}
