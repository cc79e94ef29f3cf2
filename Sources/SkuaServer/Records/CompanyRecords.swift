import ByteStorage
import Commerce
import CommerceStore

/// `/v1/companies`: companies with their own price lists and catalogs.
enum CompanyRecords: RecordKind {
    static let path = "companies"
    static let name = "companies"
    static let title = "company"

    static var schema: JSON {
        RecordSchema.object([
            "name": RecordSchema.string, "parent": RecordSchema.string, "group": RecordSchema.string, "currency": RecordSchema.string,
            "tax_rate": RecordSchema.string, "status": RecordSchema.choice(CustomerStatus.self),
            "price_lists": RecordSchema.list(
                RecordSchema.object([
                    "list": RecordSchema.string, "priority": RecordSchema.integer, "merge_allowed": RecordSchema.boolean,
                ])),
            "catalogs": RecordSchema.list(RecordSchema.string), "stops": RecordSchema.boolean,
            "strategy": RecordSchema.choice(PriceStrategy.self),
        ])
    }

    static func codes(in records: BuyerRecords) -> [String] { records.directory.companies.keys.sorted().map(\.description) }

    static func json(of code: String, in records: BuyerRecords) -> JSONObject? {
        guard let company = records.directory.companies[CompanyCode(code)] else { return nil }
        let level = CustomerLevel.company(company.code)
        var object: JSONObject = ["name": .string(company.name)]
        if let parent = company.parent { object["parent"] = .string(parent.description) }
        if let group = company.group { object["group"] = .string(group.description) }
        if let currency = company.currency { object["currency"] = .string(currency.description) }
        if case .gross(let rate) = company.taxDisplay { object["tax_rate"] = .string(rate.description) }
        object["status"] = .string(company.status.rawValue)
        object["price_lists"] = .array(
            (records.prices.assignments[level] ?? []).map {
                ["list": .string($0.list.description), "priority": .int(Int64($0.priority)), "merge_allowed": .bool($0.mergeAllowed)]
            })
        object["catalogs"] = .array((records.catalogs.assignments[level] ?? []).sorted().map { .string($0.description) })
        if let policy = records.prices.policies[level] {
            object["stops"] = .bool(policy.stops)
            if let strategy = policy.strategy { object["strategy"] = .string(strategy.rawValue) }
        }
        return object
    }

    static func put(_ body: JSONObject, as code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        let fields = try RecordFields(
            body,
            only: ["name", "parent", "group", "currency", "tax_rate", "status", "price_lists", "catalogs", "stops", "strategy"])
        let company = Company(
            code: CompanyCode(code), name: try fields.text("name") ?? "", parent: try fields.text("parent").map { CompanyCode($0) },
            group: try fields.text("group").map { CustomerGroupCode($0) }, currency: try fields.currency("currency"),
            taxDisplay: try fields.decimal("tax_rate").map { .gross(rate: $0) } ?? .net,
            status: try fields.choice("status", CustomerStatus.self) ?? .active)
        try checkParents(of: company, records)
        let level = CustomerLevel.company(company.code)
        var lists: [PriceListAssignment] = []
        for (index, item) in try fields.objects("price_lists", only: ["list", "priority", "merge_allowed"]).enumerated() {
            guard let list = try item.text("list") else { throw ServerError.badRequest("Field `price_lists[\(index)].list` is missing.") }
            lists.append(
                PriceListAssignment(
                    level, PriceListCode(list), priority: try item.integer("priority") ?? (index + 1) * 100,
                    mergeAllowed: try item.flag("merge_allowed") ?? true))
        }
        let catalogs = try fields.texts("catalogs").map { CatalogAssignment(level, CatalogCode($0)) }
        let (stops, strategy) = (try fields.flag("stops"), try fields.choice("strategy", PriceStrategy.self))
        try unassign(level, records, writer)
        try writer.put([company])
        try writer.put(lists)
        try writer.put(catalogs)
        if stops != nil || strategy != nil { try writer.put([PricePolicy(level, stops: stops ?? false, strategy: strategy)]) }
    }

    static func remove(_ code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        let company = CompanyCode(code)
        let isInUse =
            records.directory.companies.values.contains { $0.parent == company }
            || records.directory.units.values.contains { $0.company == company }
            || records.directory.associates.values.contains { $0.company == company }
        guard !isInUse else {
            throw ServerError(status: 409, "Company `\(code)` has companies, units or associates below it; remove them first.")
        }
        try unassign(.company(company), records, writer)
        try writer.remove(companies: [company])
    }

    private static func unassign(_ level: CustomerLevel, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        try writer.remove(records.prices.assignments[level] ?? [])
        try writer.remove((records.catalogs.assignments[level] ?? []).map { CatalogAssignment(level, $0) })
        if let policy = records.prices.policies[level] { try writer.remove([policy]) }
    }

    /// - Throws: ``ServerError`` 400 for a parent that is not there, or that the company is above.
    private static func checkParents(of company: Company, _ records: BuyerRecords) throws(ServerError) {
        var next = company.parent
        var seen: Set<CompanyCode> = [company.code]
        while let code = next {
            guard seen.insert(code).inserted else { throw .badRequest("Field `parent`: the company would be above itself.") }
            guard let parent = records.directory.companies[code] else {
                throw .badRequest("Field `parent`: there is no company `\(code)`.")
            }
            next = parent.parent
        }
    }
}
