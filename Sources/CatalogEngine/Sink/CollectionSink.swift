package import ByteStorage
import Commerce
import CommerceStore
import SearchIndex
import Synchronization

/// Writes the records of an import to a collection of an engine.
///
/// The index is left alone until the import ends, and is then caught up, or built in bulk where most of it changed. A full
/// replace gathers what it changes in a temporary table and makes all of it count in one transaction at the end.
package final class CollectionSink: RecordSink {
    private struct State: Sendable {
        var session: ImportSession
        var schema: Schema
        /// Nil in a rehearsal for a collection that does not exist.
        var live: LiveCollection?
        /// Whether the import made the collection.
        var isNew = false
        /// The stage of a full replace.
        var stage: Int64?
        /// Ids of records of a full replace that were rejected before they got here; what is there of them stays.
        var retained: [String] = []
        /// Whether a rejected row of a full replace could stand for any record, so that all stay.
        var retainsAll = false
    }

    private static let lastStage = Atomic<Int64>(0)

    private let engine: CatalogEngine
    private let collection: String
    private let state = Mutex<State?>(nil)

    /// - Parameter collection: where the records go; created by `begin` where it is missing.
    package init(engine: CatalogEngine, collection: String) {
        self.engine = engine
        self.collection = collection
    }

    package func begin(_ session: ImportSession) throws {
        try EngineError.translating {
            let (live, isNew) = try open(session)
            var stage: Int64?
            if session.mode == .replace {
                let number = Self.lastStage.add(1, ordering: .relaxed).newValue
                try engine.store.write { try $0.beginStage(number) }
                stage = number
            }
            if !session.isDryRun { live?.pause() }
            state.withLock { $0 = State(session: session, schema: live?.schema ?? session.schema, live: live, isNew: isNew, stage: stage) }
        }
    }

    private func open(_ session: ImportSession) throws -> (live: LiveCollection?, isNew: Bool) {
        do {
            let live = try engine.live(collection)
            guard !session.isDryRun, session.mode != .delete else { return (live, false) }
            let added = session.schema.fields.filter { live.schema.declaration(of: $0.name) == nil }
            if !added.isEmpty { _ = try engine.alter(collection, CollectionUpdate(added: added)) }
            return (live, false)
        } catch let error as EngineError where error.code == .notFound {
            guard session.mode != .update, session.mode != .delete else { throw error }
            guard !session.isDryRun else { return (nil, true) }
            let metadata = session.dropThreshold.map { RankingProfiles.metadata(dropThreshold: $0) }
            try engine.createCollection(NewCollection(name: collection, schema: session.schema, metadata: metadata))
            return (try engine.live(collection), true)
        }
    }

    package func prepare(_ document: inout JSONObject) -> RecordProblem? {
        let (schema, mode) = state.withLock { ($0?.schema, $0?.session.mode) }
        guard let schema, let mode, mode != .delete else { return nil }
        let shaper = DocumentShaper(schema: schema, dirtyValues: .coerceOrReject)
        let problem = mode == .update ? shaper.shape(partial: &document) : shaper.shape(&document)
        return problem.map { RecordProblem($0, in: document) }
    }

    package func retain(_ ids: [String]?) throws {
        state.withLock { state in
            if let ids { state?.retained += ids } else { state?.retainsAll = true }
        }
    }

    package func write(_ batch: [ImportedRecord]) throws -> ImportCounts {
        try EngineError.translating {
            let state = begun()
            func decide(_ reader: StoreReader) throws -> BatchDecision {
                try BatchDecision(
                    batch, mode: state.session.mode, schema: state.schema, collection: state.live?.number, reader: reader)
            }
            if let stage = state.stage {
                return try engine.store.write { writer in
                    let decision = try decide(writer.reader)
                    try writer.stage(state.session.isDryRun ? decision.staged.map { StagedRecord(id: $0.id) } : decision.staged, in: stage)
                    return decision.counts
                }
            }
            guard let live = state.live, !state.session.isDryRun else { return try engine.store.read { try decide($0).counts } }
            return try engine.store.write { writer in
                try engine.require(live, in: writer)
                let decision = try decide(writer.reader)
                try decision.store(in: writer)
                return decision.counts
            }
        }
    }

    package func finish() throws -> ImportCounts {
        try EngineError.translating {
            let state = begun()
            defer { end() }
            var counts = try applyReplace(state)
            if state.isNew, state.session.learnsSynonyms, !state.session.isDryRun {
                counts.learnedSynonyms = try engine.merchandising.learnSynonyms(in: collection).count
            }
            return counts
        }
    }

    /// Makes what a full replace has gathered count; nothing for other modes, whose records count already.
    private func applyReplace(_ state: State) throws -> ImportCounts {
        guard let stage = state.stage, let live = state.live else { return ImportCounts() }
        let deleted = try engine.store.write { writer in
            try writer.stage(unlessStaged: state.retained, in: stage)
            if state.session.isDryRun { return state.retainsAll ? 0 : try writer.countUnstaged(stage, from: live.number) }
            try engine.require(live, in: writer)
            try applyStage(stage, state.schema, live, writer)
            return state.retainsAll ? 0 : try writer.removeUnstaged(stage, from: live.number)
        }
        return ImportCounts(deleted: deleted)
    }

    /// Makes staged documents and prices count.
    private func applyStage(_ stage: Int64, _ schema: Schema, _ live: LiveCollection, _ writer: StoreWriter) throws {
        var last = ""
        while true {
            let page = try writer.stagedChanges(stage, after: last, limit: 1000)
            guard let id = page.last?.id else { return }
            last = id
            var transaction = WriteTransaction(schema: schema, collection: live.number)
            _ = try transaction.run(
                page.compactMap { record in
                    record.body.map { PreparedWrite(id: record.id, kind: .put($0)) }
                }, in: writer)
            let rows = try page.compactMap(\.prices).map { bytes in
                guard let rows = PriceRow.decode(bytes) else { throw EngineError(.internal, "The staged prices cannot be read.") }
                return rows
            }
            try writer.apply(rows.map { PriceChange($0, stored: []) })
        }
    }

    package func abort() { end() }

    /// Forgets the stage and lets the index go on; what comes after an end, or before a beginning, does nothing.
    private func end() {
        guard
            let state = state.withLock({ state in
                defer { state = nil }
                return state
            })
        else { return }
        if let stage = state.stage { try? engine.store.write { try $0.endStage(stage) } }
        guard let live = state.live, !state.session.isDryRun else { return }
        engine.resumeIndexing(live)
    }

    private func begun() -> State {
        guard let state = state.withLock({ $0 }) else { preconditionFailure("records are written between begin and finish") }
        return state
    }
}
