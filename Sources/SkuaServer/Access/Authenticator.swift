import CatalogEngine
import HTTPTypes
import Hummingbird

/// Finds out what the key or the session of a request allows.
struct Authenticator: Sendable {
    private let keys: KeyRing
    private let accounts: AccountDesk
    /// The configured key that may do everything; nil on a server that asks for none.
    private let apiKey: String?

    init(keys: KeyRing, accounts: AccountDesk, apiKey: String?) {
        self.keys = keys
        self.accounts = accounts
        self.apiKey = apiKey
    }

    /// The key in the header of a request, or in its query string; empty when there is none.
    static func key(of request: Request, query: [String: String]) -> String {
        request.headers[.typesenseAPIKey] ?? query["x-typesense-api-key"] ?? ""
    }

    /// The token of a session that a request carries in its header, `Authorization: Bearer …`.
    static func token(of request: Request) -> String? {
        guard let field = request.headers[.authorization], field.prefix(7).lowercased() == "bearer " else { return nil }
        return String(field.dropFirst(7).trimming(while: \.isWhitespace))
    }

    /// What the sender of a request may do, by session or by key.
    /// - Throws: ``ServerError`` 401 when neither is valid, and one is needed.
    func grant(of request: Request, query: [String: String]) throws -> Grant {
        guard let token = Self.token(of: request) else { return try grant(ofKey: Self.key(of: request, query: query)) }
        guard let person = try accounts.signedIn(token) else { throw ServerError.signedOut }
        return Grant(person)
    }

    /// What a key allows.
    /// - Throws: ``ServerError/unauthorized`` when it is not valid, and one is needed.
    func grant(ofKey text: String) throws -> Grant {
        if let apiKey, !text.isEmpty, ConstantTime.equal(text.utf8, apiKey.utf8) { return .administrator }
        if !text.isEmpty, let key = try keys.authenticate(text) { return Grant(key) }
        guard apiKey == nil else { throw ServerError.unauthorized }
        return .administrator
    }
}

extension HTTPField.Name {
    /// The header that carries a key.
    static let typesenseAPIKey = HTTPField.Name("x-typesense-api-key")!
}
