import ArgumentParser

/// Buyers by the thousand over the generated catalog: what their assortments and prices cost.
@main
struct SkuaWorld: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skua-world", abstract: "Measures searches, imports and changes with the prices and catalogs of many customers.",
        subcommands: [LoadCommand.self, ImportCommand.self, QueryCommand.self, ChangeCommand.self, RuleCommand.self, EffectiveCommand.self])
}
