import ByteStorage
import CommerceStore
import SearchIndex

/// Carries out prepared writes of one collection within a transaction, in order, and gathers what is to be stored.
///
/// What an earlier write of the batch made of a document is what a later one finds; the store sees only the outcome of each id.
struct WriteTransaction {
    private let schema: Schema
    private let collection: CollectionNumber
    /// Bodies in the store before the batch.
    private var stored: [String: [UInt8]] = [:]
    /// Bodies after the writes so far, nil for removed, of ids that were touched; and these in the order of their first touch.
    private var outcome: [String: [UInt8]?] = [:]
    private var touched: [String] = []

    init(schema: Schema, collection: CollectionNumber) {
        self.schema = schema
        self.collection = collection
    }

    /// Does everything: looks up, decides, stores.
    mutating func run(_ writes: [PreparedWrite], in writer: StoreWriter) throws -> [DocumentWriteResult] {
        let results = try decide(writes, reader: writer.reader)
        try store(in: writer)
        return results
    }

    /// Looks up what is there and decides what becomes of each write, without storing anything.
    mutating func decide(_ writes: [PreparedWrite], reader: StoreReader) throws -> [DocumentWriteResult] {
        let ids = Array(Set(writes.compactMap(\.id)))
        try reader.documents(ids, in: collection) { index, body in stored[ids[index]] = body }
        return writes.map { carryOut($0) }
    }

    private func body(of id: String) -> [UInt8]? {
        if let changed = outcome[id] { changed } else { stored[id] }
    }

    private mutating func set(_ id: String, _ body: [UInt8]?) {
        if outcome.updateValue(body, forKey: id) == nil { touched.append(id) }
    }

    private mutating func carryOut(_ write: PreparedWrite) -> DocumentWriteResult {
        guard let id = write.id else {
            guard case .failed(let error) = write.kind else { preconditionFailure("a write that did not fail has an id") }
            return DocumentWriteResult(outcome: .failed(error), id: nil, document: [])
        }
        if write.mustBeNew, body(of: id) != nil {
            return failure(id, EngineError(.alreadyExists, "A document with id \(id) already exists.", field: "id"))
        }
        switch write.kind {
        case .failed(let error):
            return failure(id, error)
        case .put(let body):
            return put(id, body)
        case .merge(let patch, let mayCreate):
            return merge(id, patch, mayCreate: mayCreate, dirtyValues: write.dirtyValues)
        case .delete:
            guard let body = body(of: id) else { return failure(id, EngineError.noDocument(id)) }
            set(id, nil)
            return DocumentWriteResult(outcome: .deleted, id: id, document: body)
        }
    }

    private mutating func put(_ id: String, _ body: [UInt8]) -> DocumentWriteResult {
        guard let before = self.body(of: id) else {
            set(id, body)
            return DocumentWriteResult(outcome: .created, id: id, document: body)
        }
        guard before != body else { return DocumentWriteResult(outcome: .unchanged, id: id, document: body) }
        set(id, body)
        return DocumentWriteResult(outcome: .updated, id: id, document: body)
    }

    private mutating func merge(
        _ id: String, _ patch: JSONObject, mayCreate: Bool, dirtyValues: DirtyValues
    ) -> DocumentWriteResult {
        var document: JSONObject
        if let before = body(of: id) {
            guard let parsed = try? JSON.parse(before), case .object(let object) = parsed else {
                return failure(id, EngineError(.internal, "The stored document cannot be read; replace it as a whole.", field: "id"))
            }
            document = object
            DocumentMerge.merge(patch, into: &document)
        } else {
            guard mayCreate else { return failure(id, EngineError.noDocument(id)) }
            document = patch
        }
        if let problem = DocumentShaper(schema: schema, dirtyValues: dirtyValues).shape(&document) {
            return failure(id, EngineError(problem, schema: schema))
        }
        return put(id, document.serialized())
    }

    private func failure(_ id: String, _ error: EngineError) -> DocumentWriteResult {
        DocumentWriteResult(outcome: .failed(error), id: id, document: [])
    }

    /// Stores what was decided: the outcome of each id, where it is another than before.
    func store(in writer: StoreWriter) throws {
        var inserted: [StoredDocument] = []
        var replaced: [StoredDocument] = []
        var removed: [String] = []
        for id in touched {
            let before = stored[id]
            switch (before, outcome[id] ?? nil) {
            case (nil, let body?): inserted.append(StoredDocument(id: id, body: body))
            case (let before?, let body?): if before != body { replaced.append(StoredDocument(id: id, body: body)) }
            case (_?, nil): removed.append(id)
            case (nil, nil): break
            }
        }
        if !inserted.isEmpty { try writer.insert(inserted, into: collection) }
        if !replaced.isEmpty { try writer.replace(replaced, in: collection) }
        if !removed.isEmpty { try writer.remove(removed, from: collection) }
    }
}
