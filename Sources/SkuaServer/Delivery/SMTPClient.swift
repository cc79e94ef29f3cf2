import Foundation

/// A conversation with a mail server, for one mail after the other.
///
/// Commands are built from addresses that were checked and from nothing else of the outside, so that no text of a mail can become a
/// command. Lines of a mail that begin with a dot are sent with another before it.
final class SMTPClient {
    private let socket: LineSocket
    private let from: String

    /// Connects, says hello, and signs in where there is something to sign in with.
    /// - Throws: ``SMTPFailure``.
    init(_ options: MailOptions) throws(SMTPFailure) {
        socket = try LineSocket(host: options.host, port: options.port, patience: options.patience)
        from = options.from
        try expect(220)
        try command("EHLO \(options.domain)", 250)
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
        try? command("QUIT", 221)
    }

    private func command(_ line: String, _ status: Int) throws(SMTPFailure) {
        precondition(!line.utf8.contains { $0 == 13 || $0 == 10 }, "a command is one line")
        try socket.send(Array((line + "\r\n").utf8))
        try expect(status)
    }

    /// Reads an answer, of one line or several.
    private func expect(_ status: Int) throws(SMTPFailure) {
        while true {
            let line = try socket.line()
            guard let found = Int(line.prefix(3)), (200...599).contains(found) else { throw .broken("the answer is none of a mail server") }
            if line.dropFirst(3).first == "-" { continue }
            guard found != status else { return }
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
