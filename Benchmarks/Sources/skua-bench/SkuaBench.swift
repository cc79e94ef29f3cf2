import ArgumentParser

@main
struct SkuaBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skua-bench",
        abstract: "Measures the index alone, in process: no store, no HTTP.",
        discussion: """
            Results are written to RESULTS/skua-DATASET.json in the shape of the rivals' kit, so that one table shows all.

              skua-bench index --bench-dir ~/peers --dataset B-100k
              skua-bench query --bench-dir ~/peers --dataset B-100k --kinds q1c,q2
              skua-bench counts --bench-dir ~/peers --dataset B-10k
            """,
        subcommands: [IndexCommand.self, QueryCommand.self, CountsCommand.self, RepeatCommand.self, LadderCommand.self, LoadCommand.self])
}
