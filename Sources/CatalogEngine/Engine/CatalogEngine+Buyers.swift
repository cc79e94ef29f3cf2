package import Commerce
package import CommerceStore

extension CatalogEngine {
    /// The records of customers, catalogs and price lists as they are now.
    package func buyerRecords() throws -> BuyerRecords {
        try EngineError.translating { try buyers.records(at: store.read { try $0.buyerVersion() }) }
    }

    /// Changes records of customers, catalogs and price lists in one transaction; searches follow it at once.
    ///
    /// - Parameter body: gets the records as they are within the transaction.
    package func changeBuyers<Value>(_ body: (BuyerRecords, StoreWriter) throws -> Value) throws -> Value {
        try EngineError.translating {
            try store.write { writer in try body(writer.reader.buyerRecords(), writer) }
        }
    }

    /// What was reported of the import that a key stands for; nil for a key that is new.
    /// - Throws: ``EngineError`` with `.keyReused` for a key that stands for another import.
    package func importReport(_ key: String, of request: String) throws -> String? {
        try EngineError.translating {
            guard let record = try store.read({ try $0.importKey(key) }) else { return nil }
            guard record.request == request else {
                throw EngineError(.keyReused, "This `Idempotency-Key` stands for another import.", field: "Idempotency-Key")
            }
            return record.report
        }
    }

    /// The number of the last change of a record of customers, catalogs and the like; 0 before the first.
    package func recordSequence() throws -> Int64 { try EngineError.translating { try store.read { try $0.recordSequence() } } }

    /// The changes of records after a number of their feed, oldest first.
    /// - Throws: ``EngineError`` with `.conflict` when they are no longer known one by one.
    package func recordChanges(after sequence: Int64, limit: Int) throws -> [(sequence: Int64, change: RecordChange)] {
        try EngineError.translating {
            guard let page = try store.read({ try $0.recordChanges(after: sequence, limit: limit) }) else { throw Self.feedIsCut(sequence) }
            return page
        }
    }

    /// The number of the last change of any document; 0 before the first.
    package func documentSequence() throws -> Int64 { try EngineError.translating { try store.read { try $0.headSequence() } } }

    /// The products that changed after a number of the feed of documents, oldest first, and whether each is gone by now.
    /// - Throws: ``EngineError`` with `.conflict` when they are no longer known one by one.
    package func productChanges(after sequence: Int64, limit: Int) throws -> [(sequence: Int64, id: String, isGone: Bool)] {
        try EngineError.translating {
            let live = try live(options.buyers.collection)
            guard let page = try store.read({ try $0.documentChanges(in: live.number, after: sequence, limit: limit) }) else {
                throw Self.feedIsCut(sequence)
            }
            return page
        }
    }

    private static func feedIsCut(_ sequence: Int64) -> EngineError {
        EngineError(
            .conflict, "The feed no longer holds what follows \(sequence). Read the records as a whole, then follow from the latest number."
        )
    }

    /// Reads a file of prices, catalogs or customers into the store.
    package func importBuyers(_ plan: BuyerImportPlan) throws -> ImportReport { try BuyerImporter(plan, store: store).run() }

    /// The number of the last change of a price; 0 before the first.
    package func priceSequence() throws -> Int64 { try EngineError.translating { try store.read { try $0.priceSequence() } } }

    /// The changes of prices after a number of the feed, oldest first.
    /// - Throws: ``EngineError`` with `.conflict` when they are no longer known one by one.
    package func priceChanges(
        after sequence: Int64, limit: Int
    ) throws -> [(sequence: Int64, list: PriceListCode?, sku: SKU?)] {
        try EngineError.translating {
            guard let page = try store.read({ try $0.priceChangePage(after: sequence, limit: limit) }) else {
                throw EngineError(
                    .conflict,
                    "The feed no longer holds what follows \(sequence). Read the price lists as a whole, then follow from the latest number."
                )
            }
            return page
        }
    }
}
