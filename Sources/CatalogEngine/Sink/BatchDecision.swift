import ByteStorage
import Commerce
import CommerceStore
import SearchIndex

/// What a batch of imported records does to a collection, decided but not yet stored.
struct BatchDecision {
    private(set) var counts = ImportCounts()
    /// What becomes of the documents.
    private(set) var documents: WriteTransaction
    /// What becomes of the prices.
    private(set) var prices: [PriceChange] = []
    /// SKUs whose documents go, and their prices with them.
    private(set) var removedSKUs: [SKU] = []
    /// For a full replace: every record with what it changes.
    private(set) var staged: [StagedRecord] = []

    /// Looks up what is in the store and decides.
    ///
    /// - Parameter collection: nil for one that does not exist yet, to which every record is new.
    init(_ batch: [ImportedRecord], mode: ImportMode, schema: Schema, collection: CollectionNumber?, reader: StoreReader) throws {
        documents = WriteTransaction(schema: schema, collection: collection ?? CollectionNumber(0))
        let results = try documents.decide(batch.map { Self.write($0, mode) }, reader: reader)
        let stored = try Self.storedPrices(batch, reader)
        for (index, record) in batch.enumerated() {
            note(record, at: index, results[index], stored[index], mode)
        }
    }

    private mutating func note(
        _ record: ImportedRecord, at index: Int, _ result: DocumentWriteResult, _ storedPrices: [PriceRow], _ mode: ImportMode
    ) {
        if case .failed(let error) = result.outcome {
            if mode == .delete, error.code == .notFound {
                counts.unchanged += 1
            } else {
                counts.refused.append(RefusedRecord(index: index, problem: RecordProblem(error, record)))
                // The record came, though in no state to be stored: what is there stays.
                staged.append(StagedRecord(id: record.id))
            }
            return
        }
        if result.outcome == .deleted {
            counts.deleted += 1
            removedSKUs.append(SKU(record.id))
            return
        }
        let change = PriceChange(record.prices, stored: storedPrices)
        counts.prices += change.count
        if !change.isEmpty { prices.append(change) }
        switch result.outcome {
        case .created: counts.created += 1
        case .unchanged where change.isEmpty: counts.unchanged += 1
        default: counts.updated += 1
        }
        staged.append(
            StagedRecord(
                id: record.id, body: result.outcome == .unchanged ? nil : result.document,
                prices: change.isEmpty ? nil : PriceRow.encode(change.rows)))
    }

    private static func write(_ record: ImportedRecord, _ mode: ImportMode) -> PreparedWrite {
        let kind: PreparedWrite.Kind =
            if let problem = DocumentID.problem(with: record.id) {
                .failed(problem)
            } else {
                switch mode {
                case .create, .upsert, .replace: .put(record.body)
                case .update: .merge(record.document, mayCreate: false)
                case .delete: .delete
                }
            }
        return PreparedWrite(id: record.id, kind: kind, mustBeNew: mode == .create)
    }

    /// For each record the stored prices of the SKUs that its own prices name, in the lists that they name.
    private static func storedPrices(_ batch: [ImportedRecord], _ reader: StoreReader) throws -> [[PriceRow]] {
        var pairs: [(sku: SKU, list: PriceListCode)] = []
        let ranges = batch.map { record in
            let start = pairs.count
            for row in record.prices where !pairs[start...].contains(where: { $0.sku == row.sku && $0.list == row.list }) {
                pairs.append((row.sku, row.list))
            }
            return start..<pairs.count
        }
        let rows = try reader.prices(of: pairs)
        return ranges.map { rows[$0].flatMap(\.self) }
    }

    /// Stores everything.
    func store(in writer: StoreWriter) throws {
        try documents.store(in: writer)
        try writer.apply(prices)
        try writer.removePrices(of: removedSKUs)
    }
}

extension RecordProblem {
    /// A refusal of the engine in the words of an import.
    init(_ error: EngineError, _ record: ImportedRecord) {
        if let problem = error.problem {
            self.init(problem, in: record.document)
        } else if error.code == .alreadyExists {
            self.init(field: "id", expected: "an id that is new to the collection", found: "`\(record.id)`, which is there already")
        } else if error.code == .notFound {
            self.init(field: "id", expected: "the id of a record in the collection", found: "`\(record.id)`, which is not there")
        } else {
            self.init(field: error.field ?? "", expected: "a valid record", found: error.message)
        }
    }

    /// A misfit of a document in the words of an import.
    init(_ problem: DocumentProblem, in document: JSONObject) {
        let found: String
        if problem.isMissing {
            found = "nothing"
        } else if let value = JSON.object(document).value(atPath: problem.field) {
            let text = String(decoding: value.serialized(), as: UTF8.self)
            found = text.count > 60 ? text.prefix(59) + "…" : text
        } else {
            found = problem.found
        }
        self.init(field: problem.field, expected: problem.expected, found: found)
    }
}
