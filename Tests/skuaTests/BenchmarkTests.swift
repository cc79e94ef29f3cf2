import Testing
import skua

/// 1. Keystrokes are every beginning of a query, by characters.
/// 2. The checksum depends on each count and its place.
/// 3. Percentiles are by nearest rank.
/// 4. A run asks every query once to warm up and at least once with the clock, and refuses counts that change.
@Suite struct BenchmarkTests {
    @Test("Workloads")
    func workload() throws {
        #expect(try BenchmarkWorkload(text: "hex bolt\r\n\n  M8 \n", asYouType: false).queries == ["hex bolt", "M8 "])
        #expect(try BenchmarkWorkload(text: "hé b\n8", asYouType: true).queries == ["h", "hé", "hé ", "hé b", "8"])
        #expect(throws: CommandError.self) { try BenchmarkWorkload(text: "\n \n", asYouType: true) }
    }

    @Test("The checksum is FNV-1a over eight bytes a count")
    func checksum() {
        var checksum = HitsChecksum()
        #expect(checksum.hexadecimal == "cbf29ce484222325")
        checksum.append(0)
        // FNV-1a of eight zero bytes, as published with the algorithm.
        #expect(checksum.hexadecimal == "a8c7f832281a39c5")
        var (forward, backward) = (HitsChecksum(), HitsChecksum())
        for count in [3, 5] { forward.append(count) }
        for count in [5, 3] { backward.append(count) }
        #expect(forward.sum == 8 && backward.sum == 8)
        #expect(forward.hash != backward.hash)
    }

    @Test("Percentiles are by nearest rank")
    func percentiles() {
        let hundred = LatencySummary(nanoseconds: (1...100).reversed())
        #expect(hundred.p50 == .nanoseconds(50) && hundred.p95 == .nanoseconds(95) && hundred.p99 == .nanoseconds(99))
        #expect(hundred.maximum == .nanoseconds(100))
        let one = LatencySummary(nanoseconds: [7])
        #expect(one.p50 == .nanoseconds(7) && one.p99 == .nanoseconds(7) && one.mean == .nanoseconds(7))
        #expect(LatencySummary(nanoseconds: []).p99 == .zero)
    }

    @Test("A run warms up, then measures for its time and at least one pass")
    func run() throws {
        let workload = try BenchmarkWorkload(text: "a\nbb\nccc", asYouType: false)
        var time = Duration.zero
        var asked: [String] = []
        let run = BenchmarkRun(workload: workload, duration: .seconds(10), now: { time })
        let result = try run.measure { query in
            asked.append(query)
            time += .seconds(query.utf8.count)
            return query.utf8.count
        }
        // Warm-up 3 answers; then 1 + 2 + 3 seconds a pass until 10 are over.
        #expect(asked == ["a", "bb", "ccc", "a", "bb", "ccc", "a", "bb", "ccc"])
        #expect(result.latency.count == 6)
        #expect(result.latency.p50 == .seconds(2))
        #expect(result.queriesPerSecond == 0.5)
        #expect(result.checksum.sum == 6)
        let single = try BenchmarkRun(workload: workload, duration: .zero, now: { time }).measure { _ in 1 }
        #expect(single.latency.count == 3)
    }

    @Test("Counts that change stop the run")
    func changing() throws {
        let workload = try BenchmarkWorkload(text: "a", asYouType: false)
        var count = 0
        #expect(throws: CommandError.self) {
            try BenchmarkRun(workload: workload, duration: .zero).measure { _ in
                count += 1
                return count
            }
        }
    }
}
