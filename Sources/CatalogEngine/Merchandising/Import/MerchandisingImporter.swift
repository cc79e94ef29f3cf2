import ByteStorage
import CommerceStore
import SearchIndex

/// Reads files of synonyms or curation rules into a collection: `skua import synonyms|rules`.
///
/// All good rows are written in one transaction, each bad one is reported with its line.
package final class MerchandisingImporter {
    private let plan: MerchandisingImportPlan
    private let engine: CatalogEngine
    private var report = ImportReport()
    private var rejects: RejectsFile
    private var synonyms: [SynonymEntry] = []
    private var rules: [CurationRule] = []

    package init(_ plan: MerchandisingImportPlan, _ engine: CatalogEngine) {
        self.plan = plan
        self.engine = engine
        rejects = RejectsFile(path: plan.rejectsPath ?? ImportPlan(inputs: plan.inputs).effectiveRejectsPath)
    }

    /// Runs the import to its end.
    /// - Throws: ``ImportError`` when an input cannot be opened; ``EngineError`` when there is no such collection, or the store cannot be
    ///   written.
    package func run() throws -> ImportReport {
        let start = ContinuousClock.now
        let schema = try engine.schema(of: plan.collection)
        let meter = InputMeter()
        for path in plan.inputs { _ = try FileSource(path: path) }
        let reader = InputReader(paths: plan.inputs, options: SourceOptions(), meter: meter)
        let names = plan.inputs.map(OpenedInput.displayName)
        while let raw = reader.next() {
            for record in raw.records {
                do throws(RecordProblem) {
                    guard let object = try RecordDecoder.decode(record, of: raw) else { continue }
                    report.rows += 1
                    try take(object, schema)
                    report.accepted += 1
                } catch {
                    if record.problem != nil { report.rows += 1 }
                    report.rejected += 1
                    let row = RejectedRow(file: names[raw.input], line: record.line, problem: error)
                    if report.rejects.count < plan.reportedRejects { report.rejects.append(row) }
                    try rejects.add(row, record: raw.text(of: record))
                }
            }
        }
        report.interruption = reader.interruption
        if report.interruption == nil { try write() }
        report.isDryRun = plan.isDryRun
        report.mode = plan.replaces ? .replace : .upsert
        report.inputs = reader.summaries
        report.bytes = meter.bytesRead
        report.seconds = (ContinuousClock.now - start) / .seconds(1)
        report.rejectsPath = try rejects.finish()
        return report
    }

    private func take(_ object: JSONObject, _ schema: Schema) throws(RecordProblem) {
        do throws(EngineError) {
            switch plan.kind {
            case .synonyms:
                let entry = SynonymEntry(row: object)
                try MerchandisingDesk.check(entry, schema)
                synonyms.removeAll { $0.id == entry.id }
                synonyms.append(entry)
            case .rules:
                guard let id = object["id"]?.stringValue, !id.isEmpty else {
                    throw EngineError(.invalid, "A rule needs an id.", field: "id")
                }
                let rule = try CurationRule(id: id, json: .object(object))
                rules.removeAll { $0.id == id }
                rules.append(rule)
            }
        } catch {
            throw RecordProblem(field: error.field ?? "", expected: plan.kind == .synonyms ? "a synonym" : "a rule", found: error.message)
        }
    }

    private func write() throws {
        let desk = engine.merchandising
        switch plan.kind {
        case .synonyms:
            let before = try desk.synonyms(of: plan.collection)
            report.counts = Self.counts(before.map(\.id), before, synonyms.map(\.id), synonyms, replaces: plan.replaces)
            if !plan.isDryRun { try desk.put(synonyms, in: plan.collection, replacing: plan.replaces) }
        case .rules:
            let before = try desk.rules(of: plan.collection)
            report.counts = Self.counts(before.map(\.id), before, rules.map(\.id), rules, replaces: plan.replaces)
            guard !plan.isDryRun else { return }
            for rule in rules { try desk.put(rule, in: plan.collection) }
            let kept = Set(rules.map(\.id))
            for rule in before where plan.replaces && !kept.contains(rule.id) { try desk.removeRule(rule.id, of: plan.collection) }
        }
    }

    private static func counts<Item: Equatable>(
        _ ids: [String], _ before: [Item], _ newIDs: [String], _ items: [Item], replaces: Bool
    ) -> ImportCounts {
        let known = Dictionary(zip(ids, before)) { $1 }
        var counts = ImportCounts()
        for (id, item) in zip(newIDs, items) {
            if known[id] == item { counts.unchanged += 1 } else if known[id] != nil { counts.updated += 1 } else { counts.created += 1 }
        }
        if replaces { counts.deleted = Set(ids).subtracting(newIDs).count }
        return counts
    }
}

extension SynonymEntry {
    /// A row `id, root, synonyms`: a list, or texts separated by semicolons or bars; without an id it is named after its first text.
    fileprivate init(row: JSONObject) {
        let fields = RowFields(row)
        let listed = row["synonyms"]?.arrayValue?.compactMap(\.stringValue)
        let sides = listed ?? fields.list("synonyms")
        let root = fields.text("root")
        self.init(id: fields.text("id") ?? root ?? sides.first ?? "", Synonym(root: root, sides: sides))
    }
}
