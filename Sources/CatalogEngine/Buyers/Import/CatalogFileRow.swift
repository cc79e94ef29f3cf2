import Commerce

/// A row of a catalog file: `catalog, mode, op, sku | category | brand | attribute + value | filter | all, valid_from, valid_until,
/// unpriced, assigned_to`.
///
/// A row may say nothing but the catalog and who has it. `assigned_to` names customers separated by semicolons: `everyone`,
/// `group:CODE`, or the code of a company, business unit or associate with `company:`, `unit:` or `associate:` before it.
struct CatalogFileRow {
    var catalog: CatalogCode
    var mode: Catalog.Mode?
    var unpriced: Catalog.Unpriced?
    var rule: CatalogRule?
    /// The SKU of a row that lists one; its time is that of the catalog.
    var sku: SKU?
    var operation: CatalogRule.Operation
    var levels: [CustomerLevel]

    init(_ fields: RowFields) throws(RecordProblem) {
        catalog = CatalogCode(try fields.required("catalog", "catalog_code", as: "the code of a catalog"))
        mode = try fields.choice("mode", Catalog.Mode.self)
        unpriced = try fields.choice("unpriced", Catalog.Unpriced.self)
        let operation = try fields.choice("op", CatalogRule.Operation.self) ?? .add
        self.operation = operation
        let validity = try fields.validity()
        var rules: [ProductRule] = []
        if let sku = fields.text("sku", "product_sku") { rules.append(.sku(SKU(sku))) }
        if let category = fields.text("category") { rules.append(.category(CategoryTrail(category))) }
        if let brand = fields.text("brand") { rules.append(.brand(brand)) }
        if let attribute = fields.text("attribute") {
            rules.append(.attribute(name: attribute, value: try fields.required("value", as: "the value of the attribute")))
        }
        if let filter = fields.text("filter") { rules.append(.filter(filter)) }
        if try fields.flag("all") == true { rules.append(.all) }
        guard rules.count < 2 else {
            throw RecordProblem(
                field: "catalog", expected: "one of sku, category, brand, attribute, filter, all", found: "\(rules.count) of them")
        }
        if case .sku(let sku)? = rules.first, validity == .always {
            self.sku = sku
        } else {
            rule = rules.first.map { CatalogRule(operation, $0, validity: validity) }
        }
        var levels: [CustomerLevel] = []
        for name in fields.list("assigned_to") { levels.append(try Self.level(name)) }
        self.levels = levels
    }

    /// A level of customers as files write it.
    static func level(_ text: String) throws(RecordProblem) -> CustomerLevel {
        guard let level = CustomerLevel(text: text) else {
            throw RecordProblem(
                field: "assigned_to", expected: "everyone, group:…, company:…, unit:… or associate:…",
                found: "`\(Excerpt.of(text, bytes: 40))`")
        }
        return level
    }
}
