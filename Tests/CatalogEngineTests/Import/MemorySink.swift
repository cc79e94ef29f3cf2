import ByteStorage
import CatalogEngine
import Commerce
import Synchronization

/// A sink that keeps documents and prices in memory, for tests to look at.
final class MemorySink: RecordSink {
    struct Contents: Sendable, Equatable {
        var bodies: [String: String] = [:]
        var prices: [String: [PriceRow]] = [:]
        /// Ids in the order in which they came.
        var order: [String] = []
        var lines: [String: Int] = [:]
    }

    private struct State: Sendable {
        var kept = Contents()
        var working = Contents()
        var session: ImportSession?
        var brought: Set<String> = []
        var retainsAll = false
        var isAborted = false
        var batches: [Int] = []
    }

    private let state = Mutex(State())
    private let refuses: @Sendable (String) -> RecordProblem?

    /// - Parameter refuses: what is wrong with the record of an id, if anything.
    init(refuses: @escaping @Sendable (String) -> RecordProblem? = { _ in nil }) {
        self.refuses = refuses
    }

    var contents: Contents { state.withLock { $0.kept } }
    var session: ImportSession? { state.withLock { $0.session } }
    var isAborted: Bool { state.withLock { $0.isAborted } }
    var batches: [Int] { state.withLock { $0.batches } }

    func document(_ id: String) -> JSON? {
        contents.bodies[id].flatMap { try? JSON.parse($0) }
    }

    func begin(_ session: ImportSession) throws {
        state.withLock { state in
            state.session = session
            state.working = state.kept
            state.brought = []
            state.retainsAll = false
            state.isAborted = false
        }
    }

    func retain(_ ids: [String]?) throws {
        state.withLock { state in
            if let ids { state.brought.formUnion(ids) } else { state.retainsAll = true }
        }
    }

    func write(_ batch: [ImportedRecord]) throws -> ImportCounts {
        state.withLock { state in
            state.batches.append(batch.count)
            var counts = ImportCounts()
            let mode = state.session?.mode ?? .upsert
            for (index, record) in batch.enumerated() {
                if let problem = refuses(record.id) {
                    counts.refused.append(RefusedRecord(index: index, problem: problem))
                    continue
                }
                if mode == .delete {
                    if state.working.bodies.removeValue(forKey: record.id) != nil { counts.deleted += 1 }
                    continue
                }
                state.brought.insert(record.id)
                let body = String(decoding: record.body, as: UTF8.self)
                precondition(record.body == record.document.serialized(), "the body is the document")
                let old = state.working.bodies[record.id]
                let oldPrices = state.working.prices[record.id]
                if old == nil { state.working.order.append(record.id) }
                state.working.bodies[record.id] = body
                state.working.prices[record.id] = record.prices
                state.working.lines[record.id] = record.line
                if old == nil {
                    counts.created += 1
                } else if old == body, oldPrices == record.prices {
                    counts.unchanged += 1
                } else {
                    counts.updated += 1
                }
            }
            if mode != .replace, state.session?.isDryRun != true { state.kept = state.working }
            return counts
        }
    }

    func finish() throws -> ImportCounts {
        state.withLock { state in
            var counts = ImportCounts()
            if state.session?.mode == .replace, !state.retainsAll {
                for id in state.working.order where !state.brought.contains(id) && state.working.bodies[id] != nil {
                    state.working.bodies[id] = nil
                    counts.deleted += 1
                }
            }
            if state.session?.isDryRun != true { state.kept = state.working }
            return counts
        }
    }

    func abort() {
        state.withLock { $0.isAborted = true }
    }
}
