import ByteStorage
import SearchIndex

/// Reads feeds and hands their records to a sink: the whole of `skua import products`.
///
/// One thread reads and splits, several read and map records, and the thread that calls ``run(progress:)`` writes them in file
/// order. Memory does not grow with the feed, but for 16 bytes or so a record to find ids that come again, and for one record a
/// different id where the map merges them.
///
/// ```swift
/// let plan = ImportPlan(inputs: ["parts.csv.gz"], map: try ImportMap.load(path: "parts.yml"))
/// let report = try CatalogImporter(plan, sink: sink).run { print($0.rows) }
/// print(report.text())
/// ```
package final class CatalogImporter {
    private let plan: ImportPlan
    private let sink: any RecordSink

    package init(_ plan: ImportPlan, sink: any RecordSink) {
        self.plan = plan
        self.sink = sink
    }

    /// Runs the import to its end.
    ///
    /// Faults of rows do not stop it; they are in the report and in the rejects file. An input that ends too early (a truncated
    /// gzip file, a disk error) ends the import there: what came before is kept, except in a full replace, which is given up.
    /// - Parameter progress: called on this thread a few times a second.
    /// - Throws: ``ImportError`` when an input cannot be opened or has no ids, before anything is written; whatever the sink
    ///   throws, after it has been told to abort.
    package func run(progress: (ImportProgress) -> Void = { _ in }) throws -> ImportReport {
        let start = ContinuousClock.now
        for path in plan.inputs { _ = try FileSource(path: path) }
        let meter = InputMeter()
        let reader = InputReader(paths: plan.inputs, options: plan.map?.source ?? SourceOptions(), meter: meter)
        let sample = try reader.openFirst()
        let (map, schema) = try prepare(sample)

        var run = ImportRun(plan: plan, map: map, sink: sink, names: plan.inputs.map(OpenedInput.displayName), start: start)
        run.report.schema = schema
        let threshold = map.schema?.dropThreshold
        var session = ImportSession(mode: plan.mode, schema: schema, dropThreshold: threshold, isDryRun: plan.isDryRun)
        session.learnsSynonyms = map.schema?.learnsSynonyms ?? false
        try sink.begin(session)
        let profiles = ProfileCollector()
        do {
            try work(map, schema, reader: reader, meter: meter, run: &run, profiles: profiles, progress: progress)
            try run.flush()
            try run.close(interruption: reader.interruption)
        } catch {
            sink.abort()
            throw error
        }
        run.report.inputs = reader.summaries
        run.report.attributes = table(profiles.profiles, map)
        progress(run.progress(meter, isLast: true))
        return run.finishedReport(meter)
    }

    private func work(
        _ map: ImportMap, _ schema: Schema, reader: InputReader, meter: InputMeter, run: inout ImportRun,
        profiles: ProfileCollector, progress: (ImportProgress) -> Void
    ) throws {
        let (sink, mode) = (sink, plan.mode)
        let pipeline = OrderedPipeline<RawBatch, MappedBatch>(workers: plan.workers, depth: plan.workers * 3 + 2) {
            { reader.next() }
        } worker: { _ in
            let worker = MappingWorker(map, schema: schema, mode: mode, sink: sink)
            return PipelineWorker(perform: worker.map) { profiles.add(worker.profiles) }
        }
        do {
            while let batch = pipeline.next() {
                try run.take(batch)
                if run.isProgressDue { progress(run.progress(meter, isLast: false)) }
            }
        } catch {
            pipeline.cancel()
            throw error
        }
        pipeline.join()
    }

    /// The map to be used and the schema to be proposed, from what the first records look like.
    private func prepare(_ sample: RawBatch) throws(ImportError) -> (ImportMap, Schema) {
        let records = sample.records.prefix(2000).compactMap { try? RecordDecoder.decode($0, of: sample) }
        let decimalComma = sample.dialect?.decimalComma ?? false
        let map =
            if let given = plan.map { given } else {
                try AutomaticMap.map(sample: records, columns: sample.dialect?.columns, decimalComma: decimalComma)
            }
        let existing = plan.schema?.fields ?? []
        let declared = existing + (map.schema?.fields ?? []).filter { field in !existing.contains { $0.name == field.name } }
        var proposal = SchemaProposal(declared: declared, trustsNames: plan.map != nil)
        if plan.map != nil {
            for field in map.fields { proposal.add(name: field.name) }
            if map.attributes != nil { proposal.add(name: RecordMapper.attributesField) }
        }
        let mapper = RecordMapper(map, schema: Schema(fields: declared))
        mapper.decimalComma = decimalComma
        for (index, record) in records.enumerated() {
            if case .mapped(let mapped) = mapper.map(record, order: index) { proposal.add(mapped.document) }
        }
        var schema = Schema(fields: proposal.fields, defaultSortingField: map.schema?.defaultSortingField)
        if let rules = map.schema {
            schema.tokenSeparators = rules.tokenSeparators
            schema.symbolsToIndex = rules.symbolsToIndex
        }
        return (map, schema)
    }

    private func table(_ profiles: [AttributeProfile], _ map: ImportMap) -> AttributeTable {
        let prefix = RecordMapper.attributesField + "."
        return AttributeTable(profiles) { name in
            guard name.hasPrefix(prefix), let type = map.type(of: String(name.dropFirst(prefix.count))) else { return nil }
            return type.isEngineering ? "text, \(type.unit ?? "") with prefix" : type.cast.rawValue + (type.unit.map { " in " + $0 } ?? "")
        }
    }
}
