import Commerce
import CommerceStore

/// What some rows of a file bring, to be written in one transaction.
struct BuyerBatch {
    /// Rows by the slot that they are about; a later row of a slot rules over an earlier one, also where one of them removes.
    var prices: [PriceRow: PriceFileRow] = [:]

    var groups: [CustomerGroup] = []
    var companies: [Company] = []
    var units: [BusinessUnit] = []
    var associates: [Associate] = []
    var removedCodes: [String] = []
    var policies: [PricePolicy] = []

    /// Catalogs by code with what the rows say of them.
    var catalogs: [CatalogCode: Catalog] = [:]
    var listed: [CatalogCode: [CatalogRule.Operation: [SKU]]] = [:]
    var catalogAssignments: [CatalogAssignment] = []
    var priceAssignments: [PriceListAssignment] = []

    /// Part numbers that come and go, in the order of their rows: a later row rules over an earlier one.
    var partNumbers: [PartNumberFileRow] = []
    var orderedLines: [OrderLineFileRow] = []
    /// What was counted, in the order of its rows, and the SKUs of which nothing else is to be left.
    var stock: [StockFileRow] = []
    var replacedStock: Set<SKU> = []

    var rows = 0

    /// - Parameter waiting: takes the prices that come; the caller writes them after the last batch.
    func write(to writer: StoreWriter, tracking: PriceTracking, _ waiting: inout PriceEntryBuffer) throws {
        let removed = prices.values.filter(\.isRemoval).map(\.row)
        if !removed.isEmpty {
            // Prices of earlier rows must be there to go.
            try writer.write(&waiting, tracking: tracking)
            _ = try writer.removePrices(removed)
        }
        try writer.gather(prices.values.filter { !$0.isRemoval }.map(\.row), in: &waiting, tracking: tracking)
        try writer.put(groups)
        try writer.put(companies)
        try writer.put(units)
        try writer.put(associates)
        if !removedCodes.isEmpty {
            try writer.remove(companies: removedCodes.map { CompanyCode($0) })
            try writer.remove(units: removedCodes.map { BusinessUnitCode($0) })
            try writer.remove(associates: removedCodes.map { AssociateCode($0) })
        }
        try writer.put(policies)
        if !catalogs.isEmpty { try writer.put(catalogs.keys.sorted().compactMap { catalogs[$0] }) }
        for (catalog, lists) in listed {
            for (operation, skus) in lists { try writer.list(skus, for: operation, of: catalog) }
        }
        try writer.put(catalogAssignments)
        try writer.put(priceAssignments)
        try writePartNumbers(to: writer)
        try writeOrderedLines(to: writer)
        try writeStock(to: writer)
    }

    private func writeStock(to writer: StoreWriter) throws {
        guard !stock.isEmpty else { return }
        let rows = Dictionary(grouping: stock, by: \.sku)
        var items = try writer.stockToChange(rows.keys)
        for (sku, rows) in rows {
            var item = items[sku] ?? StockItem(sku: sku)
            var counts: [WarehouseCode: StockCount] = [:]
            if !replacedStock.contains(sku) {
                for level in item.levels {
                    counts[level.warehouse] = StockCount(
                        warehouse: level.warehouse, onHand: level.onHand, leadTimeDays: level.leadTimeDays)
                }
            }
            for row in rows { counts[row.count.warehouse] = row.isRemoval ? nil : row.count }
            try item.count(Array(counts.values), isWhole: true)
            items[sku] = item
        }
        try writer.put(rows.keys.sorted { $0.description < $1.description }.compactMap { items[$0] })
    }

    private func writePartNumbers(to writer: StoreWriter) throws {
        for rows in partNumbers.chunked(by: { $0.isRemoval }) {
            guard rows.first?.isRemoval == true else {
                try writer.put(rows.compactMap(\.partNumber))
                continue
            }
            for (level, rows) in Dictionary(grouping: rows, by: \.level) {
                try writer.removePartNumbers(rows.map { ($0.number, $0.sku) }, of: level)
            }
        }
    }

    private func writeOrderedLines(to writer: StoreWriter) throws {
        for rows in orderedLines.chunked(by: { $0.isRemoval }) {
            if rows.first?.isRemoval == true { try writer.remove(rows.map(\.line)) } else { try writer.put(rows.map(\.line)) }
        }
    }
}

extension Array {
    /// Stretches of neighbours that agree, in order.
    fileprivate func chunked(by key: (Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where index > start && key(self[index]) != key(self[start]) {
            chunks.append(self[start..<index])
            start = index
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}

extension PriceRow {
    /// The row without what a later row of its slot may change.
    var slot: PriceRow {
        PriceRow(list: list, sku: sku, unit: unit, minQuantity: minQuantity, amount: .zero, currency: currency, validFrom: validFrom)
    }
}
