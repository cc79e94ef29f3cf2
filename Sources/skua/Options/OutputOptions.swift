import ArgumentParser

/// For people or for programs.
struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print JSON instead of a table.")
    var json = false
}
