package import ByteStorage
package import SearchIndex

/// What an import did.
package struct ImportReport: Sendable {
    package var inputs: [InputSummary] = []
    package var mode = ImportMode.upsert
    package var isDryRun = false
    /// Records in the inputs, good or bad.
    package var rows = 0
    /// Records that were imported, merged ones counted each.
    package var accepted = 0
    /// Records that the map's conditions leave out.
    package var skipped = 0
    /// Records that became part of an earlier one with the same id, or took its place.
    package var merged = 0
    /// Records with at least one fault.
    package var rejected = 0
    /// What happened in the store.
    package var counts = ImportCounts()
    /// Bytes read.
    package var bytes = 0
    package var seconds = 0.0
    /// The first faults; all of them are in `rejectsPath`.
    package var rejects: [RejectedRow] = []
    package var rejectsPath: String?
    package var attributes = AttributeTable([], declared: { _ in nil })
    /// The fields that the map declares or the first records suggest.
    package var schema = Schema(fields: [])
    /// Why reading stopped before the end of the inputs; nil when it did not.
    package var interruption: ImportError?
    /// Things that went another way than one may think.
    package var notes: [String] = []

    package init() {}

    package var rowsPerSecond: Double { seconds > 0 ? Double(rows) / seconds : 0 }

    /// Whether nothing in the store is other than before.
    package var changedNothing: Bool { counts.created + counts.updated + counts.deleted + counts.prices == 0 }

    /// The numbers and the first faults as JSON.
    package var json: JSON {
        var object: JSONObject = [
            "mode": .string(mode.rawValue), "dry_run": .bool(isDryRun), "inputs": .array(inputs.map(\.json)), "rows": .int(Int64(rows)),
            "accepted": .int(Int64(accepted)), "skipped": .int(Int64(skipped)), "merged": .int(Int64(merged)),
            "rejected": .int(Int64(rejected)),
            "created": .int(Int64(counts.created)), "updated": .int(Int64(counts.updated)), "unchanged": .int(Int64(counts.unchanged)),
            "deleted": .int(Int64(counts.deleted)), "prices": .int(Int64(counts.prices)), "bytes": .int(Int64(bytes)),
            "seconds": .double((seconds * 1000).rounded() / 1000), "rejects": .array(rejects.map(\.json)),
        ]
        if let rejectsPath { object["rejects_file"] = .string(rejectsPath) }
        if let interruption { object["interruption"] = .string(interruption.description) }
        if !notes.isEmpty { object["notes"] = .array(notes.map(JSON.string)) }
        object["attributes"] = attributes.json
        return .object(object)
    }
}
