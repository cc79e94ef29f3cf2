import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the catalog over HTTP, with a page to search it.",
        discussion: """
            The endpoints have Typesense's shapes, so that its clients work unchanged; /openapi.json describes them, /metrics is for \
            Prometheus. Without an API key only this machine is served. SIGTERM or Ctrl-C stops the server after the requests it has.

            EXAMPLES:
              skua serve
              skua serve --data /var/lib/skua --port 8080 --memory 512
              SKUA_API_KEY=… skua serve --host 0.0.0.0
              curl 'http://127.0.0.1:7582/collections/products/documents/search?q=bolt'
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var listen: ListenOptions

    @Option(
        help: ArgumentHelp(
            "Megabytes for caches, price lists and new documents, at least 64; index files are mapped and need none.", valueName: "MB"))
    var memory: Int?

    @Option(help: ArgumentHelp("Where the shop is on the web, for links in mails.", valueName: "URL"))
    var publicAddress: String?

    @Option(help: ArgumentHelp("Roles that count only with a second factor, of the seller too; may be repeated.", valueName: "role"))
    var secondFactorFor: [String] = []

    func validate() throws {
        if let memory, !(64...1_048_576).contains(memory) { throw ValidationError("--memory must be between 64 and 1048576 megabytes.") }
    }

    func run() async throws {
        try await ServeAction(
            directory: data.directory, options: listen.serverOptions, memory: memory.map { $0 << 20 }, publicAddress: publicAddress,
            secondFactorRoles: Set(secondFactorFor)
        ).run(.standard())
    }
}
