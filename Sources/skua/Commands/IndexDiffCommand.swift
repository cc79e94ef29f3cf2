import ArgumentParser

struct IndexDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Ask a list of queries twice and show whose answers differ.",
        discussion: """
            The file has a query on each line. Its answers are compared with those of another ranking profile, of the catalog in another \
            data directory, or with those of an earlier run: save one, rebuild or import, and compare before publishing. For each query \
            that is answered otherwise: how many hits there are, and which of the first came, went and moved.

            EXAMPLES:
              skua index diff queries.txt --profile spring --against-profile plain
              skua index diff queries.txt --save before.json
              skua index diff queries.txt --against before.json
              skua index diff queries.txt --against-data ../staging/skua-data
            """)

    @Argument(help: ArgumentHelp("A query on each line.", valueName: "queries.txt"), completion: .file())
    var queries: String

    @OptionGroup var data: DataOptions
    @OptionGroup var collection: CollectionOptions
    @OptionGroup var tuning: TuningOptions
    @OptionGroup var buyer: BuyerFlags

    @Option(help: ArgumentHelp("Ranking profile of the collection to ask with; the selected one otherwise.", valueName: "name"))
    var profile: String?

    @Option(name: .customLong("against-profile"), help: ArgumentHelp("Compare with this ranking profile.", valueName: "name"))
    var otherProfile: String?

    @Option(
        name: .customLong("against-data"), help: ArgumentHelp("Compare with the catalog of this directory.", valueName: "dir"),
        completion: .directory)
    var otherData: String?

    @Option(help: ArgumentHelp("Compare with a run that --save has written.", valueName: "run.json"), completion: .file())
    var against: String?

    @Option(help: ArgumentHelp("Write the answers down.", valueName: "run.json"), completion: .file())
    var save: String?

    @Option(name: [.long, .customShort("n")], help: ArgumentHelp("Hits of each query that are compared, 1 to 250.", valueName: "count"))
    var limit = 10

    @OptionGroup var output: OutputOptions

    func validate() throws {
        let others = [otherProfile, otherData, against].compactMap(\.self).count
        guard others == 1 || others == 0 && save != nil else {
            throw ValidationError("Name one of --against-profile, --against-data and --against, or only --save.")
        }
        guard (1...250).contains(limit) else { throw ValidationError("--limit must be between 1 and 250.") }
    }

    func run() throws {
        let console = Console.standard()
        let other: IndexDiffAction.Other =
            if let otherProfile { .call(call(otherProfile)) } else if let otherData { .directory(otherData) } else if let against {
                .file(against)
            } else { .none }
        let action = IndexDiffAction(
            collection: collection.name, file: queries, call: call(profile), other: other, savePath: save, json: output.json)
        try CatalogSession(directory: data.directory, purpose: .search, console: console).run { try action.run($0, console) }
    }

    private func call(_ profile: String?) -> SearchCall {
        var call = tuning.call
        call.limit = limit
        call.others = buyer.wireParameters + call.others
        if let profile, let parameter = WireParameter(argument: "ranking_profile=\(profile)") { call.others.append(parameter) }
        return call
    }
}
