import ByteStorage
import CatalogEngine
import Commerce

/// What the sender of a request may do.
struct Grant: Sendable {
    private enum Bearer: Sendable {
        case nobody
        case administrator
        case key(KeyGrant)
        case person(SignedIn)
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
    init(_ person: SignedIn) {
        self.init(.person(person))
    }

    /// Whoever has signed in; nil for a key.
    var person: SignedIn? {
        if case .person(let person) = bearer { person } else { nil }
    }

    /// The session of who buys; nil for a key and for people of the seller.
    var session: Session? {
        if case .associate(let session)? = person { session } else { nil }
    }

    /// The session of somebody of the seller in their own name.
    var seller: SellerSession? {
        if case .seller(let session)? = person { session } else { nil }
    }

    /// The key of the data folder that the sender holds, as `key:7`; nil for the configured key and for people.
    var keyName: String? {
        if case .key(let key) = bearer { "key:\(key.key.id)" } else { nil }
    }

    /// Why a request that this does not allow is refused.
    var refusal: ServerError {
        guard let person else { return .unauthorized }
        return .forbidden(
            person.lacksSecondFactor ? "Your roles need a second factor: set it up, then sign in with it." : "Your roles do not allow this."
        )
    }

    /// Whether this may be done, on this collection where one is concerned.
    func allows(_ action: Action, on collection: String?) -> Bool {
        switch bearer {
        case .nobody: false
        case .administrator: true
        case .key(let key): key.allows(action.description, on: collection)
        case .person(.associate(let session)): action.isAllowed(by: session.authority)
        case .person(.seller(let session)): action.isAllowed(by: session.user)
        }
    }

    /// Parameters of a scoped key or a session: they rule over whatever the request says.
    var pinned: JSONObject? {
        switch bearer {
        case .nobody, .administrator, .person(.seller): nil
        case .key(let key): key.embedded
        case .person(.associate(let session)): ["customer": .string(session.associate.code.description)]
        }
    }
}
