/// The times of one pass over a query file.
public struct Latencies {
    /// In milliseconds, in the order of the queries.
    public var milliseconds: [Double] = []
    /// Processor time of each query, in milliseconds.
    public var processorMilliseconds: [Double] = []
    public var elapsedSeconds = 0.0
    public var cpuSeconds = 0.0

    public init() {}

    /// Runs `body` and notes how long it took.
    public mutating func measure<Value>(_ body: () throws -> Value) rethrows -> Value {
        let processor = ProcessUsage.threadMilliseconds
        let start = ContinuousClock.now
        let value = try body()
        milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
        processorMilliseconds.append(ProcessUsage.threadMilliseconds - processor)
        return value
    }

    /// The value below which a share of the queries stays, chosen as the rivals' kit chooses it.
    public func percentile(_ share: Double) -> Double { Self.percentile(share, of: milliseconds) }

    /// The same of the processor time, which other programs on the machine do not lengthen much.
    public func processorPercentile(_ share: Double) -> Double { Self.percentile(share, of: processorMilliseconds) }

    private static func percentile(_ share: Double, of values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    public var queriesPerSecond: Double { elapsedSeconds > 0 ? Double(milliseconds.count) / elapsedSeconds : 0 }
}
