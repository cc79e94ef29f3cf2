/// What `skua demo` says when it is ready: where the page is, and things to try.
package struct DemoBanner: Sendable, Equatable {
    package var address: String
    package var products: Int
    /// From the start of the program.
    package var elapsed: Duration
    package var directory: String
    /// How the program was called, to be repeated in examples.
    package var program: String

    package init(address: String, products: Int, elapsed: Duration, directory: String, program: String) {
        self.address = address
        self.products = products
        self.elapsed = elapsed
        self.directory = directory
        self.program = program
    }

    package func lines(style: Style) -> [String] {
        let data = directory == DataOptions.defaultDirectory ? "" : " --data \(directory)"
        let tries = [
            ("the page", "open \(address) and type m8x40 stainless"),
            ("the command line", "\(program) search \"deep groove bearing 6204\" --facet brand\(data)"),
            ("a customer's eyes", "open \(address)/?customer=C-1001, or C-1002, or C-1003: own assortment, own prices"),
            ("HTTP", "curl '\(address)/collections/products/documents/search?q=pneumatic+cylinder&facet_by=brand'"),
        ]
        return [
            "",
            "  " + style.paint("Skua is ready at \(address)", .heading),
            "  \(HumanText.count(products)) products to search, \(HumanText.duration(elapsed)) after the start. Try",
            "",
        ] + tries.enumerated().map { "  \($0.offset + 1)  \($0.element.0.padding(to: 17))  \($0.element.1)" } + [
            "", "  Ctrl-C stops it.", "",
        ]
    }

    /// The program as one would type it in the working directory.
    package static func program(arguments: [String], workingDirectory: String) -> String {
        guard let path = arguments.first, path.contains("/") else { return arguments.first ?? "skua" }
        let base = workingDirectory.hasSuffix("/") ? workingDirectory : workingDirectory + "/"
        return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    }
}
