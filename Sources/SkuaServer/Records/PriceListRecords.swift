import ByteStorage
import Commerce
import CommerceStore

/// `/v1/price-lists`: heads of price lists with their percentages and whose they are; entries come by import.
enum PriceListRecords: RecordKind {
    static let path = "price-lists"
    static let name = "price_lists"
    static let title = "price list"

    static var schema: JSON {
        var adjustment = RecordSchema.rule
        adjustment["percent"] = RecordSchema.string
        return RecordSchema.object([
            "name": RecordSchema.string, "currency": RecordSchema.string, "active": RecordSchema.boolean,
            "valid_from": RecordSchema.string, "valid_until": RecordSchema.string, "parent": RecordSchema.string,
            "adjustments": RecordSchema.list(RecordSchema.object(adjustment)),
            "assigned_to": RecordSchema.list(
                RecordSchema.object([
                    "level": RecordSchema.string, "priority": RecordSchema.integer, "merge_allowed": RecordSchema.boolean,
                ])),
        ])
    }

    static func codes(in records: BuyerRecords) -> [String] { records.prices.lists.keys.sorted().map(\.description) }

    static func json(of code: String, in records: BuyerRecords) -> JSONObject? {
        guard let list = records.prices.lists[PriceListCode(code)] else { return nil }
        var object: JSONObject = ["name": .string(list.name), "active": .bool(list.isActive)]
        if let currency = list.currency { object["currency"] = .string(currency.description) }
        list.validity.write(to: &object)
        if let parent = list.parent { object["parent"] = .string(parent.description) }
        object["adjustments"] = .array(
            list.adjustments.map { adjustment in
                var object = adjustment.products.members
                object["percent"] = .string(adjustment.percent.description)
                return .object(object)
            })
        object["assigned_to"] = .array(
            assignments(of: list.code, records).map {
                ["level": .string($0.level.text), "priority": .int(Int64($0.priority)), "merge_allowed": .bool($0.mergeAllowed)]
            })
        return object
    }

    private static func assignments(of list: PriceListCode, _ records: BuyerRecords) -> [PriceListAssignment] {
        records.prices.assignments.values.joined().filter { $0.list == list }.sorted { $0.level.text < $1.level.text }
    }

    static func put(_ body: JSONObject, as code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        let fields = try RecordFields(
            body, only: ["name", "currency", "active", "valid_from", "valid_until", "parent", "adjustments", "assigned_to"])
        var list = PriceList(
            code: PriceListCode(code), name: try fields.text("name") ?? "", currency: try fields.currency("currency"),
            isActive: try fields.flag("active") ?? true, validity: try fields.validity(),
            parent: try fields.text("parent").map { PriceListCode($0) })
        for adjustment in try fields.objects("adjustments", only: ["percent"] + RecordFields.ruleNames) {
            guard let percent = try adjustment.decimal("percent"), percent >= FixedDecimal(tenThousandths: -1_000_000) else {
                throw ServerError.badRequest("Each of `adjustments` must have a `percent` of -100 or more.")
            }
            list.adjustments.append(PriceAdjustment(try adjustment.products(), percent: percent))
        }
        guard list.adjustments.isEmpty || list.parent != nil else {
            throw ServerError.badRequest("Field `adjustments` changes the prices of `parent`, which is missing.")
        }
        try checkCurrency(of: list, records, writer.reader)
        var assignments: [PriceListAssignment] = []
        for item in try fields.objects("assigned_to", only: ["level", "priority", "merge_allowed"]) {
            assignments.append(
                PriceListAssignment(
                    try item.level("level"), list.code, priority: try item.integer("priority") ?? 100,
                    mergeAllowed: try item.flag("merge_allowed") ?? true))
        }
        try writer.remove(self.assignments(of: list.code, records))
        try writer.put([list])
        try writer.put(assignments)
    }

    /// - Throws: ``ServerError``: 400 for a list that is a percentage of one in another currency, 409 where entries stand in another.
    private static func checkCurrency(of list: PriceList, _ records: BuyerRecords, _ reader: StoreReader) throws {
        guard let currency = list.currency else { return }
        if let parent = list.parent.flatMap({ records.prices.lists[$0] }), let other = parent.currency, other != currency {
            throw ServerError.badRequest(
                "Field `currency`: price list `\(parent.code)`, of which this one is a percentage, is in \(other).")
        }
        if try reader.hasEntries(of: list.code, inOtherThan: currency) {
            throw ServerError(status: 409, "Price list `\(list.code)` has entries in another currency than \(currency).")
        }
    }

    static func remove(_ code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws {
        let list = PriceListCode(code)
        let children = records.prices.lists.values.filter { $0.parent == list }.map(\.code).sorted()
        if let child = children.first {
            throw ServerError(status: 409, "Price list `\(child)` is a percentage of `\(code)`; change it first.")
        }
        try writer.remove(assignments(of: list, records))
        try writer.removePriceList(list)
    }
}
