package import Commerce

extension StoreReader {
    /// A number that changes whenever a customer, catalog, price list head or assignment does, by any process.
    package func buyerVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'buyers'") { $0.integer(0) } ?? 0
    }

    /// The numbers that a search looks at before it trusts what it holds in memory.
    package func buyerVersions() throws -> BuyerVersions {
        var versions = BuyerVersions()
        try connection.query(Self.versionsQuery, []) { row in
            versions.buyers = row.integer(0)
            versions.prices = row.integer(1)
            versions.partNumbers = row.integer(2)
            versions.orderedLines = row.integer(3)
            versions.orders = row.integer(4)
            versions.stock = row.integer(5)
            versions.merchandising = row.integer(6)
            return false
        }
        return versions
    }

    /// One row, since numbers are read faster than names are told apart.
    private static let versionsQuery =
        "SELECT "
        + ["buyers", "price", "part_number", "ordered_line", "order", "stock", "merchandising"]
        .map { "(SELECT value FROM counter WHERE name = '\($0)')" }.joined(separator: ", ")

    /// All customers, catalogs, heads of price lists and assignments.
    /// - Complexity: O(records)
    package func buyerRecords() throws -> BuyerRecords {
        var records = BuyerRecords()
        records.version = try buyerVersion()
        records.directory = try directory()
        try readCatalogs(into: &records)
        try readPriceLists(into: &records)
        return records
    }

    private func directory() throws -> CompanyDirectory {
        var directory = CompanyDirectory()
        try forEach(BuyerRows.groups) { directory.set(BuyerRows.group($0)) }
        try forEach(BuyerRows.companies) { directory.set(try BuyerRows.company($0)) }
        try forEach(BuyerRows.units) { directory.set(BuyerRows.unit($0)) }
        try forEach(BuyerRows.associates) { directory.set(BuyerRows.associate($0)) }
        return directory
    }

    private func readCatalogs(into records: inout BuyerRecords) throws {
        var rules: [Int64: [CatalogRule]] = [:]
        try forEach(BuyerRows.rules + " ORDER BY catalog, position") { row in
            rules[row.integer(0), default: []].append(try BuyerRows.rule(row))
        }
        var catalogs: [Catalog] = []
        try forEach(BuyerRows.catalogs) { row in
            let catalog = BuyerRows.catalog(row, rules: rules[row.integer(0)] ?? [])
            catalogs.append(catalog)
            records.catalogNumbers[catalog.code] = row.integer(0)
            records.catalogVersions[catalog.code] = row.integer(1)
        }
        records.catalogs = CatalogBook(catalogs, try connection.all(BuyerRows.catalogAssignments) { try BuyerRows.catalogAssignment($0) })
    }

    private func readPriceLists(into records: inout BuyerRecords) throws {
        var adjustments: [Int64: [PriceAdjustment]] = [:]
        try forEach(BuyerRows.adjustments + " ORDER BY list, position") { row in
            adjustments[row.integer(0), default: []].append(try BuyerRows.adjustment(row))
        }
        var lists: [PriceList] = []
        try forEach(BuyerRows.priceLists) { row in
            let list = try BuyerRows.priceList(row, adjustments: adjustments[row.integer(0)] ?? [])
            lists.append(list)
            records.listNumbers[list.code] = PriceListNumber(row.integer(0))
        }
        records.prices = PriceBook(
            lists, try connection.all(BuyerRows.priceAssignments) { try BuyerRows.priceAssignment($0) },
            try connection.all(BuyerRows.policies) { try BuyerRows.policy($0) })
    }

    /// Hands over the SKUs that a catalog lists for an operation, in ascending order of their numbers.
    package func forEachListedSKU(ofCatalog number: Int64, _ operation: CatalogRule.Operation, _ body: (SKUNumber) -> Void) throws {
        try connection.query(
            "SELECT sku FROM catalog_sku WHERE catalog = $1 AND op = $2 ORDER BY sku", [.integer(number), .integer(operation.column)]
        ) { row in
            body(SKUNumber(row.integer(0)))
            return true
        }
    }

    private func forEach(_ sql: String, _ body: (any SQLRow) throws -> Void) throws {
        try connection.query(sql, []) { row in
            try body(row)
            return true
        }
    }
}

extension CatalogRule.Operation {
    /// The operation in the table of listed SKUs.
    var column: Int64 { self == .add ? 1 : 2 }
}
