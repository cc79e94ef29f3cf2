package import Commerce

/// Records of customers, catalogs and price lists: `put` adds, or replaces what has the same code.
extension StoreWriter {
    /// Says that what ``StoreReader/buyerRecords()`` reads has changed.
    func recordBuyers() throws { _ = try advance("buyers", by: 1) }

    package func put(_ groups: [CustomerGroup]) throws {
        try upsert("customer_group", ["code", "name"], keys: 1, groups.map { [.text($0.code.description), .text($0.name)] })
        try recordChanges(groups.map { RecordChange(.customerGroup, $0.code.description) })
    }

    package func put(_ companies: [Company]) throws {
        try upsert(
            "company", ["code", "name", "parent", "customer_group", "currency", "tax_rate", "status"], keys: 1,
            companies.map { company in
                var rate: Int64?
                if case .gross(let percent) = company.taxDisplay { rate = percent.tenThousandths }
                return [
                    .text(company.code.description), .text(company.name), .optional(company.parent?.description),
                    .optional(company.group?.description), .optional(company.currency?.description), .optional(rate),
                    .text(company.status.rawValue),
                ]
            })
        try recordChanges(companies.map { RecordChange(.company, $0.code.description) })
    }

    package func put(_ units: [BusinessUnit]) throws {
        try upsert(
            "business_unit", ["code", "name", "company", "parent"], keys: 1,
            units.map { [.text($0.code.description), .text($0.name), .text($0.company.description), .optional($0.parent?.description)] })
        try recordChanges(units.map { RecordChange(.businessUnit, $0.code.description) })
    }

    package func put(_ associates: [Associate]) throws {
        try upsert(
            "associate", ["code", "name", "company", "unit", "status"], keys: 1,
            associates.map { associate in
                [
                    .text(associate.code.description), .text(associate.name), .text(associate.company.description),
                    .optional(associate.unit?.description), .text(associate.status.rawValue),
                ]
            })
        try recordChanges(associates.map { RecordChange(.associate, $0.code.description) })
    }

    /// Adds catalogs with their rules; listed SKUs stay as they are.
    package func put(_ catalogs: [Catalog]) throws {
        for catalog in catalogs {
            let number = try self.number(ofCatalog: catalog.code, mode: catalog.mode)
            try connection.execute(
                """
                UPDATE catalog SET name = $1, mode = $2, active = $3, valid_from = $4, valid_until = $5, unpriced = $6, version = $7
                WHERE number = $8
                """,
                [
                    .text(catalog.name), .text(catalog.mode.rawValue), .integer(catalog.isActive ? 1 : 0), .optional(catalog.validity.from),
                    .optional(catalog.validity.until), .optional(catalog.unpriced?.rawValue), .integer(try advance("assortment", by: 1)),
                    .integer(number),
                ])
            try connection.execute("DELETE FROM catalog_rule WHERE catalog = $1", [.integer(number)])
            for (position, rule) in catalog.rules.enumerated() { try insert(rule, at: position, of: number) }
        }
        try recordChanges(catalogs.map { RecordChange(.catalog, $0.code.description) })
        try recordBuyers()
    }

