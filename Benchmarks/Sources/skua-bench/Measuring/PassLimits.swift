import ArgumentParser

/// How long a kind is measured; the same rules as the rivals' kit.
struct PassLimits: ParsableArguments {
    @Option(help: "Passes over the queries of a kind.")
    var passes = 3

    @Option(help: "Seconds after which a pass ends once it has run 1,000 queries.")
    var cap = 10.0

    @Option(help: "Seconds after which no further pass begins.")
    var total = 15.0

    @Option(help: "Queries to run before measuring.")
    var warm = 150
}
