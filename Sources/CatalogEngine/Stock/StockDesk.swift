package import Commerce
import CommerceStore

/// What lies in which warehouse: the seller counts it, orders hold parts of it.
package struct StockDesk: Sendable {
    let store: CommerceStore
    let clock: @Sendable () -> Int64

    /// - Throws: ``EngineError`` with `.notFound` for a product whose stock was never counted.
    package func item(_ sku: SKU) throws -> StockItem {
        try EngineError.translating {
            guard let item = try store.read({ try $0.stockItem(sku) }) else {
                throw EngineError(.notFound, "The stock of this product is not known.")
            }
            return item
        }
    }

    /// Stock by its last change, the oldest first.
    ///
    /// - Parameter version: that of the last item of the page before; 0 for the first page.
    /// - Returns: the items, and whether there are more.
    package func list(after version: Int64, limit: Int) throws -> (items: [StockItem], hasMore: Bool) {
        try EngineError.translating {
            var items: [StockItem] = []
            try store.read { reader in
                try reader.forEachStockItem(after: version) { item in
                    items.append(item)
                    return items.count <= limit
                }
            }
            return (Array(items.prefix(limit)), items.count > limit)
        }
    }

    /// Replaces what is known of a product's stock; what orders hold stays.
    ///
    /// - Parameters:
    ///   - counts: every warehouse that has some; empty for a product whose stock is not limited.
    ///   - allowsBackorder: nil leaves it as it is.
    ///   - version: the version that was seen; nil for whatever is there.
    /// - Throws: ``EngineError``: `.invalid` for a count that cannot be, `.stale` where another version is there.
    package func set(
        _ counts: [StockCount], allowsBackorder: Bool?, of sku: SKU, seen version: Int64?, by actor: Actor
    ) throws -> StockItem {
        try EngineError.translatingCommerce {
            try store.write { writer in
                var item = try writer.stockToChange([sku])[sku] ?? StockItem(sku: sku)
                guard version == nil || version == item.version else {
                    throw EngineError(.stale, "The stock has been changed meanwhile.")
                }
                try item.count(counts, isWhole: true)
                if let allowsBackorder { item.allowsBackorder = allowsBackorder }
                try writer.put([item])
                try writer.append(
                    AuditEvent(
                        "stock.counted", "stock/\(sku)", company: nil, by: actor, at: clock(),
                        details: Dictionary(
                            item.levels.map { ("on_hand.\($0.warehouse)", $0.onHand.description) }, uniquingKeysWith: { $1 })))
                return try writer.reader.stockItem(sku) ?? item
            }
        }
    }
}

extension CatalogEngine {
    /// What lies in which warehouse.
    package var stock: StockDesk { StockDesk(store: store, clock: options.clock) }
}
