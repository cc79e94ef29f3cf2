/// How mails are sent.
package struct MailOptions: Sendable {
    /// The mail server; it gets mails in plain text, so that it should be on this machine or in its network.
    package var host: String
    package var port: Int
    /// Whom mails come from.
    package var from: String
    /// What the mail server is signed in to with; nil where it asks for nothing.
    package var login: String?
    package var password: String?
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
