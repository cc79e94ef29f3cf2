import Commerce

/// A row of a file of part numbers: `customer, part_number, sku, description, op`.
///
/// `customer` is the code of a company, business unit or associate. Removing without a `sku` removes all that the number means.
struct PartNumberFileRow {
    var level: CustomerLevel
    var number: String
    /// Nil only where all of a number is removed.
    var sku: SKU?
    var description: String
    var isRemoval: Bool

    /// The part number that comes; nil for a removal.
    var partNumber: PartNumber? { sku.map { PartNumber(level, number, $0, description: description) } }

    init(_ fields: RowFields, _ plan: BuyerImportPlan, _ directory: CompanyDirectory) throws(RecordProblem) {
        level = try fields.customerLevel(plan.customer, in: directory)
        number = try fields.required(
            "part_number", "customer_sku", "customer_part_number", "customer_item_number", "customer_material", "cross_reference",
            as: "the number that the customer uses")
        guard number.utf8.count <= PartNumber.longest else {
            throw RecordProblem(
                field: "part_number", expected: "at most \(PartNumber.longest) bytes", found: "`\(Excerpt.of(number, bytes: 40))`")
        }
        isRemoval = try fields.isRemoval()
        if isRemoval {
            sku = fields.text("sku", "product_sku", "item_number").map { SKU($0) }
        } else {
            sku = SKU(try fields.required("sku", "product_sku", "item_number", as: "the SKU that is meant"))
        }
        description = fields.text("description", "customer_description") ?? ""
    }
}

extension RowFields {
    /// Whether the row says that something is to go.
    func isRemoval() throws(RecordProblem) -> Bool {
        let operation = text("op", "operation")?.lowercased() ?? "upsert"
        switch operation {
        case "upsert", "add", "update": return false
        case "delete", "remove": return true
        default: throw RecordProblem(field: "op", expected: "upsert or delete", found: "`\(Excerpt.of(operation, bytes: 20))`")
        }
    }

    /// The level that the row's customer is: a company, a unit or an associate.
    func customerLevel(_ common: String?, in directory: CompanyDirectory) throws(RecordProblem) -> CustomerLevel {
        guard let code = text("customer", "customer_code", "customer_id", "customerid", "company") ?? common else {
            throw RecordProblem(field: "customer", expected: "the code of a customer", found: "nothing")
        }
        // Tables that went through a spreadsheet have whole numbers as `17850.0`.
        let whole = code.hasSuffix(".0") ? String(code.dropLast(2)) : code
        guard let level = directory.level(of: code) ?? directory.level(of: whole) else {
            throw RecordProblem(field: "customer", expected: "the code of a customer", found: "`\(Excerpt.of(code, bytes: 40))`")
        }
        return level
    }
}
