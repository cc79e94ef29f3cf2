import ByteStorage
import CatalogEngine

/// What the sender of a request may do.
struct Grant: Sendable {
    private enum Bearer: Sendable {
        case nobody
        case administrator
        case key(KeyGrant)
    }

    private let bearer: Bearer

    private init(_ bearer: Bearer) {
        self.bearer = bearer
    }

    /// Nothing.
    static let nothing = Grant(.nobody)

    /// Everything: the configured key, or any request to a server that asks for none.
    static let administrator = Grant(.administrator)

    /// What a key of the data folder allows.
    init(_ key: KeyGrant) {
        self.init(.key(key))
    }

    /// Whether this may be done, on this collection where one is concerned.
    func allows(_ action: Action, on collection: String?) -> Bool {
        switch bearer {
        case .nobody: false
        case .administrator: true
        case .key(let key): key.allows(action.description, on: collection)
        }
    }

    /// Parameters of a scoped key: they rule over whatever the request says.
    var pinned: JSONObject? {
        if case .key(let key) = bearer { key.embedded } else { nil }
    }
}
