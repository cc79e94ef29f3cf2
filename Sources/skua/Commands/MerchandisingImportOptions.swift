import ArgumentParser
import CatalogEngine

/// What the imports of synonyms and rules have in common.
struct MerchandisingImportOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Files in order; - is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions

    @Flag(help: "Remove all that is there first.")
    var replace = false

    @Flag(help: "Tell what would happen and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("Where rejected rows go; <file>.rejects.csv in the working directory otherwise.", valueName: "file.csv"),
        completion: .file())
    var rejects: String?

    @OptionGroup var output: OutputOptions

    func run(_ kind: MerchandisingImportPlan.Kind) throws {
        let console = Console.standard()
        var plan = MerchandisingImportPlan(kind, into: collection.name, inputs: files)
        plan.replaces = replace
        plan.isDryRun = dryRun
        plan.rejectsPath = rejects
        let action = MerchandisingImportAction(plan: plan, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .write, console: console).run { try action.run($0, console) }.check()
    }
}
