package import Commerce
import CommerceStore
import SearchIndex

/// The numbers under which customers know products: kept by the seller, understood when their customers search or order.
package struct PartNumberDesk: Sendable {
    let engine: CatalogEngine

    /// A page of the part numbers of a customer alone, ascending by number, then SKU.
    ///
    /// - Parameters:
    ///   - customer: code of a company, unit or associate.
    ///   - after: the last one of the page before.
    /// - Throws: ``EngineError`` with `.notFound` for the customer.
    package func list(of customer: String, after: (number: String, sku: SKU)?, limit: Int) throws -> (items: [PartNumber], hasMore: Bool) {
        try EngineError.translating {
            let level = try level(of: customer)
            let items = try engine.store.read { try $0.partNumbers(of: level, after: after, limit: limit + 1) }
            return (Array(items.prefix(limit)), items.count > limit)
        }
    }

    /// Adds a part number of a customer, or replaces the description of one.
    /// - Throws: ``EngineError``: `.notFound` for the customer, `.invalid` for a number or SKU that is none.
    package func put(_ number: String, _ sku: SKU, description: String, of customer: String) throws -> PartNumber {
        try EngineError.translating {
            let item = PartNumber(try level(of: customer), try checked(number), sku, description: description)
            guard !sku.description.isEmpty else { throw EngineError(.invalid, "A part number stands for a SKU.", field: "sku") }
            try engine.store.write { try $0.put([item]) }
            return item
        }
    }

    /// Removes what a number of a customer means, or the one SKU that is named.
    /// - Returns: how many went.
    /// - Throws: ``EngineError`` with `.notFound` for the customer, or when nothing went.
    package func remove(_ number: String, _ sku: SKU?, of customer: String) throws -> Int {
        try EngineError.translating {
            let level = try level(of: customer)
            let removed = try engine.store.write { try $0.removePartNumbers([(number, sku)], of: level) }
            guard removed > 0 else { throw EngineError(.notFound, "The customer has no such part number.") }
            return removed
        }
    }

    private func checked(_ number: String) throws -> String {
        guard !number.isEmpty, number.utf8.count <= PartNumber.longest else {
            throw EngineError(.invalid, "A part number has 1 to \(PartNumber.longest) bytes.", field: "part_number")
        }
        return number
    }

    private func level(of customer: String) throws -> CustomerLevel {
        guard let level = try engine.buyerRecords().directory.level(of: customer) else {
            throw EngineError(.notFound, "There is no such customer.", field: "customer")
        }
        return level
    }
}

extension CatalogEngine {
    /// The numbers under which customers know products.
    package var partNumbers: PartNumberDesk { PartNumberDesk(engine: self) }

    /// What a customer means by numbers: as it writes them, or else but for separators and case, or else but for leading zeros.
    ///
    /// Where the customer's unit and its company both know a number, that of the unit counts. Whether the buyer sees the products is not
    /// looked at.
    /// - Returns: for each number its SKUs, none for one that is not known.
    /// - Throws: as ``search(_:_:for:)``.
    package func skus(ofPartNumbers numbers: [String], for buyer: Buyer) throws -> [[SKU]] {
        try EngineError.translating {
            let live = try live(options.buyers.collection)
            let tables = try buyers.view(of: buyer, in: live.name, searching: live.definition)?.ownIdentifiers ?? []
            let analyzer = live.schema.analyzer
            return numbers.map { number in
                for table in tables {
                    let ids = table.ids(of: number, analyzer)
                    if !ids.isEmpty { return ids.map { SKU($0) } }
                }
                return []
            }
        }
    }
}
