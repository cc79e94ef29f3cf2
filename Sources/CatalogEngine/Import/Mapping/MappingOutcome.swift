/// What became of one record on its way through a map.
package enum MappingOutcome: Sendable {
    case mapped(MappedRecord)
    /// Left out by the map's conditions.
    case skipped
    /// Rejected, for all of these faults; the id where it could be read.
    case rejected([RecordProblem], id: String?)
}
