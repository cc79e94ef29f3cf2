import ArgumentParser
import SkuaServer

/// Where and how a server listens.
struct ListenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Port to listen on; 0 takes any free one.", valueName: "number"))
    var port = 7582

    @Option(help: ArgumentHelp("Address to listen on; anything but this machine's own needs an API key.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Key that may do everything; SKUA_API_KEY is taken otherwise.", valueName: "key"))
    var apiKey: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
    }

    /// What the server is told.
    var serverOptions: ServerOptions {
        var options = ServerOptions()
        options.host = host
        options.port = port
        options.apiKey = apiKey ?? ServerOptions.apiKeyFromEnvironment
        return options
    }
}

extension ServerOptions {
    /// Checks the options as a server would.
    /// - Throws: `CommandError` with a sentence for the operator.
    func validateForCommand() throws(CommandError) {
        do {
            try validate()
        } catch {
            throw CommandError(error.message)
        }
    }
}
