package import ByteStorage
import CommerceStore
public import SearchIndex

extension CatalogEngine {
    /// Carries out writes in order, in one transaction.
    ///
    /// A write that is refused does not keep the others from being carried out; its result says why.
    /// - Returns: a result for each write.
    /// - Throws: ``EngineError`` with `.notFound` for the collection; with `.unavailable` or `.internal` when nothing was written.
    @discardableResult
    public func write(
        _ collection: String, _ writes: [DocumentWrite], refresh: Refresh = .wait
    ) throws -> [DocumentWriteResult] {
        try EngineError.translating {
            let live = try live(collection)
            let schema = live.schema
            var generator = SystemRandomNumberGenerator()
            let now = options.clock()
            let preparer = WritePreparer(schema: schema) { DocumentID.random(at: now, using: &generator) }
            let prepared = writes.map { preparer.prepare($0) }
            let (results, sequence) = try store.write { writer in
                try require(live, in: writer)
                var transaction = WriteTransaction(schema: schema, collection: live.number)
                return (try transaction.run(prepared, in: writer), writer.recordedSequence)
            }
            if let sequence { publish(sequence, of: live, refresh) }
            return results
        }
    }

    /// The stored text of a document.
    /// - Throws: ``EngineError`` with `.notFound` for the collection or the document.
    public func document(_ collection: String, id: String) throws -> [UInt8] {
        try EngineError.translating {
            let live = try live(collection)
            guard let body = try store.read({ try $0.document(id, in: live.number) }) else { throw EngineError.noDocument(id) }
            return body
        }
    }

    /// Removes a document and returns its text.
    /// - Throws: ``EngineError`` with `.notFound` for the collection or the document.
    @discardableResult
    public func delete(_ collection: String, id: String, refresh: Refresh = .wait) throws -> [UInt8] {
        let result = try write(collection, [.delete(id: id)], refresh: refresh)[0]
        if let error = result.error { throw error }
        return result.document
    }

    /// Removes the documents that pass a filter, all in one transaction.
    ///
    /// - Returns: how many went.
    /// - Throws: ``EngineError``, or `SearchError` when the filter does not fit the fields.
    public func delete(_ collection: String, matching filter: FilterExpression, refresh: Refresh = .wait) throws -> Int {
        try EngineError.translating {
            let ids = try self.ids(collection, matching: filter)
            return try carryOut(try live(collection), ids, refresh) { id in
                PreparedWrite(id: id, kind: .delete)
            }
        }
    }

    /// Merges a patch into the documents that pass a filter, all in one transaction.
    ///
    /// - Parameter patch: a JSON object without `id`.
    /// - Returns: how many documents pass the filter and now have what the patch says.
    /// - Throws: ``EngineError``, with `.invalid` when a merged document does not fit the fields, and then nothing is changed;
    ///   `SearchError` when the filter does not fit the fields.
    package func update(
        _ collection: String, matching filter: FilterExpression, patch: JSON, dirtyValues: DirtyValues = .coerceOrReject,
        refresh: Refresh = .wait
    ) throws -> Int {
        try EngineError.translating {
            guard case .object(let patch) = patch else { throw EngineError(.invalid, "Bad JSON: not a properly formed document.") }
            guard patch["id"] == nil else {
                throw EngineError(.invalid, "The `id` of documents cannot be changed.", field: "id")
            }
            let ids = try self.ids(collection, matching: filter)
            return try carryOut(try live(collection), ids, refresh) { id in
                PreparedWrite(id: id, kind: .merge(patch, mayCreate: false), dirtyValues: dirtyValues)
            }
        }
    }

    /// Carries out the same write for many documents in one transaction, a thousand at a time.
    /// - Returns: for how many; documents that are gone by now do not count.
    /// - Throws: the first other failure, and then nothing is changed.
    private func carryOut(
        _ live: LiveCollection, _ ids: [String], _ refresh: Refresh, _ write: (String) -> PreparedWrite
    ) throws -> Int {
        let (count, sequence) = try store.write { writer in
            try require(live, in: writer)
            var count = 0
            for start in stride(from: 0, to: ids.count, by: 1000) {
                var transaction = WriteTransaction(schema: live.schema, collection: live.number)
                for result in try transaction.run(ids[start..<min(start + 1000, ids.count)].map(write), in: writer) {
                    switch result.outcome {
                    case .failed(let error) where error.code == .notFound: break
                    case .failed(let error): throw error
                    default: count += 1
                    }
                }
            }
            return (count, writer.recordedSequence)
        }
        if let sequence { publish(sequence, of: live, refresh) }
        return count
    }

    /// Hands over the stored texts of a collection, ascending by id.
    ///
    /// - Parameters:
    ///   - filter: which documents; nil for all.
    ///   - body: gets one JSON object at a time, UTF-8, without a line break.
    /// - Throws: ``EngineError``, `SearchError` when the filter does not fit the fields, or what `body` throws.
    public func export(_ collection: String, filter: FilterExpression? = nil, _ body: ([UInt8]) throws -> Void) throws {
        try EngineError.translating {
            let live = try live(collection)
            guard let filter else {
                try store.forEachPage(of: live.number) { page in
                    for document in page { try body(document.body) }
                    return true
                }
                return
            }
            let ids = try self.ids(collection, matching: filter).sorted()
            for start in stride(from: 0, to: ids.count, by: 1000) {
                let chunk = Array(ids[start..<min(start + 1000, ids.count)])
                var bodies: [[UInt8]] = []
                try store.read { reader in
                    try reader.documents(chunk, in: live.number) { _, document in bodies.append(document) }
                }
                for document in bodies { try body(document) }
            }
        }
    }

    /// The ids that pass a filter, once all that was written before is indexed.
    private func ids(_ collection: String, matching filter: FilterExpression) throws -> [String] {
        if ownsIndex { try waitUntilIndexed(collection, seconds: 30) }
        let live = try live(collection)
        let snapshot = try live.snapshot()
        return try watching(live) { try snapshot.ids(matching: filter) }
    }

    /// Fails when the collection was dropped since it was looked up.
    func require(_ live: LiveCollection, in writer: StoreWriter) throws {
        guard try writer.reader.collection(live.number) != nil else { throw EngineError.noCollection(live.name) }
    }

    /// Tells the indexer of new changes, and waits for it if asked to.
    func publish(_ sequence: Int64, of live: LiveCollection, _ refresh: Refresh) {
        guard let keeper else { return }
        keeper.indexer.raise()
        // A write is not lost when this takes too long: it is in the store.
        if refresh == .wait { _ = live.waitUntilIndexed(sequence, seconds: 30, throughRebuilds: false) }
    }
}
