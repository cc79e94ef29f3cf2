/// Counts of durations in fixed classes, as Prometheus wants them.
package struct LatencyHistogram: Sendable {
    /// Upper bounds of the classes in seconds; one class more takes what is longer.
    package static let bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    /// Durations in each class, not cumulated.
    package private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
    /// Sum of all durations in seconds.
    package private(set) var sum = 0.0
    /// All durations.
    package private(set) var count = 0

    package init() {}

    package mutating func record(seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += seconds
        count += 1
    }
}
