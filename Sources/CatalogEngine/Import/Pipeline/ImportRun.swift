import ByteStorage

/// The writing end of an import: takes mapped batches in file order, finds duplicates, writes and counts.
struct ImportRun {
    /// A record that waits to be written.
    private struct Pending {
        var record: ImportedRecord
        var input: Int
        /// Its text, in case that the sink refuses it.
        var raw: RawText
    }

    /// The text of a record within its batch, or none.
    private struct RawText {
        var batch: RawBatch?
        var place = 0

        var text: String { batch.map { $0.text(of: $0.records[place]) } ?? "" }
    }

    private let plan: ImportPlan
    private let map: ImportMap
    private let sink: any RecordSink
    /// The inputs as they are called in messages.
    private let names: [String]
    private let start: ContinuousClock.Instant
    private let totalBytes: Int?
    private let rejects: RejectsFile
    private var register = IdRegister()
    /// For each input, how many lines those before it have.
    private var linesBefore: [Int] = [0]
    private var lastLine = 0
    private var aggregator: RecordAggregator?
    private var pending: [Pending] = []
    private var lastProgress: ContinuousClock.Instant
    var report = ImportReport()

    init(plan: ImportPlan, map: ImportMap, sink: any RecordSink, names: [String], start: ContinuousClock.Instant) {
        self.plan = plan
        self.map = map
        self.sink = sink
        self.names = names
        self.start = start
        lastProgress = start
        totalBytes = plan.totalBytes
        rejects = RejectsFile(path: plan.effectiveRejectsPath)
        if map.onDuplicate != .reject, plan.mode != .delete { aggregator = RecordAggregator(policy: map.onDuplicate, rules: map.merge) }
        report.mode = plan.mode
        report.isDryRun = plan.isDryRun
    }

    /// Takes the next batch.
    mutating func take(_ mapped: MappedBatch) throws {
        let batch = mapped.batch
        while linesBefore.count <= batch.input {
            linesBefore.append((linesBefore.last ?? 0) + lastLine)
            lastLine = 0
        }
        report.rows += mapped.entries.count + mapped.skipped
        report.skipped += mapped.skipped
        for (place, entry) in mapped.entries {
            let line = batch.records[place].line
            lastLine = max(lastLine, line)
            switch entry {
            case .rejected(let problems, let id):
                try reject(problems, input: batch.input, line: line, id: id) { batch.text(of: batch.records[place]) }
            case .mapped(let record, let body):
                if aggregator != nil {
                    aggregator?.add(record, line: line, input: batch.input)
                } else if try isNew(record.id, batch, place) {
                    pending.append(
                        Pending(
                            record: ImportedRecord(id: record.id, document: record.document, body: body, prices: record.prices, line: line),
                            input: batch.input, raw: RawText(batch: batch, place: place)))
                }
            }
        }
        if pending.count >= plan.batchSize { try write() }
    }

    /// Whether an id has not come before; rejects the record otherwise.
    private mutating func isNew(_ id: String, _ batch: RawBatch, _ place: Int) throws -> Bool {
        let line = batch.records[place].line
        let global = UInt32(clamping: linesBefore[batch.input] + line)
        guard let first = register.register(id, line: global) else { return true }
        if plan.mode == .delete {
            report.merged += 1
            return false
        }
        let input = linesBefore.lastIndex { $0 < Int(first) } ?? 0
        let firstLine = Int(first) - linesBefore[input]
        let origin = input == batch.input ? "line \(firstLine)" : "\(names[input]), line \(firstLine)"
        let problem = RecordProblem(
            field: "id", expected: "an id that has not come before",
            found: "`\(Excerpt.of(id, bytes: 40))` once more; it came first on \(origin)")
        try reject([problem], input: batch.input, line: line, id: nil, isKnown: true) { batch.text(of: batch.records[place]) }
        return false
    }

    /// Writes what is left, merged records among it.
    mutating func flush() throws {
        try write()
        guard let aggregator else { return }
        self.aggregator = nil
        report.merged += aggregator.merged
        for index in 0..<aggregator.count {
            var (record, line, input) = aggregator.record(at: index)
            if let problem = sink.prepare(&record.document) {
                let text = String(decoding: record.document.serialized(), as: UTF8.self)
                try reject([problem], input: input, line: line, id: record.id) { text }
                continue
            }
            pending.append(
                Pending(
                    record: ImportedRecord(id: record.id, document: record.document, prices: record.prices, line: line), input: input,
                    raw: RawText()))
            if pending.count >= plan.batchSize { try write() }
        }
        try write()
    }

    private mutating func write() throws {
        guard !pending.isEmpty else { return }
        let batch = pending
        pending.removeAll(keepingCapacity: true)
        let counts = try sink.write(batch.map(\.record))
        report.counts.add(counts)
        for refused in counts.refused {
            let item = batch[refused.index]
            try reject([refused.problem], input: item.input, line: item.record.line, id: nil, isKnown: true) {
                let text = item.raw.text
                return text.isEmpty ? String(decoding: item.record.body, as: UTF8.self) : text
            }
        }
    }

    /// - Parameters:
    ///   - id: of the record that the row stands for, if it can be told.
    ///   - isKnown: whether the sink knows of the record by another row or by itself.
    private mutating func reject(
        _ problems: [RecordProblem], input: Int, line: Int, id: String?, isKnown: Bool = false, text: () -> String
    ) throws {
        report.rejected += 1
        for problem in problems {
            let row = RejectedRow(file: names[input], line: line, problem: problem)
            if report.rejects.count < plan.reportedRejects { report.rejects.append(row) }
            try rejects.add(row, record: text())
        }
        guard plan.mode == .replace, !isKnown else { return }
        try sink.retain(id.map { [$0] })
        if id == nil, report.notes.isEmpty {
            report.notes.append("nothing is removed by this replace: a rejected row does not tell which record it stands for")
        }
    }

    /// Ends the import in the sink.
    mutating func close(interruption: ImportError?) throws {
        report.interruption = interruption
        if interruption != nil, plan.mode == .replace {
            sink.abort()
            report.counts = ImportCounts()
            report.notes.append("the replace is given up and nothing has changed, since the input could not be read to its end")
        } else {
            report.counts.add(try sink.finish())
            let learned = report.counts.learnedSynonyms
            if learned > 0 { report.notes.append("\(learned) synonym\(learned == 1 ? "" : "s") learned from the texts") }
        }
        report.rejectsPath = try rejects.finish()
    }

    /// Whether the last call of the progress closure was long enough ago.
    var isProgressDue: Bool { lastProgress.duration(to: .now) >= .milliseconds(100) }

    mutating func progress(_ meter: InputMeter, isLast: Bool) -> ImportProgress {
        lastProgress = .now
        var progress = ImportProgress()
        progress.totalBytes = totalBytes
        progress.bytesRead = isLast ? totalBytes ?? meter.bytesRead : meter.bytesRead
        progress.rows = report.rows
        progress.rejected = report.rejected
        progress.accepted = report.rows - report.skipped - report.rejected
        progress.seconds = Self.seconds(start.duration(to: .now))
        return progress
    }

    func finishedReport(_ meter: InputMeter) -> ImportReport {
        var report = report
        report.accepted = report.rows - report.skipped - report.rejected
        report.bytes = meter.bytesRead
        report.seconds = Self.seconds(start.duration(to: .now))
        return report
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
