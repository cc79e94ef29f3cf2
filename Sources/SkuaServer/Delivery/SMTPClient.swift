import Foundation

/// A conversation with a mail server, for one mail after the other.
///
/// Commands are built from addresses that were checked and from nothing else of the outside, so that no text of a mail can become a
/// command. Lines of a mail that begin with a dot are sent with another before it.
final class SMTPClient {
    private let socket: LineSocket
    private let from: String

    /// Connects, says hello, goes on within TLS as the options say, and signs in where there is something to sign in with.
    /// - Throws: ``SMTPFailure``.
    init(_ options: MailOptions) throws(SMTPFailure) {
        socket = try LineSocket(host: options.host, port: options.port, patience: options.patience)
        from = options.from
        try expect(220)
        let offers = try command("EHLO \(options.domain)", 250)
        if try startsTLS(options, offers) { try command("EHLO \(options.domain)", 250) }
        if let login = options.login, let password = options.password {
            let secret = Data("\0\(login)\0\(password)".utf8).base64EncodedString()
            do {
                try command("AUTH PLAIN \(secret)", 235)
            } catch {
                // No mail can be sent like this, and no mail is at fault.
                throw .broken("the mail server refuses the login: \(error.message)")
            }
        }
    }

    /// Goes on within TLS, as far as the server offers it and it is wanted; whether it does.
    private func startsTLS(_ options: MailOptions, _ offers: [String]) throws(SMTPFailure) -> Bool {
        guard options.security != .none else { return false }
        let isRequired = options.security == .required
        guard offers.contains(where: { $0.uppercased() == "STARTTLS" }) else {
            if isRequired { throw .broken("the mail server does not offer STARTTLS") }
            return false
        }
        do {
            try command("STARTTLS", 220)
        } catch {
            guard case .refused = error, !isRequired else { throw .broken("the mail server refuses TLS: \(error.message)") }
            return false
        }
        try socket.startTLS(with: options.host, checks: isRequired, trust: options.trustedCertificates)
        return true
    }

    /// Sends a mail.
    /// - Parameter content: head and body, with CR LF after each line.
    /// - Throws: ``SMTPFailure``; the next mail may be sent after a `.refused`.
    func send(_ content: [UInt8], to address: String) throws(SMTPFailure) {
        do {
            try command("MAIL FROM:<\(from)>", 250)
        } catch {
            guard case .refused(let status, _) = error else { throw error }
            // A sender that is refused for good is refused for every mail.
            throw status >= 500 ? .broken("the mail server refuses the sender: \(error.message)") : error
        }
        do {
            try command("RCPT TO:<\(address)>", 250)
            try command("DATA", 354)
        } catch {
            if case .refused = error { try command("RSET", 250) }
            throw error
        }
        try socket.send(Self.stuffed(content) + Array(".\r\n".utf8))
        try expect(250)
    }

    /// Says goodbye.
    func quit() {
        _ = try? command("QUIT", 221)
    }

    @discardableResult
    private func command(_ line: String, _ status: Int) throws(SMTPFailure) -> [String] {
        precondition(!line.utf8.contains { $0 == 13 || $0 == 10 }, "a command is one line")
        try socket.send(Array((line + "\r\n").utf8))
        return try expect(status)
    }

    /// Reads an answer, of one line or several.
    /// - Returns: its lines without the status.
    @discardableResult
    private func expect(_ status: Int) throws(SMTPFailure) -> [String] {
        var lines: [String] = []
        while true {
            let line = try socket.line()
            guard let found = Int(line.prefix(3)), (200...599).contains(found) else { throw .broken("the answer is none of a mail server") }
            lines.append(String(line.dropFirst(4)))
            if line.dropFirst(3).first == "-" { continue }
            guard found != status else { return lines }
            guard found >= 400 else { throw .broken("the mail server answers \(found) where \(status) was expected") }
            // 421 ends the connection.
            if found == 421 { throw .broken(line) }
            throw .refused(status: found, text: String(line.dropFirst(4).prefix(300)))
        }
    }

    /// The content with a dot before each line that begins with one, and a line end at its end.
    static func stuffed(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + 2)
        var isAtStart = true
        for byte in content {
            if isAtStart, byte == UInt8(ascii: ".") { result.append(byte) }
            result.append(byte)
            isAtStart = byte == UInt8(ascii: "\n")
        }
        if !isAtStart { result += [13, 10] }
        return result
    }
}
