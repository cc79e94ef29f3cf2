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

    /// The grant of a request, by the key in its header or its query string.
    /// - Throws: ``ServerError/unauthorized`` when it has no valid key and needs one.
    func grant(of request: Request, query: [String: String]) throws -> Grant {
        let text = request.headers[.typesenseAPIKey] ?? query["x-typesense-api-key"] ?? ""
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
