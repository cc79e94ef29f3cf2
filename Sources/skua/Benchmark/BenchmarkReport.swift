package import ByteStorage

/// What a benchmark measured.
package struct BenchmarkReport: Sendable, Equatable {
    package var collection: String
    /// Documents of the collection.
    package var documents: Int
    /// Queries of the workload; each was asked once to warm up, then over and over.
    package var queries: Int
    package var latency: LatencySummary
    /// Answers a second, one after the other on one thread.
    package var queriesPerSecond: Double
    package var checksum: HitsChecksum

    package init(
        collection: String, documents: Int, queries: Int, latency: LatencySummary, queriesPerSecond: Double, checksum: HitsChecksum
    ) {
        self.collection = collection
        self.documents = documents
        self.queries = queries
        self.latency = latency
        self.queriesPerSecond = queriesPerSecond
        self.checksum = checksum
    }

    package var json: JSON {
        func milliseconds(_ duration: Duration) -> JSON { .double(duration / .milliseconds(1)) }
        return [
            "collection": .string(collection),
            "documents": .int(Int64(documents)),
            "queries": .int(Int64(queries)),
            "answers": .int(Int64(latency.count)),
            "p50_ms": milliseconds(latency.p50),
            "p95_ms": milliseconds(latency.p95),
            "p99_ms": milliseconds(latency.p99),
            "mean_ms": milliseconds(latency.mean),
            "max_ms": milliseconds(latency.maximum),
            "queries_per_second": .double(queriesPerSecond),
            "hits_sum": .int(Int64(checksum.sum)),
            "hits_fnv1a": .string(checksum.hexadecimal),
        ]
    }

    package func lines(width: Int, style: Style) -> [String] {
        let rows: [(String, String)] = [
            ("p50", HumanText.duration(latency.p50)),
            ("p95", HumanText.duration(latency.p95)),
            ("p99", HumanText.duration(latency.p99)),
            ("mean", HumanText.duration(latency.mean)),
            ("slowest", HumanText.duration(latency.maximum)),
            ("queries/s", HumanText.count(Int(queriesPerSecond))),
            ("hits checksum", "\(checksum.hexadecimal)  (sum \(HumanText.count(checksum.sum)))"),
        ]
        let subject =
            "\(HumanText.count(queries, "query", "queries")) on \(HumanText.count(documents)) documents of \(collection), "
            + "\(HumanText.count(latency.count)) answers"
        return [subject] + rows.map { style.paint($0.padding(to: 14), .heading) + $1 }
    }
}
