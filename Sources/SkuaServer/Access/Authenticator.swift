import CatalogEngine
import HTTPTypes
import Hummingbird

/// Finds out what the key of a request allows.
struct Authenticator: Sendable {
    private let keys: KeyRing
    /// The configured key that may do everything; nil on a server that asks for none.
    private let apiKey: String?

    init(keys: KeyRing, apiKey: String?) {
        self.keys = keys
        self.apiKey = apiKey
    }

    /// The key in the header of a request, or in its query string; empty when there is none.
    static func key(of request: Request, query: [String: String]) -> String {
        request.headers[.typesenseAPIKey] ?? query["x-typesense-api-key"] ?? ""
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
