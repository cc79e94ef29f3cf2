import ArgumentParser

/// Where the catalog is kept; the same for every command.
package struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: ArgumentHelp("Directory of the catalog and its index.", valueName: "dir"))
    package var directory = "./skua-data"

    package init() {}
}
