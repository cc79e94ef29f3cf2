import Foundation
package import SearchIndex

/// What is to be imported, and how.
package struct ImportPlan: Sendable {
    /// Files in order; `-` is the standard input.
    package var inputs: [String]
    /// How records become documents; nil to find it out from the first records.
    package var map: ImportMap?
    package var mode = ImportMode.upsert
    /// Whether to do all but write to the store; faults are told and rejects written all the same.
    package var isDryRun = false
    /// The schema of the collection where it exists; its types go before what values look like.
    package var schema: Schema?
    /// Where rejected rows go; nil for `<name of the first input>.rejects.csv` in the working folder.
    package var rejectsPath: String?
    /// Records that are written in one transaction.
    package var batchSize = 2000
    /// Threads that read and map records.
    package var workers = max(1, min(8, ProcessInfo.processInfo.activeProcessorCount))
    /// Faults that the report tells in full.
    package var reportedRejects = 20

    package init(inputs: [String], map: ImportMap? = nil, mode: ImportMode = .upsert) {
        self.inputs = inputs
        self.map = map
        self.mode = mode
    }

    /// Where rejected rows go.
    package var effectiveRejectsPath: String {
        if let rejectsPath { return rejectsPath }
        guard let first = inputs.first, first != "-" else { return "stdin.rejects.csv" }
        var name = (first as NSString).lastPathComponent
        for suffix in [".gz", ".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".json"]
        where name.lowercased().hasSuffix(suffix) && name.count > suffix.count {
            name = String(name.dropLast(suffix.count))
        }
        return name + ".rejects.csv"
    }

    /// Bytes of all inputs together; nil where one is a stream.
    package var totalBytes: Int? {
        var total = 0
        for path in inputs {
            guard path != "-", let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size > 0 else {
                return nil
            }
            total += size
        }
        return total
    }
}