    private func insert(_ rule: CatalogRule, at position: Int, of catalog: Int64) throws {
        try connection.execute(
            """
            INSERT INTO catalog_rule (catalog, position, op, kind, name, value, valid_from, valid_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [.integer(catalog), .integer(position), .text(rule.operation.rawValue)] + rule.products.columns
                + [.optional(rule.validity.from), .optional(rule.validity.until)])
    }

    private func number(ofCatalog code: CatalogCode, mode: Catalog.Mode) throws -> Int64 {
        let known = try connection.first("SELECT number FROM catalog WHERE code = $1", [.text(code.description)]) { $0.integer(0) }
        if let known { return known }
        let number = try advance("assortment", by: 1)
        try connection.execute(
            "INSERT INTO catalog (number, code, name, mode, active, version) VALUES ($1, $2, '', $3, 1, $4)",
            [.integer(number), .text(code.description), .text(mode.rawValue), .integer(number)])
        return number
    }

    /// Lists SKUs for an operation of a catalog, which is given the rule for them when it has none.
    ///
    /// - Throws: ``StoreError`` with `.notFound` when there is no such catalog.
    package func list(_ skus: [SKU], for operation: CatalogRule.Operation, of catalog: CatalogCode) throws {
        try change(skus, of: catalog, adding: true) { number, known in
            let rule = try connection.first(
                "SELECT 1 FROM catalog_rule WHERE catalog = $1 AND op = $2 AND kind = 'listed'",
                [.integer(number), .text(operation.rawValue)]
            ) { _ in true }
            if rule == nil {
                let last = try connection.first("SELECT max(position) FROM catalog_rule WHERE catalog = $1", [.integer(number)]) {
                    $0.optionalInteger(0) ?? -1
                }
                try insert(CatalogRule(operation, .listed), at: Int((last ?? -1) + 1), of: number)
            }
            try connection.executeEach(
                "INSERT INTO catalog_sku (catalog, op, sku) VALUES ($1, $2, $3) ON CONFLICT (catalog, op, sku) DO NOTHING", columns: 3,
                known.flatMap { [.integer(number), .integer(operation.column), .integer($0.rawValue)] })
        }
    }

    /// Takes SKUs off a catalog's list for an operation.
    /// - Throws: ``StoreError`` with `.notFound` when there is no such catalog.
    package func unlist(_ skus: [SKU], for operation: CatalogRule.Operation, of catalog: CatalogCode) throws {
        try change(skus, of: catalog, adding: false) { number, known in
            try connection.executeEach(
                "DELETE FROM catalog_sku WHERE catalog = $1 AND op = $2 AND sku = $3", columns: 3,
                known.flatMap { [.integer(number), .integer(operation.column), .integer($0.rawValue)] })
        }
    }

    /// Takes all SKUs off a catalog's lists.
    /// - Throws: ``StoreError`` with `.notFound` when there is no such catalog.
    package func unlistAll(of catalog: CatalogCode) throws {
        try change([], of: catalog, adding: false) { number, _ in
            try connection.execute("DELETE FROM catalog_sku WHERE catalog = $1", [.integer(number)])
        }
    }

    private func change(
        _ skus: [SKU], of catalog: CatalogCode, adding: Bool, _ body: (_ catalog: Int64, _ skus: [SKUNumber]) throws -> Void
    ) throws {
        let number = try connection.first("SELECT number FROM catalog WHERE code = $1", [.text(catalog.description)]) { $0.integer(0) }
        guard let number else { throw StoreError(.notFound, "there is no catalog `\(catalog)`") }
        try body(number, try numbers(ofSKUs: skus, adding: adding).values.sorted { $0.rawValue < $1.rawValue })
        try connection.execute(
            "UPDATE catalog SET version = $1 WHERE number = $2", [.integer(try advance("assortment", by: 1)), .integer(number)])
        try recordChanges([RecordChange(.catalog, catalog.description)])
        try recordBuyers()
    }

    package func put(_ assignments: [CatalogAssignment]) throws {
        try upsert(
            "catalog_assignment", ["level", "target", "catalog"], keys: 3,
            assignments.map { $0.level.columns + [.text($0.catalog.description)] })
        try recordChanges(assignments.map { RecordChange(.catalog, $0.catalog.description) })
    }

    package func remove(_ assignments: [CatalogAssignment]) throws {
        try delete(
            "catalog_assignment", ["level", "target", "catalog"], assignments.map { $0.level.columns + [.text($0.catalog.description)] })
        try recordChanges(assignments.map { RecordChange(.catalog, $0.catalog.description) })
    }

    /// Adds heads of price lists; entries stay as they are.
    package func put(_ lists: [PriceList]) throws {
        let numbers = try numbers(ofLists: lists.lazy.map(\.code), adding: true)
        for list in lists {
            guard let number = numbers[list.code] else { continue }
            try connection.execute(
                """
                UPDATE price_list SET name = $1, currency = $2, active = $3, valid_from = $4, valid_until = $5, parent = $6 WHERE number = $7
                """,
                [
                    .text(list.name), .optional(list.currency?.description), .integer(list.isActive ? 1 : 0), .optional(list.validity.from),
                    .optional(list.validity.until), .optional(list.parent?.description), .integer(number.rawValue),
                ])
            try connection.execute("DELETE FROM price_adjustment WHERE list = $1", [.integer(number.rawValue)])
            for (position, adjustment) in list.adjustments.enumerated() {
                try connection.execute(
                    "INSERT INTO price_adjustment (list, position, kind, name, value, percent) VALUES ($1, $2, $3, $4, $5, $6)",
                    [.integer(number.rawValue), .integer(position)] + adjustment.products.columns
                        + [.integer(adjustment.percent.tenThousandths)])
            }
        }
        try recordChanges(lists.map { RecordChange(.priceList, $0.code.description) })
        try recordBuyers()
    }

    package func put(_ assignments: [PriceListAssignment]) throws {
        try upsert(
            "price_assignment", ["level", "target", "list", "priority", "merge_allowed"], keys: 3,
            assignments.map { $0.level.columns + [.text($0.list.description), .integer($0.priority), .integer($0.mergeAllowed ? 1 : 0)] })
        try recordChanges(assignments.map { RecordChange(.priceList, $0.list.description) })
    }

    package func remove(_ assignments: [PriceListAssignment]) throws {
        try delete("price_assignment", ["level", "target", "list"], assignments.map { $0.level.columns + [.text($0.list.description)] })
        try recordChanges(assignments.map { RecordChange(.priceList, $0.list.description) })
    }

    package func put(_ policies: [PricePolicy]) throws {
        try upsert(
            "price_policy", ["level", "target", "stops", "strategy"], keys: 2,
            policies.map { $0.level.columns + [.integer($0.stops ? 1 : 0), .optional($0.strategy?.rawValue)] })
        try recordChanges(policies.map { RecordChange(.pricePolicy, $0.level.text) })
    }

    package func remove(_ policies: [PricePolicy]) throws {
        try delete("price_policy", ["level", "target"], policies.map(\.level.columns))
        try recordChanges(policies.map { RecordChange(.pricePolicy, $0.level.text) })
    }

    package func remove(companies codes: [CompanyCode]) throws { try remove("company", .company, codes.map(\.description)) }

    package func remove(units codes: [BusinessUnitCode]) throws { try remove("business_unit", .businessUnit, codes.map(\.description)) }

    package func remove(associates codes: [AssociateCode]) throws { try remove("associate", .associate, codes.map(\.description)) }

    package func remove(groups codes: [CustomerGroupCode]) throws {
        try remove("customer_group", .customerGroup, codes.map(\.description))
    }

    private func remove(_ table: String, _ kind: RecordChange.Kind, _ codes: [String]) throws {
        try delete(table, ["code"], codes.map { [.text($0)] })
        try recordChanges(codes.map { RecordChange(kind, $0) })
    }

    /// Removes a catalog with its rules and listed SKUs; assignments of it come to nothing.
    /// - Returns: whether it was there.
    @discardableResult
    package func removeCatalog(_ code: CatalogCode) throws -> Bool {
        let number = try connection.first("SELECT number FROM catalog WHERE code = $1", [.text(code.description)]) { $0.integer(0) }
        guard let number else { return false }
        for table in ["catalog_rule", "catalog_sku"] {
            try connection.execute("DELETE FROM \(table) WHERE catalog = $1", [.integer(number)])
        }
        try connection.execute("DELETE FROM catalog WHERE number = $1", [.integer(number)])
        try recordChanges([RecordChange(.catalog, code.description)])
        try recordBuyers()
        return true
    }

    /// Removes a price list with its entries and percentages; assignments of it come to nothing.
    /// - Returns: whether it was there.
    @discardableResult
    package func removePriceList(_ code: PriceListCode) throws -> Bool {
        let number = try connection.first("SELECT number FROM price_list WHERE code = $1", [.text(code.description)]) { $0.integer(0) }
        guard let number else { return false }
        try removeEntries(of: code)
        try connection.execute("DELETE FROM price_adjustment WHERE list = $1", [.integer(number)])
        try connection.execute("DELETE FROM price_list WHERE number = $1", [.integer(number)])
        try recordChanges([RecordChange(.priceList, code.description)])
        try recordBuyers()
        return true
    }

    /// - Parameter keys: so many of the columns, from the first, are the primary key.
    private func upsert(_ table: String, _ columns: [String], keys: Int, _ rows: [[SQLValue]]) throws {
        guard !rows.isEmpty else { return }
        let parameters = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let updates = columns.dropFirst(keys).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try connection.executeEach(
            """
            INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(parameters))
            ON CONFLICT (\(columns.prefix(keys).joined(separator: ", "))) DO \(updates.isEmpty ? "NOTHING" : "UPDATE SET " + updates)
            """,
            columns: columns.count, rows.flatMap(\.self))
        try recordBuyers()
    }

    private func delete(_ table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
        guard !rows.isEmpty else { return }
        let condition = columns.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: " AND ")
        try connection.executeEach("DELETE FROM \(table) WHERE \(condition)", columns: columns.count, rows.flatMap(\.self))
        try recordBuyers()
    }
}
