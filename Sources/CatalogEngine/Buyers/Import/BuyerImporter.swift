import ByteStorage
import Commerce
package import CommerceStore

/// Reads files for buyers into the store: `skua import prices|catalogs|customers|part-numbers|order-lines|stock`.
///
/// Good rows are written, each bad one is reported with its line. The files count as a whole: until they are read to their end nobody sees
/// any of it. Nothing of it touches the text index: prices, assortments and part numbers count for the next search.
///
/// ```swift
/// let report = try BuyerImporter(BuyerImportPlan(.prices, inputs: ["prices.csv"]), store: store).run()
/// ```
package final class BuyerImporter {
    private let plan: BuyerImportPlan
    private let store: CommerceStore
    private var report = ImportReport()
    private var batch = BuyerBatch()
    /// Catalogs and lists that were emptied already by a replacing import.
    private var replaced: Set<String> = []
    private var rejects: RejectsFile
    /// The records that rows of catalogs, part numbers and order lines are read beside, as they were before the batch at hand.
    private var stored = BuyerRecords()
    /// The currencies of price lists that have one, as they were before the first row.
    private var listCurrencies: [PriceListCode: CurrencyCode] = [:]
    /// Prices of the batches of one transaction, which are written in order.
    private var waiting = PriceEntryBuffer()

    package init(_ plan: BuyerImportPlan, store: CommerceStore) {
        self.plan = plan
        self.store = store
        rejects = RejectsFile(path: plan.rejectsPath ?? ImportPlan(inputs: plan.inputs).effectiveRejectsPath)
    }

    /// Runs the import to its end.
    ///
    /// - Parameter progress: called after each transaction.
    /// - Throws: ``ImportError`` when an input cannot be opened; ``EngineError`` when the store cannot be written.
    package func run(progress: (ImportProgress) -> Void = { _ in }) throws -> ImportReport {
        try EngineError.translating {
            let start = ContinuousClock.now
            let meter = InputMeter()
            for path in plan.inputs { _ = try FileSource(path: path) }
            let reader = InputReader(paths: plan.inputs, options: SourceOptions(), meter: meter)
            report.isDryRun = plan.isDryRun
            report.mode = plan.replaces ? .replace : .upsert
            let names = plan.inputs.map(OpenedInput.displayName)
            func seconds() -> Double {
                let passed = (ContinuousClock.now - start).components
                return Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
            }
            func tell() {
                var told = ImportProgress()
                (told.bytesRead, told.totalBytes) = (meter.bytesRead, ImportPlan(inputs: plan.inputs).totalBytes)
                (told.rows, told.accepted, told.rejected, told.seconds) = (report.rows, report.accepted, report.rejected, seconds())
                progress(told)
            }
            func conclude() {
                tell()
                report.inputs = reader.summaries
                report.interruption = reader.interruption
                report.bytes = meter.bytesRead
                report.seconds = seconds()
            }
            do {
                try carryOut(reader, names, tell, conclude)
            } catch is Interruption {
                report.accepted = 0
                report.counts = ImportCounts()
            }
            conclude()
            report.rejectsPath = try rejects.finish()
            return report
        }
    }

    /// Thrown to leave undone what was written of an input that cannot be read to its end.
    private struct Interruption: Error {}

    private func carryOut(_ reader: InputReader, _ names: [String], _ tell: () -> Void, _ conclude: () -> Void) throws {
        if plan.isDryRun || plan.isBatched && !plan.replaces && plan.once == nil {
            try store.read { try learn($0) }
            try read(reader, names) {
                try self.flush(nil)
                tell()
            }
            try flush(nil)
        } else {
            try store.write { writer in
                try learn(writer.reader)
                try read(reader, names) {
                    try self.flush(writer)
                    tell()
                }
                try self.flush(writer)
                try writer.write(&waiting, tracking: tracking)
                if reader.interruption != nil { throw Interruption() }
                guard let once = plan.once else { return }
                conclude()
                try writer.put(
                    ImportKeyRecord(key: once.key, request: once.request, report: once.text(report), usedAt: once.moment),
                    forgetting: once.moment - ImportOnce.lifetime)
            }
        }
    }

    /// How changed prices are noted.
    private var tracking: PriceTracking { plan.replaces ? .byList : .bySKU }

    /// Reads what rows of the plan's kind are checked against or add to.
    private func learn(_ reader: StoreReader) throws {
        switch plan.kind {
        case .prices: listCurrencies = try reader.priceListCurrencies()
        case .catalogs, .partNumbers, .orderLines: stored = try reader.buyerRecords()
        case .customers, .stock: break
        }
    }

    private func read(_ reader: InputReader, _ names: [String], _ full: () throws -> Void) throws {
        while let raw = reader.next() {
            for record in raw.records {
                do throws(RecordProblem) {
                    guard let object = try RecordDecoder.decode(record, of: raw) else { continue }
                    report.rows += 1
                    try take(RowFields(object))
                    report.accepted += 1
                } catch {
                    if record.problem != nil { report.rows += 1 }
                    report.rejected += 1
                    let row = RejectedRow(file: names[raw.input], line: record.line, problem: error)
                    if report.rejects.count < plan.reportedRejects { report.rejects.append(row) }
                    try rejects.add(row, record: raw.text(of: record))
                }
                if batch.rows >= plan.batchSize { try full() }
            }
        }
    }

    private func take(_ fields: RowFields) throws(RecordProblem) {
        switch plan.kind {
        case .prices:
            let row = try PriceFileRow(fields, plan)
            if !row.isRemoval { try checkCurrency(of: row.row) }
            batch.prices[row.row.slot] = row
        case .catalogs: take(try CatalogFileRow(fields))
        case .customers: take(try CustomerFileRow(fields))
        case .partNumbers: batch.partNumbers.append(try PartNumberFileRow(fields, plan, stored.directory))
        case .stock: batch.stock.append(try StockFileRow(fields, plan))
        case .orderLines: batch.orderedLines.append(try OrderLineFileRow(fields, plan, stored.directory))
        }
        batch.rows += 1
    }

    /// A list in one currency takes no entry in another; one that stands in it already may be removed.
    private func checkCurrency(of row: PriceRow) throws(RecordProblem) {
        guard let currency = listCurrencies[row.list], currency != row.currency else { return }
        throw RecordProblem(
            field: "currency", expected: "\(currency), the currency of price list `\(row.list)`", found: "`\(row.currency)`")
    }

    private func take(_ row: CatalogFileRow) {
        var catalog = batch.catalogs[row.catalog] ?? known(row.catalog) ?? Catalog(code: row.catalog, mode: row.mode ?? .restrict)
        if let mode = row.mode { catalog.mode = mode }
        if let unpriced = row.unpriced { catalog.unpriced = unpriced }
        if let rule = row.rule, !catalog.rules.contains(rule) { catalog.rules.append(rule) }
        batch.catalogs[row.catalog] = catalog
        if let sku = row.sku { batch.listed[row.catalog, default: [:]][row.operation, default: []].append(sku) }
        batch.catalogAssignments += row.levels.map { CatalogAssignment($0, row.catalog) }
    }

    private func known(_ code: CatalogCode) -> Catalog? {
        if plan.replaces, replaced.insert(code.description).inserted { return nil }
        return stored.catalogs.catalogs[code]
    }

    private func take(_ row: CustomerFileRow) {
        guard !row.isRemoval else { return batch.removedCodes.append(row.code) }
        switch row.record {
        case .group(let group): batch.groups.append(group)
        case .company(let company): batch.companies.append(company)
        case .unit(let unit): batch.units.append(unit)
        case .associate(let associate): batch.associates.append(associate)
        case .everyone: break
        }
        batch.priceAssignments += row.priceLists
        batch.catalogAssignments += row.catalogs
        if let policy = row.policy { batch.policies.append(policy) }
    }

    /// Writes the batch, in a transaction of its own where there is none.
    private func flush(_ writer: StoreWriter?) throws {
        let batch = batch
        self.batch = BuyerBatch()
        report.counts.prices += batch.prices.count
        guard !plan.isDryRun, batch.rows > 0 else { return }
        if let writer {
            try write(batch, to: writer)
        } else {
            try store.write { writer in
                try write(batch, to: writer)
                try writer.write(&waiting, tracking: tracking)
            }
        }
        // Rows of the next batch add to the catalogs that this one has left.
        guard plan.kind == .catalogs else { return }
        if let writer { try learn(writer.reader) } else { try store.read { try learn($0) } }
    }

    private func write(_ batch: BuyerBatch, to writer: StoreWriter) throws {
        guard plan.replaces else { return try batch.write(to: writer, tracking: tracking, &waiting) }
        var batch = batch
        for list in Set(batch.prices.keys.map(\.list)) where replaced.insert(list.description).inserted {
            try writer.removeEntries(of: list)
        }
        for catalog in batch.catalogs.keys where replaced.insert("emptied " + catalog.description).inserted {
            if batch.catalogs[catalog] != nil, stored.catalogNumbers[catalog] != nil { try writer.unlistAll(of: catalog) }
        }
        batch.replacedStock = Set(batch.stock.map(\.sku)).filter { replaced.insert("stock of \($0)").inserted }
        for level in Set(batch.partNumbers.map(\.level)) where replaced.insert("numbers of " + level.text).inserted {
            try writer.removePartNumbers(of: level)
        }
        for company in Set(batch.orderedLines.map(\.line.company)) where replaced.insert("orders of \(company)").inserted {
            try writer.removeOrderedLines(of: company)
        }
        try batch.write(to: writer, tracking: tracking, &waiting)
    }
}
