/// The times of one pass over a query file.
struct Latencies {
    /// In milliseconds, in the order of the queries.
    var milliseconds: [Double] = []
    /// Processor time of each query, in milliseconds.
    var processorMilliseconds: [Double] = []
    var elapsedSeconds = 0.0
    var cpuSeconds = 0.0

    /// The value below which a share of the queries stays, chosen as the rivals' kit chooses it.
    func percentile(_ share: Double) -> Double { Self.percentile(share, of: milliseconds) }

    /// The same of the processor time, which other programs on the machine do not lengthen much.
    func processorPercentile(_ share: Double) -> Double { Self.percentile(share, of: processorMilliseconds) }

    private static func percentile(_ share: Double, of values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    var queriesPerSecond: Double { elapsedSeconds > 0 ? Double(milliseconds.count) / elapsedSeconds : 0 }
}
