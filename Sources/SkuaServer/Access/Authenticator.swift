import CatalogEngine
import Foundation
import HTTPTypes
import Hummingbird

/// Finds out what the key of a request allows.
struct Authenticator: Sendable {
    private let keys: KeyRing
    /// The configured key that may do everything; nil on a server that asks for none.
    private let apiKey: String?
    private let now: @Sendable () -> Int64

    init(
        keys: KeyRing, apiKey: String?, now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
    ) {
        self.keys = keys
        self.apiKey = apiKey
        self.now = now
    }

    /// The grant of a request.
    /// - Throws: ``ServerError/unauthorized`` when it has no valid key and needs one.
    func grant(of request: Request, query: [String: String]) throws -> Grant {
        let text = request.headers[.typesenseAPIKey] ?? query["x-typesense-api-key"] ?? ""
        return try grant(ofKey: text)
    }

    /// The grant of a key.
    /// - Throws: ``ServerError/unauthorized``.
    func grant(ofKey text: String) throws -> Grant {
        if let apiKey, !text.isEmpty, ConstantTime.equal(text.utf8, apiKey.utf8) { return .administrator }
        if !text.isEmpty {
            if let key = try keys.authenticate(text) {
                guard key.expiresAt > now() else { throw ServerError.unauthorized }
                return Grant(actions: key.actions, collections: key.collections)
            }
            if let grant = try scopedGrant(text) { return grant }
        }
        guard apiKey == nil else { throw ServerError.unauthorized }
        return .administrator
    }

    /// The grant of a scoped key: nil when the text is none, an error when it is one that is void.
    private func scopedGrant(_ text: String) throws -> Grant? {
        guard let scoped = ScopedKey(text) else { return nil }
        for parent in try keys.parents(prefix: scoped.parentPrefix) {
            guard parent.key.actions == [Action.search.description], scoped.isSigned(by: parent.text) else { continue }
            guard min(parent.key.expiresAt, scoped.expiresAt ?? .max) > now() else { break }
            return Grant(actions: parent.key.actions, collections: parent.key.collections, pinned: scoped.parameters)
        }
        throw ServerError.unauthorized
    }
}

extension ScopedKey {
    /// Whether the parent key signed these very parameters.
    package func isSigned(by parent: String) -> Bool {
        ConstantTime.equal(digest, Self.digest(of: parameterText, parent: parent))
    }
}

extension HTTPField.Name {
    /// The header that carries a key.
    static let typesenseAPIKey = HTTPField.Name("x-typesense-api-key")!
}
