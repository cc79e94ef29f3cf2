/// Asks a workload's queries over and over, one after the other, and keeps the time of each answer.
package struct BenchmarkRun {
    package let workload: BenchmarkWorkload
    /// How long to measure; every query is asked at least once, whatever it takes.
    package let duration: Duration
    private let now: () -> Duration

    /// - Parameter now: time since some fixed moment; tests give their own.
    package init(workload: BenchmarkWorkload, duration: Duration, now: @escaping () -> Duration = ProgressReporter.uptime) {
        self.workload = workload
        self.duration = duration
        self.now = now
    }

    /// Runs one warm-up pass, which gives the checksum, then passes that are timed.
    /// - Parameters:
    ///   - answer: produces a whole answer and returns how many documents it found.
    ///   - progress: told the share of the time that is over.
    /// - Throws: what `answer` throws, and `CommandError` when a query finds another number of documents than in the first pass.
    package func measure(
        answer: (String) throws -> Int, progress: (Double, Int) -> Void = { _, _ in }
    ) throws -> (latency: LatencySummary, queriesPerSecond: Double, checksum: HitsChecksum) {
        var checksum = HitsChecksum()
        let expected = try workload.queries.map { query in
            let found = try answer(query)
            checksum.append(found)
            return found
        }
        var nanoseconds: [Int64] = []
        let start = now()
        passes: while true {
            for (query, expected) in zip(workload.queries, expected) {
                let begin = now()
                let found = try answer(query)
                let end = now()
                guard found == expected else {
                    throw CommandError(
                        "\"\(query)\" found \(expected) documents at first and \(found) later: measure while nothing is written")
                }
                nanoseconds.append((end - begin).inNanoseconds)
                progress(duration > .zero ? (end - start) / duration : 1, nanoseconds.count)
                if end - start >= duration, nanoseconds.count >= workload.queries.count { break passes }
            }
        }
        let busy = Double(nanoseconds.reduce(0, +)) / 1e9
        return (LatencySummary(nanoseconds: nanoseconds), busy > 0 ? Double(nanoseconds.count) / busy : 0, checksum)
    }
}

extension Duration {
    /// The span in whole nanoseconds.
    var inNanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
