import CommerceStore
package import SearchIndex

/// Anything that goes wrong in the engine, with a code to act upon and a message that says how to mend it.
public struct EngineError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is; more may be added.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        public let description: String
        /// There is no collection, document or key of that name.
        public static let notFound = Code(description: "notFound")
        /// A collection or document of that name is there already.
        public static let alreadyExists = Code(description: "alreadyExists")
        /// What was asked for does not follow the rules; the asker can mend it.
        public static let invalid = Code(description: "invalid")
        /// Works again by itself in a while: the index is being rebuilt, or the database is locked.
        public static let unavailable = Code(description: "unavailable")
        /// Another process or request holds what is needed.
        public static let conflict = Code(description: "conflict")
        /// The asker may not have what was asked for.
        public static let forbidden = Code(description: "forbidden")
        /// Nobody whom the engine knows, or with a password that is wrong.
        public static let unauthorized = Code(description: "unauthorized")
        /// What is to be changed has been changed since the asker saw it.
        public static let stale = Code(description: "stale")
        /// The asker has to say which version is to be changed.
        public static let versionMissing = Code(description: "versionMissing")
        /// A key of the client's that stands for another request.
        public static let keyReused = Code(description: "keyReused")
        /// More of a product than is there.
        public static let outOfStock = Code(description: "outOfStock")
        /// An offer whose time is over.
        public static let expired = Code(description: "expired")
        /// An offer whose place another one has taken.
        public static let superseded = Code(description: "superseded")
        /// Above what may be owed, or nothing is sold on credit.
        public static let creditRefused = Code(description: "creditRefused")
        /// Nothing is sold while invoices are overdue.
        public static let inArrears = Code(description: "inArrears")
        /// Tried too often; see ``EngineError/retryAfter``.
        public static let tooManyAttempts = Code(description: "tooManyAttempts")
        /// A fault of the engine, the disk or the machine.
        public static let `internal` = Code(description: "internal")
    }

    public var code: Code
    public var message: String
    /// The field of the document or request that is at fault.
    public var field: String?
    /// Seconds after which it may be tried again, where waiting helps.
    public var retryAfter: Int?
    /// What does not fit the fields of the collection, where that is the reason.
    package var problem: DocumentProblem?

    public init(_ code: Code, _ message: String, field: String? = nil) {
        self.code = code
        self.message = message
        self.field = field
    }

    public var description: String { message }
}

extension EngineError {
    /// What a failure of the store means for whoever uses the engine.
    init(_ error: StoreError) {
        switch error.code {
        case .busy: self.init(.unavailable, error.message)
        case .closed: self.init(.unavailable, "the engine was closed")
        case .conflict: self.init(.conflict, error.message)
        case .newerSchema: self.init(.conflict, error.message)
        case .notFound: self.init(.notFound, error.message)
        default: self.init(.internal, error.message)
        }
    }

    /// Wraps what the store throws; other errors pass.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw EngineError(error)
        }
    }

    static let keyReused = EngineError(.keyReused, "This key has been used for another request. Choose a new one for each request.")

    static func noCollection(_ name: String) -> EngineError {
        EngineError(.notFound, "No collection with name `\(name)` found.")
    }

    static func noDocument(_ id: String) -> EngineError {
        EngineError(.notFound, "Could not find a document with id: \(id)")
    }
}
