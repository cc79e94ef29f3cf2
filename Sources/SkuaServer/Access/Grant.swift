import ByteStorage
import CatalogEngine
import Commerce

/// What the sender of a request may do.
struct Grant: Sendable {
    private enum Bearer: Sendable {
        case nobody
        case administrator
        case key(KeyGrant)
        case session(Session)
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

    /// What somebody who has signed in may do.
    init(_ session: Session) {
        self.init(.session(session))
    }

    /// The session of the sender; nil for a key.
    var session: Session? {
        if case .session(let session) = bearer { session } else { nil }
    }

    /// The key of the data folder that the sender holds, as `key:7`; nil for the configured key and for people.
    var keyName: String? {
        if case .key(let key) = bearer { "key:\(key.key.id)" } else { nil }
    }

    /// Why a request that this does not allow is refused.
    var refusal: ServerError {
        session == nil ? .unauthorized : .forbidden("Your roles do not allow this.")
    }

    /// Whether this may be done, on this collection where one is concerned.
    func allows(_ action: Action, on collection: String?) -> Bool {
        switch bearer {
        case .nobody: false
        case .administrator: true
        case .key(let key): key.allows(action.description, on: collection)
        case .session(let session): action.isAllowed(by: session.authority)
        }
    }

    /// Parameters of a scoped key or a session: they rule over whatever the request says.
    var pinned: JSONObject? {
        switch bearer {
        case .nobody, .administrator: nil
        case .key(let key): key.embedded
        case .session(let session): ["customer": .string(session.associate.code.description)]
        }
    }
}
