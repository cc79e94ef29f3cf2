import ArgumentParser

/// How queries are read, for commands that ask many of them.
struct TuningOptions: ParsableArguments {
    @Option(
        name: .customLong("query-by"),
        help: ArgumentHelp("Fields to search in, separated by commas; all text fields otherwise.", valueName: "fields"))
    var queryBy: String?

    @Option(name: .customLong("filter"), help: ArgumentHelp("Only documents that pass this filter.", valueName: "expr"))
    var filter: String?

    @Option(
        name: .customLong("param"), parsing: .singleValue,
        help: ArgumentHelp("Any further parameter of the search endpoint, such as num_typos=1.", valueName: "name=value"))
    var parameters: [WireParameter] = []
}

extension TuningOptions {
    /// A search with these options, for words to be filled in.
    var call: SearchCall {
        var call = SearchCall(query: "")
        call.queryBy = queryBy
        call.filter = filter
        call.others = parameters
        return call
    }
}
