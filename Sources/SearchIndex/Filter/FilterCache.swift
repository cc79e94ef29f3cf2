import Synchronization

/// The answers of tests that are asked again and again, such as a customer's tag or a country; the least recently used go first.
final class FilterCache: Sendable {
    private struct Entry {
        var docs: DocSet
        var used: UInt64
    }

    private struct State {
        var entries: [BoundFilter: Entry] = [:]
        var bytes = 0
        var clock: UInt64 = 0
        /// Tests that were asked for of late.
        var asked: Set<BoundFilter> = []
    }

    /// Bytes that the answers of one segment may take.
    static let budget = 32 << 20
    /// Tests whose first use is remembered.
    private static let askedLimit = 512
    private let state = Mutex(State())

    /// The documents of a segment that pass.
    func docs(_ filter: BoundFilter) -> DocSet? {
        state.withLock { state in
            state.clock += 1
            state.entries[filter]?.used = state.clock
            return state.entries[filter]?.docs
        }
    }

    /// Whether the test was asked for before; from now on it was.
    func isHot(_ filter: BoundFilter) -> Bool {
        state.withLock { state in
            if state.asked.count >= Self.askedLimit { state.asked.removeAll() }
            return !state.asked.insert(filter).inserted
        }
    }

    func insert(_ docs: DocSet, for filter: BoundFilter) {
        state.withLock { state in
            guard state.entries[filter] == nil, docs.footprint <= Self.budget else { return }
            state.clock += 1
            state.entries[filter] = Entry(docs: docs, used: state.clock)
            state.bytes += docs.footprint
            while state.bytes > Self.budget, let oldest = state.entries.min(by: { $0.value.used < $1.value.used }) {
                state.entries[oldest.key] = nil
                state.bytes -= oldest.value.docs.footprint
            }
        }
    }
}
