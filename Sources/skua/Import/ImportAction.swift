import ByteStorage
package import CatalogEngine
import SearchIndex

/// `skua import products`: brings the records of files into a collection.
package struct ImportAction: Sendable {
    package var collection: String
    package var files: [String]
    package var mapFile: String?
    package var mode: ImportMode
    package var isDryRun: Bool
    package var rejectsFile: String?
    /// Rows of the table of attributes that are shown; 0 for no table.
    package var attributeRows: Int
    package var json: Bool

    package init(
        collection: String, files: [String], mapFile: String? = nil, mode: ImportMode = .upsert, isDryRun: Bool = false,
        rejectsFile: String? = nil, attributeRows: Int = 20, json: Bool = false
    ) {
        self.collection = collection
        self.files = files
        self.mapFile = mapFile
        self.mode = mode
        self.isDryRun = isDryRun
        self.rejectsFile = rejectsFile
        self.attributeRows = attributeRows
        self.json = json
    }

    /// - Returns: how the command ends.
    package func run(_ engine: CatalogEngine, _ console: Console) throws -> CommandOutcome {
        let report = try importFiles(engine, console)
        if json {
            console.print(report.json.description)
        } else {
            console.print(
                lines: ImportSummary(report: report, attributeRows: attributeRows).lines(width: console.width, style: console.style))
        }
        if !isDryRun { try index(engine, console) }
        if let interruption = report.interruption { throw CommandError("the input could not be read to its end: \(interruption)") }
        return report.rejected > 0 ? .doneWithRejects : .done
    }

    private func importFiles(_ engine: CatalogEngine, _ console: Console) throws -> ImportReport {
        var plan = ImportPlan(inputs: files, map: try mapFile.map { try ImportMap.load(path: $0) }, mode: mode)
        plan.isDryRun = isDryRun
        plan.rejectsPath = rejectsFile
        plan.schema = try engine.collections().first { $0.name == collection }?.schema
        let reporter = ProgressReporter(isDryRun ? "Rehearsing" : "Importing", unit: "rows", console: console)
        defer { reporter.finish() }
        return try CatalogImporter(plan, sink: CollectionSink(engine: engine, collection: collection)).run { progress in
            reporter.update(fraction: progress.fraction, done: progress.rows)
        }
    }

    /// Makes what was imported searchable, or says who does.
    private func index(_ engine: CatalogEngine, _ console: Console) throws {
        guard engine.ownsIndex else {
            console.note("Another process serves this catalog; it indexes the changes by itself.")
            return
        }
        guard try engine.collections().contains(where: { $0.name == collection }) else { return }
        let start = ContinuousClock.now
        try showingProgress(console) { try engine.waitUntilIndexed(collection, progress: $0) }
        guard !json else { return }
        let statistics = try engine.statistics(collection)
        console.print(
            "\(HumanText.count(statistics.documents, "document")) searchable, index of \(HumanText.bytes(statistics.bytes)), "
                + "indexed in \(HumanText.duration(ContinuousClock.now - start))")
    }
}
