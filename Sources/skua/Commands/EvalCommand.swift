import ArgumentParser

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Measure how good the answers to judged queries are.",
        discussion: """
            The judgments are a CSV file with the heading query,id,rating: what people think of a document as an answer to a query, 0 \
            for useless and up. Lines of several people on one pair are averaged.

            nDCG@10 compares the first ten hits with the best possible ten; a rating r is worth 2^r - 1. The condensed form takes the \
            first ten judged documents among the first hundred hits, since hits that nobody judged count as useless in the plain \
            form. Recall is over the first hundred hits. Queries without a relevant document are left out of the means.

            EXAMPLES:
              skua eval judgments.csv
              skua eval judgments.csv --json > before.json
              skua eval judgments.csv --baseline before.json
              skua eval judgments.csv --query-by title,brand --param query_by_weights=5,1
            """)

    @Argument(help: ArgumentHelp("CSV file with the heading query,id,rating.", valueName: "judgments.csv"), completion: .file())
    var judgments: String

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions
    @OptionGroup var tuning: TuningOptions
    @OptionGroup var buyer: BuyerFlags

    @Option(
        help: ArgumentHelp("Compare with an earlier run that --json has written.", valueName: "run.json"), completion: .file())
    var baseline: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = Console.standard()
        var call = tuning.call
        call.others = buyer.wireParameters + call.others
        let action = EvalAction(
            collection: collection.name, file: judgments, baselineFile: baseline, call: call, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .search, console: console).run { try action.run($0, console) }
    }
}
