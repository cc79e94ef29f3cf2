/// How mails are sent.
package struct MailOptions: Sendable {
    /// How the way to the mail server is kept private.
    package enum Security: String, Sendable, CaseIterable {
        /// Plain text, whatever the server offers.
        case none
        /// TLS where the server offers STARTTLS, whoever it is: who only listens reads nothing.
        case offered
        /// TLS with a server that proves to be the host, or nothing.
        case required
    }

    /// The mail server.
    package var host: String
    package var port: Int
    /// Whom mails come from.
    package var from: String
    /// What the mail server is signed in to with; nil where it asks for nothing.
    package var login: String?
    package var password: String?
    package var security = Security.offered
    /// PEM file of the certificates that are trusted when TLS is required; nil for those of the system.
    package var trustedCertificates: String?
    /// Seconds that the mail server may take to answer.
    package var patience = 30

    package init(host: String, port: Int, from: String) {
        self.host = host
        self.port = port
        self.from = from
    }

    /// The part of the sender behind the `@`, under which messages are numbered.
    var domain: String { from.split(separator: "@").last.map(String.init) ?? "localhost" }
}
