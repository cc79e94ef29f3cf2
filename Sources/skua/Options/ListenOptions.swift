import ArgumentParser
import CatalogEngine
import Foundation
import SkuaServer

/// Where and how a server listens.
struct ListenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Port to listen on; 0 takes any free one.", valueName: "number"))
    var port = 7582

    @Option(help: ArgumentHelp("Address to listen on; anything but this machine's own needs an API key.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Key that may do everything; SKUA_API_KEY is taken otherwise.", valueName: "key"))
    var apiKey: String?

    @Option(
        help: ArgumentHelp(
            "Mail server that notices are sent by; without one they wait in the outbox.", valueName: "host:port"))
    var smtp: String?

    @Option(help: ArgumentHelp("Whom mails come from.", valueName: "address"))
    var mailFrom: String?

    @Option(help: ArgumentHelp("Login at the mail server; its password is taken from SKUA_SMTP_PASSWORD.", valueName: "name"))
    var smtpLogin: String?

    @Option(
        name: .customLong("smtp-tls"),
        help: ArgumentHelp(
            "TLS with the mail server: where it is `offered`, `required` with a certificate that proves the host, or `none`.",
            valueName: "how"))
    var smtpTLS = MailOptions.Security.offered

    @Option(
        name: .customLong("smtp-ca"),
        help: ArgumentHelp(
            "PEM file of the certificates to trust with --smtp-tls required; those of the system otherwise.", valueName: "file"),
        completion: .file())
    var smtpCA: String?

    /// The mail server that was named; nil for none.
    private func mailOptions() throws -> MailOptions? {
        guard let smtp else {
            guard mailFrom == nil, smtpLogin == nil, smtpCA == nil else {
                throw ValidationError("--mail-from, --smtp-login and --smtp-ca need --smtp.")
            }
            return nil
        }
        let parts = smtp.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let host = parts.first, !host.isEmpty, let port = parts.count == 2 ? Int(parts[1]) : 25,
            (1...65_535).contains(port)
        else { throw ValidationError("--smtp must be a host with a port, such as mail.example.com:25.") }
        guard let mailFrom, let from = MailAddress.canonical(mailFrom) else {
            throw ValidationError("--smtp needs --mail-from with a mail address.")
        }
        var options = MailOptions(host: String(host), port: port, from: from)
        options.security = smtpTLS
        options.trustedCertificates = smtpCA
        options.login = smtpLogin
        options.password = ProcessInfo.processInfo.environment["SKUA_SMTP_PASSWORD"]
        if options.login != nil, options.password == nil { throw ValidationError("--smtp-login needs SKUA_SMTP_PASSWORD.") }
        return options
    }

    func validate() throws {
        _ = try mailOptions()
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
    }

    /// What the server is told.
    var serverOptions: ServerOptions {
        var options = ServerOptions()
        options.host = host
        options.port = port
        options.apiKey = apiKey ?? ServerOptions.apiKeyFromEnvironment
        options.mail = try? mailOptions()
        return options
    }
}

extension MailOptions.Security: ExpressibleByArgument {}

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
