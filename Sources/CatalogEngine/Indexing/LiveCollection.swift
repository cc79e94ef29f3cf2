import ByteStorage
import CommerceStore
import SearchIndex
import Synchronization

/// A collection that is open in this process: its definition and its index.
///
/// Three locks, always taken in this order: `maintenance` (rebuild, merge, check, closing), `applying` (whoever applies
/// changes to the index, seals it or exchanges it), and the inner one of the state, held for moments only. Searches take the
/// inner one alone.
final class LiveCollection: Sendable {
    /// What the store says of the collection.
    struct Definition: Sendable {
        var schema: Schema
        var metadata: JSON?
        /// Those that the metadata has.
        var rankings = RankingProfiles()
        /// The schema's text in the store, by which changes of other processes are noticed.
        var source: [UInt8]
    }

    /// What can be done with the index.
    enum Phase: Sendable {
        /// Not opened by this process.
        case absent
        case ready(Index, generation: Int)
        /// There is none that could be searched; part of the rebuild that is done, 0...1.
        case rebuilding(Double)
        /// The collection was dropped or the engine closed.
        case closed
    }

    struct State: Sendable {
        var definition: Definition
        var phase = Phase.absent
        /// The change up to which searches see everything.
        var indexed: Int64 = 0
        /// A rebuild that goes on needs all changes after this one in the feed.
        var feedHold: Int64?
        /// Imports that want the index left alone until they are done.
        var pauses = 0
        /// Why the index cannot be maintained at the moment.
        var failure: String?
        /// Rebuilds asked for, and how many of these requests have been served.
        var rebuildsRequested = 0
        var rebuildsServed = 0
        var rebuildsFailed = 0
        /// How far the rebuild that goes on has come.
        var progress: IndexProgress?
        /// Whether the files were found sound since the index was opened.
        var isVerified = false
    }

    /// What only the holder of `applying` may touch.
    struct Book: Sendable {
        /// Whether something was applied since the index was last sealed.
        var isDirty = false
        /// When the oldest change that is not sealed was applied.
        var dirtySince: ContinuousClock.Instant?
    }

    let number: CollectionNumber
    let name: String
    let createdAt: Int64
    let folder: IndexFolder
    let maintenance = Mutex<Void>(())
    let applying = Mutex(Book())
    let state: Mutex<State>
    /// Notified whenever the index moves on or changes its phase.
    let gate = Gate()

    init(_ record: CollectionRecord, definition: Definition, indexRoot: String) {
        number = record.number
        name = record.name
        createdAt = record.createdAt
        folder = IndexFolder(root: indexRoot, name: record.name, collection: record.number)
        state = Mutex(State(definition: definition))
    }

    var definition: Definition {
        get { state.withLock { $0.definition } }
        set { state.withLock { $0.definition = newValue } }
    }

    var rankings: RankingProfiles { state.withLock { $0.definition.rankings } }

    var schema: Schema { state.withLock { $0.definition.schema } }

    var phase: Phase { state.withLock { $0.phase } }

    /// The index when it can be searched.
    var index: Index? {
        if case .ready(let index, _) = phase { index } else { nil }
    }

    var indexed: Int64 { state.withLock { $0.indexed } }

    var isPaused: Bool { state.withLock { $0.pauses > 0 } }

    var failure: String? { state.withLock { $0.failure } }

    /// The changes up to here may be removed from the feed, given that `committed` is durable in the index.
    func prunable(committed: Int64) -> Int64 {
        state.withLock { min(committed, $0.feedHold ?? committed) }
    }

    /// Enters a phase; a closed collection stays closed.
    /// - Parameter indexed: the change up to which searches see everything from now on; nil leaves it.
    /// - Returns: whether the phase was entered.
    @discardableResult
    func enter(_ phase: Phase, indexed: Int64? = nil) -> Bool {
        let entered = state.withLock { state in
            if case .closed = state.phase { return false }
            state.phase = phase
            if let indexed { state.indexed = indexed }
            return true
        }
        gate.notify()
        return entered
    }

    /// Notes that searches see everything up to a change.
    func didIndex(through sequence: Int64) {
        state.withLock { state in
            state.indexed = max(state.indexed, sequence)
            state.failure = nil
        }
        gate.notify()
    }

    func setFailure(_ message: String?) {
        state.withLock { $0.failure = message }
        gate.notify()
    }

    func holdFeed(after sequence: Int64?) {
        state.withLock { $0.feedHold = sequence }
    }

    /// Leaves the index alone until ``resume()`` was called as often.
    func pause() { state.withLock { $0.pauses += 1 } }

    func resume() { state.withLock { $0.pauses -= 1 } }

    /// Waits until searches see everything up to a change.
    ///
    /// Ends early when the index is paused or not there to be waited for, unless `throughRebuilds`.
    /// - Returns: whether searches see it.
    func waitUntilIndexed(_ sequence: Int64, seconds: Double?, throughRebuilds: Bool) -> Bool {
        gate.wait(seconds: seconds) {
            state.withLock { state in
                switch state.phase {
                case .ready where throughRebuilds: state.indexed >= sequence && state.rebuildsServed == state.rebuildsRequested
                case .ready: state.indexed >= sequence || state.pauses > 0
                case .rebuilding: !throughRebuilds
                case .absent, .closed: true
                }
            }
        }
        return state.withLock { state in
            if case .ready = state.phase { state.indexed >= sequence } else { false }
        }
    }
}
