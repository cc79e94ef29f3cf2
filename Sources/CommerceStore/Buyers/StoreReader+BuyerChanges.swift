import Commerce

extension StoreReader {
    /// With more changes than this all records are read anew, which is then quicker.
    private static let changeLimit = 5_000

    /// Brings records that were read before up to date: reads those that have changed, or all where that cannot be told.
    /// - Complexity: O(changes · log records)
    package func update(_ records: inout BuyerRecords) throws {
        let version = try buyerVersion()
        guard version > records.version else { return }
        guard let changes = try buyerChanges(after: records.version, to: version) else {
            records = try buyerRecords()
            return
        }
        for change in changes { try apply(change, to: &records) }
        records.version = version
    }

    /// What changed between two versions; nil when that is not known one by one.
    private func buyerChanges(after version: Int64, to latest: Int64) throws -> Set<BuyerChange>? {
        guard version > 0, latest > version, latest - version <= Int64(Self.changeLimit) else { return nil }
        var count: Int64 = 0
        var changes: Set<BuyerChange> = []
        try connection.query("SELECT kind, code FROM buyer_change WHERE seq > $1", [.integer(version)]) { row in
            count += 1
            changes.insert(BuyerChange(BuyerChange.Kind(rawValue: row.text(0)) ?? .all, row.text(1)))
            return true
        }
        return count == latest - version && !changes.contains(where: { $0.kind == .all }) ? changes : nil
    }

    private func apply(_ change: BuyerChange, to records: inout BuyerRecords) throws {
        func row<Value>(_ query: String, _ body: (any SQLRow) throws -> Value) throws -> Value? {
            try connection.first(query + " WHERE code = $1", [.text(change.code)], body)
        }
        switch change.kind {
        case .all: break
        case .group: records.directory.groups[CustomerGroupCode(change.code)] = try row(BuyerRows.groups) { BuyerRows.group($0) }
        case .company: records.directory.companies[CompanyCode(change.code)] = try row(BuyerRows.companies) { try BuyerRows.company($0) }
        case .unit: records.directory.units[BusinessUnitCode(change.code)] = try row(BuyerRows.units) { BuyerRows.unit($0) }
        case .associate:
            records.directory.associates[AssociateCode(change.code)] = try row(BuyerRows.associates) { BuyerRows.associate($0) }
        case .catalog: try applyCatalog(CatalogCode(change.code), to: &records)
        case .priceList: try applyPriceList(PriceListCode(change.code), to: &records)
        case .level: try applyLevel(change, to: &records)
        }
    }

    private func applyCatalog(_ code: CatalogCode, to records: inout BuyerRecords) throws {
        let numbers = try connection.first("SELECT number, version FROM catalog WHERE code = $1", [.text(code.description)]) {
            ($0.integer(0), $0.integer(1))
        }
        records.catalogNumbers[code] = numbers?.0
        records.catalogVersions[code] = numbers?.1
        guard let number = numbers?.0 else {
            records.catalogs.catalogs[code] = nil
            return
        }
        let rules = try connection.all(BuyerRows.rules + " WHERE catalog = $1 ORDER BY position", [.integer(number)]) {
            try BuyerRows.rule($0)
        }
        records.catalogs.catalogs[code] = try connection.first(BuyerRows.catalogs + " WHERE number = $1", [.integer(number)]) {
            BuyerRows.catalog($0, rules: rules)
        }
    }

    private func applyPriceList(_ code: PriceListCode, to records: inout BuyerRecords) throws {
        let number = try connection.first("SELECT number FROM price_list WHERE code = $1", [.text(code.description)]) { $0.integer(0) }
        records.listNumbers[code] = number.map { PriceListNumber($0) }
        guard let number else {
            records.prices.lists[code] = nil
            return
        }
        let adjustments = try connection.all(BuyerRows.adjustments + " WHERE list = $1 ORDER BY position", [.integer(number)]) {
            try BuyerRows.adjustment($0)
        }
        records.prices.lists[code] = try connection.first(BuyerRows.priceLists + " WHERE number = $1", [.integer(number)]) {
            try BuyerRows.priceList($0, adjustments: adjustments)
        }
    }

    private func applyLevel(_ change: BuyerChange, to records: inout BuyerRecords) throws {
        guard let columns = change.levelColumns else { return }
        let level = try CustomerLevel(kind: columns.kind, target: columns.target)
        let condition = " WHERE level = $1 AND target = $2"
        let arguments: [SQLValue] = [.text(columns.kind), .text(columns.target)]
        let catalogs = try connection.all(BuyerRows.catalogAssignments + condition, arguments) {
            try BuyerRows.catalogAssignment($0).catalog
        }
        records.catalogs.assignments[level] = catalogs.isEmpty ? nil : Set(catalogs)
        let lists = try connection.all(BuyerRows.priceAssignments + condition, arguments) { try BuyerRows.priceAssignment($0) }
        records.prices.assign(lists, to: level)
        records.prices.policies[level] = try connection.first(BuyerRows.policies + condition, arguments) { try BuyerRows.policy($0) }
    }
}
