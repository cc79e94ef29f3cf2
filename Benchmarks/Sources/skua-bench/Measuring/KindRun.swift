import BenchSupport
import Foundation
import SearchIndex

/// The queries of one kind, run one after the other on the calling thread.
struct KindRun {
    let snapshot: IndexSnapshot
    let maker: RequestMaker
    let queries: [PreparedQuery]
    private var passes: [Latencies] = []
    /// Documents found by each query of the first pass.
    private var found: [Int] = []
    /// Bytes of stored documents that the first pass returned.
    private var bytes = 0
    private var facets = 0

    init(snapshot: IndexSnapshot, maker: RequestMaker, queries: [PreparedQuery]) {
        self.snapshot = snapshot
        self.maker = maker
        self.queries = queries
    }

    /// Warms up and runs the passes.
    mutating func measure(_ limits: PassLimits) throws {
        let clock = ContinuousClock()
        let begin = clock.now
        for query in queries.prefix(limits.warm) {
            _ = try snapshot.search(try maker.request(query))
            if (clock.now - begin).seconds > limits.cap / 3 { break }
        }
        let start = clock.now
        for number in 0..<limits.passes {
            try pass(limits, isFirst: number == 0)
            if (clock.now - start).seconds > limits.total { break }
        }
    }

    private mutating func pass(_ limits: PassLimits, isFirst: Bool) throws {
        let clock = ContinuousClock()
        var latencies = Latencies()
        latencies.milliseconds.reserveCapacity(queries.count)
        let cpu = ProcessUsage.cpuSeconds
        let start = clock.now
        for query in queries {
            let processor = ProcessUsage.threadMilliseconds
            let before = clock.now
            let result = try snapshot.search(try maker.request(query))
            let after = clock.now
            latencies.milliseconds.append((after - before).seconds * 1e3)
            latencies.processorMilliseconds.append(ProcessUsage.threadMilliseconds - processor)
            if isFirst {
                found.append(result.found)
                bytes += result.hits.reduce(0) { $0 + $1.document.count }
                facets = result.facets.count
            }
            let elapsed = (after - start).seconds
            if elapsed > limits.cap && latencies.milliseconds.count >= 1000 || elapsed > limits.cap * 5 { break }
        }
        latencies.elapsedSeconds = (clock.now - start).seconds
        latencies.cpuSeconds = ProcessUsage.cpuSeconds - cpu
        passes.append(latencies)
    }

    /// The median pass by p50, with the members that the rivals' kit writes and a few more.
    var row: [String: Any] {
        let sorted = passes.sorted { $0.percentile(0.5) < $1.percentile(0.5) }
        let median = sorted[sorted.count / 2]
        let count = median.milliseconds.count
        return [
            "n": count, "p50": ResultFile.rounded(median.percentile(0.5)), "p95": ResultFile.rounded(median.percentile(0.95)),
            "p99": ResultFile.rounded(median.percentile(0.99)), "max": ResultFile.rounded(median.milliseconds.max() ?? 0),
            "qps": ResultFile.rounded(median.queriesPerSecond), "cpu_ms": ResultFile.rounded(median.cpuSeconds * 1e3 / Double(count)),
            "p50_min": ResultFile.rounded(sorted[0].percentile(0.5)),
            "qps_max": ResultFile.rounded(passes.map(\.queriesPerSecond).max() ?? 0), "passes": passes.count,
            "cpu_p50": ResultFile.rounded(median.processorPercentile(0.5)), "cpu_p99": ResultFile.rounded(median.processorPercentile(0.99)),
            "hit_rate": ResultFile.rounded(Double(found.count { $0 > 0 }) / Double(found.count)), "facet_attrs": facets,
            "found_total": found.reduce(0, +), "answer_bytes": bytes / found.count,
        ]
    }

    /// The share of queries with a hit whose field holds all the intended words, over all and by edits made.
    func recall(in field: String) throws -> [String: Any] {
        var hits: [Int: (right: Int, of: Int)] = [:]
        for query in queries.prefix(found.count) {
            let result = try snapshot.search(try maker.request(query))
            let isRight = try result.hits.contains { hit in
                let document = try JSONSerialization.jsonObject(with: Data(hit.document)) as? [String: Any]
                let words = Set(Self.words(document?[field] as? String ?? ""))
                return query.want.allSatisfy(words.contains)
            }
            let known = hits[query.edits] ?? (0, 0)
            hits[query.edits] = (known.right + (isRight ? 1 : 0), known.of + 1)
        }
        func share(_ groups: some Sequence<(right: Int, of: Int)>) -> Double {
            let sums = groups.reduce((0, 0)) { ($0.0 + $1.right, $0.1 + $1.of) }
            return ResultFile.rounded(Double(sums.0) / Double(max(sums.1, 1)))
        }
        return [
            "recall": share(hits.values), "recall_1edit": share(hits.filter { $0.key == 1 }.values),
            "recall_2edit": share(hits.filter { $0.key == 2 }.values),
        ]
    }

    /// Runs of ASCII letters and digits, lowered: the words of the rivals' kit.
    static func words(_ text: String) -> [String] {
        text.lowercased().utf8.split { !QueryKind.isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
}
