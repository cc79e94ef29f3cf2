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
            try store.write { writer in try body(buyers.records(seenBy: writer.reader), writer) }
        }
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

    /// Price lists that are in memory, their entries and bytes.
    package var priceStatistics: (lists: Int, entries: Int, bytes: Int) { buyers.shelf.statistics }
}
