/// One change to a collection, as it is asked for.
public struct DocumentWrite: Sendable {
    /// What is to be done.
    public enum Action: String, Sendable, CaseIterable {
        /// Adds the document; refused when its id is taken.
        case create
        /// Adds the document, or replaces the one of its id as a whole.
        case upsert
        /// Merges the given fields into the document of that id; refused when there is none. Null removes a field.
        case update
        /// Like `update`, or adds the document when there is none of that id.
        case emplace
        /// Removes the document of the id; refused when there is none.
        case delete
    }

    public var action: Action
    /// A JSON object, UTF-8; empty for `delete`.
    public var document: [UInt8]
    /// The document's id where it is known from elsewhere; it must not contradict the document's own.
    public var id: String?
    public var dirtyValues: DirtyValues

    public init(_ action: Action, document: [UInt8] = [], id: String? = nil, dirtyValues: DirtyValues = .coerceOrReject) {
        self.action = action
        self.document = document
        self.id = id
        self.dirtyValues = dirtyValues
    }

    public static func create(_ document: [UInt8]) -> DocumentWrite { DocumentWrite(.create, document: document) }
    public static func upsert(_ document: [UInt8]) -> DocumentWrite { DocumentWrite(.upsert, document: document) }
    public static func update(_ document: [UInt8], id: String? = nil) -> DocumentWrite {
        DocumentWrite(.update, document: document, id: id)
    }
    public static func emplace(_ document: [UInt8]) -> DocumentWrite { DocumentWrite(.emplace, document: document) }
    public static func delete(id: String) -> DocumentWrite { DocumentWrite(.delete, id: id) }
}
