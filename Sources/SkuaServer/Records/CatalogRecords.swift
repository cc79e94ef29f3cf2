import ByteStorage
import Commerce
import CommerceStore

/// `/v1/catalogs`: assortments with their rules and whose they are; SKUs that a catalog lists come by import.
enum CatalogRecords: RecordKind {
    static let path = "catalogs"
    static let name = "catalogs"
    static let title = "catalog"

    static var schema: JSON {
        var rule = RecordSchema.rule
        rule["op"] = RecordSchema.choice(CatalogRule.Operation.self)
        rule["valid_from"] = RecordSchema.string
        rule["valid_until"] = RecordSchema.string
        return RecordSchema.object([
            "name": RecordSchema.string, "mode": RecordSchema.choice(Catalog.Mode.self), "active": RecordSchema.boolean,
            "valid_from": RecordSchema.string, "valid_until": RecordSchema.string, "unpriced": RecordSchema.choice(Catalog.Unpriced.self),
            "rules": RecordSchema.list(RecordSchema.object(rule)), "assigned_to": RecordSchema.list(RecordSchema.string),
        ])
    }

    static func codes(in records: BuyerRecords) -> [String] { records.catalogs.catalogs.keys.sorted().map(\.description) }

    static func json(of code: String, in records: BuyerRecords) -> JSONObject? {
        guard let catalog = records.catalogs.catalogs[CatalogCode(code)] else { return nil }
        var object: JSONObject = [
            "name": .string(catalog.name), "mode": .string(catalog.mode.rawValue), "active": .bool(catalog.isActive),
        ]
        catalog.validity.write(to: &object)
        if let unpriced = catalog.unpriced { object["unpriced"] = .string(unpriced.rawValue) }
        object["rules"] = .array(
            catalog.rules.map { rule in
                var object: JSONObject = ["op": .string(rule.operation.rawValue)]
                for member in rule.products.members.members { object[member.key] = member.value }
                rule.validity.write(to: &object)
                return .object(object)
            })
        object["assigned_to"] = .array(levels(of: catalog.code, records).map { .string($0.text) })
        return object
    }

    private static func levels(of catalog: CatalogCode, _ records: BuyerRecords) -> [CustomerLevel] {
        records.catalogs.assignments.filter { $0.value.contains(catalog) }.keys.sorted { $0.text < $1.text }
    }

    static func put(_ body: JSONObject, as code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        let fields = try RecordFields(
            body, only: ["name", "mode", "active", "valid_from", "valid_until", "unpriced", "rules", "assigned_to"])
        guard let mode = try fields.choice("mode", Catalog.Mode.self) else {
            throw ServerError.badRequest("Field `mode` must be restrict or overlay.")
        }
        var catalog = Catalog(
            code: CatalogCode(code), name: try fields.text("name") ?? "", mode: mode, isActive: try fields.flag("active") ?? true,
            validity: try fields.validity(), unpriced: try fields.choice("unpriced", Catalog.Unpriced.self))
        for rule in try fields.objects("rules", only: ["op", "valid_from", "valid_until"] + RecordFields.ruleNames) {
            catalog.rules.append(
                CatalogRule(
                    try rule.choice("op", CatalogRule.Operation.self) ?? .add, try rule.products(), validity: try rule.validity()))
        }
        var levels: [CustomerLevel] = []
        for text in try fields.texts("assigned_to") {
            guard let level = CustomerLevel(text: text) else {
                throw ServerError.badRequest("Field `assigned_to` must hold everyone, group:…, company:…, unit:… or associate:….")
            }
            levels.append(level)
        }
        try unassign(catalog.code, records, writer)
        try writer.put([catalog])
        try writer.put(levels.map { CatalogAssignment($0, catalog.code) })
    }

    static func remove(_ code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        try unassign(CatalogCode(code), records, writer)
        try writer.removeCatalog(CatalogCode(code))
    }

    private static func unassign(_ catalog: CatalogCode, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        try writer.remove(levels(of: catalog, records).map { CatalogAssignment($0, catalog) })
    }
}
