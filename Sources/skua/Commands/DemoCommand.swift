import ArgumentParser

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve a demo catalog to try; nothing to configure.",
        discussion: """
            Makes the catalog of an industrial distributor (fasteners, bearings, electrical, pneumatics, tools, safety, packaging) in \
            the data directory if it is not there, and serves it with a page to search it. Ctrl-C stops it; the next start goes on with \
            the same data.

            EXAMPLES:
              skua demo
              skua demo --port 8080 --data /tmp/skua-demo
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var listen: ListenOptions

    func run() async throws {
        try await DemoAction(directory: data.directory, options: listen.serverOptions).run(.standard())
    }
}
