/// How long answers took.
package struct LatencySummary: Sendable, Equatable {
    package let count: Int
    package let mean: Duration
    package let p50: Duration
    package let p95: Duration
    package let p99: Duration
    package let maximum: Duration

    /// - Parameter nanoseconds: one entry an answer, in any order; none gives zeros.
    /// - Complexity: O(n log n)
    package init(nanoseconds: [Int64]) {
        let sorted = nanoseconds.sorted()
        /// Nearest rank: the least value that at least this share of the answers does not exceed.
        func percentile(_ hundredths: Int) -> Duration {
            guard !sorted.isEmpty else { return .zero }
            let rank = (sorted.count * hundredths + 99) / 100
            return .nanoseconds(sorted[max(0, rank - 1)])
        }
        count = sorted.count
        mean = sorted.isEmpty ? .zero : .nanoseconds(sorted.reduce(0, +) / Int64(sorted.count))
        p50 = percentile(50)
        p95 = percentile(95)
        p99 = percentile(99)
        maximum = .nanoseconds(sorted.last ?? 0)
    }
}
