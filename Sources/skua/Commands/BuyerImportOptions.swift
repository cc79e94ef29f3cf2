import ArgumentParser
import CatalogEngine

/// What the imports for buyers have in common.
struct BuyerImportOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Files in order; - is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var data: DataOptions

    @Flag(help: "Replace what the files name as a whole instead of adding to it; all files count together, or none does.")
    var replace = false

    @Flag(help: "Let each 20,000 rows count for themselves instead of all at one moment: for millions of rows.")
    var batched = false

    @Flag(help: "Tell what would happen and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("Where rejected rows go; <file>.rejects.csv in the working directory otherwise.", valueName: "file.csv"),
        completion: .file())
    var rejects: String?

    @OptionGroup var output: OutputOptions

    func run(_ kind: BuyerFileKind, _ change: (inout BuyerImportPlan) -> Void = { _ in }) throws {
        let console = Console.standard()
        var plan = BuyerImportPlan(kind, inputs: files)
        plan.replaces = replace
        plan.isDryRun = dryRun
        plan.isBatched = batched
        plan.rejectsPath = rejects
        change(&plan)
        let action = BuyerImportAction(plan: plan, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .write, console: console).run { try action.run($0, console) }.check()
    }
}
