import CommerceStore

/// What logins and passwords must look like.
enum PasswordPolicy {
    /// Fewest characters of a password; length is what makes trying hopeless, not kinds of characters.
    static let minimumLength = 10
    private static let maximumLogin = 254

    /// - Throws: ``EngineError`` with `.invalid`.
    static func check(_ password: String, login: String) throws(EngineError) {
        guard password.count >= minimumLength else {
            throw EngineError(.invalid, "A password needs at least \(minimumLength) characters.", field: "password")
        }
        guard password.utf8.count <= PasswordHash.maximumBytes else {
            throw EngineError(.invalid, "A password has at most \(PasswordHash.maximumBytes) bytes.", field: "password")
        }
        guard password.lowercased() != login, Set(password).count > 3 else {
            throw EngineError(.invalid, "This password is too easy to guess. Choose another.", field: "password")
        }
    }

    /// A login as it is kept: in small letters, without blanks around it.
    /// - Throws: ``EngineError`` with `.invalid`.
    static func login(_ text: String) throws(EngineError) -> String {
        let login = canonical(text)
        guard !login.isEmpty, login.count <= maximumLogin, !login.contains(where: \.isWhitespace) else {
            throw EngineError(.invalid, "A login is a mail address or a name without blanks.", field: "login")
        }
        return login
    }

    static func canonical(_ text: String) -> String {
        String(text.lowercased().drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
