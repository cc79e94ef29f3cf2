import ArgumentParser

/// For people or for programs.
package struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print JSON instead of a table.")
    package var json = false

    package init() {}
}
