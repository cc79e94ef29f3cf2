extension StoreWriter {
    /// Rows of the feed of records that are kept; who is further behind reads the records anew.
    private static let keptRecordChanges: Int64 = 500_000

    /// Appends changes of records to their feed, each once.
    func recordChanges(_ changes: some Sequence<RecordChange>) throws {
        var seen: Set<RecordChange> = []
        let distinct = changes.filter { seen.insert($0).inserted }
        guard !distinct.isEmpty else { return }
        let last = try advance("record", by: Int64(distinct.count))
        let first = last - Int64(distinct.count) + 1
        try connection.executeEach(
            "INSERT INTO record_change (seq, kind, code, detail) VALUES ($1, $2, $3, $4)", columns: 4,
            distinct.enumerated().flatMap { index, change in
                [.integer(first + Int64(index)), .text(change.kind.rawValue), .text(change.code), .text(change.detail)] as [SQLValue]
            })
        try connection.execute("DELETE FROM record_change WHERE seq <= $1", [.integer(last - Self.keptRecordChanges)])
    }
}
