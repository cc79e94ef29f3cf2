import Synchronization

/// A sink that keeps nothing: every record counts as new.
package final class NullSink: RecordSink {
    private let written = Atomic<Int>(0)

    package init() {}

    /// Records that were handed over so far.
    package var count: Int { written.load(ordering: .relaxed) }

    package func begin(_: ImportSession) throws {}

    package func write(_ batch: [ImportedRecord]) throws -> ImportCounts {
        written.add(batch.count, ordering: .relaxed)
        return ImportCounts(created: batch.count, prices: batch.reduce(0) { $0 + $1.prices.count })
    }

    package func finish() throws -> ImportCounts { ImportCounts() }

    package func abort() {}
}
