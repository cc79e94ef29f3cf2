package import Commerce

extension StoreReader {
    /// A number that changes whenever a customer, catalog, price list head or assignment does, by any process.
    package func buyerVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'buyers'") { $0.integer(0) } ?? 0
    }

    /// Both numbers that a search looks at before it trusts what it holds in memory.
    package func buyerAndPriceVersions() throws -> (buyers: Int64, prices: Int64) {
        var versions: (buyers: Int64, prices: Int64) = (0, 0)
        try connection.query("SELECT name, value FROM counter WHERE name IN ('buyers', 'price')", []) { row in
            if row.text(0) == "price" { versions.prices = row.integer(1) } else { versions.buyers = row.integer(1) }
            return true
        }
        return versions
    }

    /// The numbers that a search looks at before it trusts what it holds in memory.
    package func buyerVersions() throws -> BuyerVersions {
        var versions = BuyerVersions()
        try connection.query(
            "SELECT name, value FROM counter WHERE name IN ('buyers', 'price', 'part_number', 'ordered_line', 'order', 'stock')", []
        ) {
            row in
            switch row.text(0) {
            case "buyers": versions.buyers = row.integer(1)
            case "price": versions.prices = row.integer(1)
            case "part_number": versions.partNumbers = row.integer(1)
            case "ordered_line": versions.orderedLines = row.integer(1)
            case "stock": versions.stock = row.integer(1)
            default: versions.orders = row.integer(1)
            }
            return true
        }
        return versions
    }

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
        try forEach("SELECT code, name FROM customer_group") { row in
            let group = CustomerGroup(code: CustomerGroupCode(row.text(0)), name: row.text(1))
            directory.groups[group.code] = group
        }
        try forEach("SELECT code, name, parent, customer_group, currency, tax_rate, status FROM company") { row in
            let company = Company(
                code: CompanyCode(row.text(0)), name: row.text(1), parent: row.optionalText(2).map { CompanyCode($0) },
                group: row.optionalText(3).map { CustomerGroupCode($0) }, currency: try row.optionalText(4).map(Self.currency),
                taxDisplay: row.optionalInteger(5).map { .gross(rate: FixedDecimal(tenThousandths: $0)) } ?? .net,
                status: CustomerStatus(rawValue: row.text(6)) ?? .blocked)
            directory.companies[company.code] = company
        }
        try forEach("SELECT code, name, company, parent FROM business_unit") { row in
            let unit = BusinessUnit(
                code: BusinessUnitCode(row.text(0)), name: row.text(1), company: CompanyCode(row.text(2)),
                parent: row.optionalText(3).map { BusinessUnitCode($0) })
            directory.units[unit.code] = unit
        }
        try forEach("SELECT code, name, company, unit, status FROM associate") { row in
            let associate = Associate(
                code: AssociateCode(row.text(0)), name: row.text(1), company: CompanyCode(row.text(2)),
                unit: row.optionalText(3).map { BusinessUnitCode($0) }, status: CustomerStatus(rawValue: row.text(4)) ?? .blocked)
            directory.associates[associate.code] = associate
        }
        return directory
    }

    private func readCatalogs(into records: inout BuyerRecords) throws {
        var rules: [Int64: [CatalogRule]] = [:]
        try forEach("SELECT catalog, op, kind, name, value, valid_from, valid_until FROM catalog_rule ORDER BY catalog, position") { row in
            rules[row.integer(0), default: []].append(
                CatalogRule(
                    CatalogRule.Operation(rawValue: row.text(1)) ?? .remove,
                    try ProductRule(kind: row.text(2), name: row.text(3), value: row.text(4)),
                    validity: Validity(from: row.optionalInteger(5), until: row.optionalInteger(6))))
        }
        var catalogs: [Catalog] = []
        try forEach("SELECT number, code, name, mode, active, valid_from, valid_until, unpriced, version FROM catalog") { row in
            let code = CatalogCode(row.text(1))
            catalogs.append(
                Catalog(
                    code: code, name: row.text(2), mode: Catalog.Mode(rawValue: row.text(3)) ?? .restrict, isActive: row.integer(4) != 0,
                    validity: Validity(from: row.optionalInteger(5), until: row.optionalInteger(6)),
                    unpriced: row.optionalText(7).flatMap { Catalog.Unpriced(rawValue: $0) }, rules: rules[row.integer(0)] ?? []))
            records.catalogNumbers[code] = row.integer(0)
            records.catalogVersions[code] = row.integer(8)
        }
        let assignments = try connection.all("SELECT level, target, catalog FROM catalog_assignment") { row in
            CatalogAssignment(try CustomerLevel(kind: row.text(0), target: row.text(1)), CatalogCode(row.text(2)))
        }
        records.catalogs = CatalogBook(catalogs, assignments)
    }

    private func readPriceLists(into records: inout BuyerRecords) throws {
        var adjustments: [Int64: [PriceAdjustment]] = [:]
        try forEach("SELECT list, kind, name, value, percent FROM price_adjustment ORDER BY list, position") { row in
            adjustments[row.integer(0), default: []].append(
                PriceAdjustment(
                    try ProductRule(kind: row.text(1), name: row.text(2), value: row.text(3)),
                    percent: FixedDecimal(tenThousandths: row.integer(4))))
        }
        var lists: [PriceList] = []
        try forEach("SELECT number, code, name, currency, active, valid_from, valid_until, parent FROM price_list") { row in
            let code = PriceListCode(row.text(1))
            lists.append(
                PriceList(
                    code: code, name: row.text(2), currency: try row.optionalText(3).map(Self.currency), isActive: row.integer(4) != 0,
                    validity: Validity(from: row.optionalInteger(5), until: row.optionalInteger(6)),
                    parent: row.optionalText(7).map { PriceListCode($0) }, adjustments: adjustments[row.integer(0)] ?? []))
            records.listNumbers[code] = PriceListNumber(row.integer(0))
        }
        let assignments = try connection.all("SELECT level, target, list, priority, merge_allowed FROM price_assignment") { row in
            PriceListAssignment(
                try CustomerLevel(kind: row.text(0), target: row.text(1)), PriceListCode(row.text(2)), priority: Int(row.integer(3)),
                mergeAllowed: row.integer(4) != 0)
        }
        let policies = try connection.all("SELECT level, target, stops, strategy FROM price_policy") { row in
            PricePolicy(
                try CustomerLevel(kind: row.text(0), target: row.text(1)), stops: row.integer(2) != 0,
                strategy: row.optionalText(3).flatMap { PriceStrategy(rawValue: $0) })
        }
        records.prices = PriceBook(lists, assignments, policies)
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
