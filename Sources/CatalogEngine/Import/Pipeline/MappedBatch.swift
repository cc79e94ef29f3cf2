/// A batch after its way through the map, with the raw text for those records that turn out to be refused.
struct MappedBatch: Sendable {
    enum Entry: Sendable {
        case mapped(MappedRecord, body: [UInt8])
        case rejected([RecordProblem], id: String?)
    }

    var batch: RawBatch
    /// What became of records, with their places in the batch.
    var entries: [(place: Int, entry: Entry)] = []
    /// Records that the map leaves out.
    var skipped = 0
}
