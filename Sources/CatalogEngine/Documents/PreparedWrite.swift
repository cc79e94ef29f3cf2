import ByteStorage
import SearchIndex

/// A ``DocumentWrite`` that was read and checked as far as that goes without the store.
struct PreparedWrite: Sendable {
    enum Kind: Sendable {
        /// Stores the body.
        case put([UInt8])
        /// Merges a patch into what is there; if `mayCreate`, makes the document of it where there is nothing.
        case merge(JSONObject, mayCreate: Bool)
        case delete
        case failed(EngineError)
    }

    var id: String?
    var kind: Kind
    /// Whether it is refused where there is a document of the id, before anything else is said of it.
    var mustBeNew = false
    var dirtyValues = DirtyValues.coerceOrReject
}

/// Reads and checks writes before the transaction, so that this stays short.
struct WritePreparer {
    let schema: Schema
    /// Gives ids to documents without one.
    let newID: () -> String

    func prepare(_ write: DocumentWrite) -> PreparedWrite {
        do {
            return try read(write)
        } catch {
            return PreparedWrite(id: write.id, kind: .failed(error))
        }
    }

    private func read(_ write: DocumentWrite) throws(EngineError) -> PreparedWrite {
        if write.action == .delete {
            guard let id = write.id else { throw EngineError(.invalid, "For delete, the `id` key must be provided.", field: "id") }
            return PreparedWrite(id: id, kind: .delete)
        }
        var document = try object(write.document)
        let id = try identify(&document, write)
        switch write.action {
        case .create, .upsert:
            let shaper = DocumentShaper(schema: schema, dirtyValues: write.dirtyValues)
            let problem = shaper.shape(&document)
            return PreparedWrite(
                id: id, kind: problem.map { .failed(EngineError($0, schema: schema)) } ?? .put(document.serialized()),
                mustBeNew: write.action == .create)
        case .update, .emplace:
            return PreparedWrite(
                id: id, kind: .merge(document, mayCreate: write.action == .emplace), dirtyValues: write.dirtyValues)
        case .delete:
            preconditionFailure("handled above")
        }
    }

    private func object(_ bytes: [UInt8]) throws(EngineError) -> JSONObject {
        let json: JSON
        do {
            json = try JSON.parse(bytes)
        } catch {
            throw EngineError(.invalid, "Bad JSON: \(error.description)")
        }
        guard case .object(let object) = json else { throw EngineError(.invalid, "Bad JSON: not a properly formed document.") }
        return object
    }

    /// The id of a document, which is put into it where it is missing.
    private func identify(_ document: inout JSONObject, _ write: DocumentWrite) throws(EngineError) -> String {
        switch document["id"] {
        case nil:
            guard let id = write.id ?? (write.action == .update ? nil : newID()) else {
                throw EngineError(.invalid, "For update, the `id` key must be provided.", field: "id")
            }
            if let problem = DocumentID.problem(with: id) { throw problem }
            document.members.insert(JSONObject.Member(key: "id", value: .string(id)), at: 0)
            return id
        case .string(let id)?:
            if let problem = DocumentID.problem(with: id) { throw problem }
            guard write.id == nil || write.id == id else {
                throw EngineError(.invalid, "The `id` of the document is not the one of the address.", field: "id")
            }
            return id
        default:
            throw EngineError(.invalid, "Document's `id` field should be a string.", field: "id")
        }
    }
}
