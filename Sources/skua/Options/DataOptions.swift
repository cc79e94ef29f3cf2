import ArgumentParser

/// Where the catalog is kept; the same for every command.
struct DataOptions: ParsableArguments {
    static let defaultDirectory = "./skua-data"

    @Option(name: .customLong("data"), help: ArgumentHelp("Directory of the catalog and its index.", valueName: "dir"))
    var directory = Self.defaultDirectory
}
