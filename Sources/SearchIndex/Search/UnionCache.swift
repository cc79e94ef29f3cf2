import Synchronization

/// The unions of long ranges of terms, which all queries for a short prefix share: the least recently used go first.
final class UnionCache: Sendable {
    private struct Entry {
        var union: ReadingUnion
        var used: UInt64
    }

    private struct State {
        var entries: [Range<Int>: Entry] = [:]
        var bytes = 0
        var clock: UInt64 = 0
    }

    /// Bytes that the unions of one segment and one choice of fields may take.
    static let budget = 64 << 20
    private let state = Mutex(State())

    func union(of range: Range<Int>) -> ReadingUnion? {
        state.withLock { state in
            state.clock += 1
            state.entries[range]?.used = state.clock
            return state.entries[range]?.union
        }
    }

    func insert(_ union: ReadingUnion, for range: Range<Int>) {
        state.withLock { state in
            guard state.entries[range] == nil else { return }
            state.clock += 1
            state.entries[range] = Entry(union: union, used: state.clock)
            state.bytes += union.footprint
            while state.bytes > Self.budget, let oldest = state.entries.min(by: { $0.value.used < $1.value.used }) {
                state.entries[oldest.key] = nil
                state.bytes -= oldest.value.union.footprint
            }
        }
    }
}
