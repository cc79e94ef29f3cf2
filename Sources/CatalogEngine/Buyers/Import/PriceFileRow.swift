import Commerce

/// A row of a price file: `price_list, sku, unit, min_quantity, price, price_base_quantity, currency, valid_from, valid_until, op`,
/// or in the columns of OroCommerce or Magento.
struct PriceFileRow {
    var row: PriceRow
    var isRemoval: Bool

    /// The currency that Magento writes behind a website, `All Websites [USD]`.
    private static func currency(ofWebsite name: String?) -> CurrencyCode? {
        guard let name, name.hasSuffix("]"), let start = name.lastIndex(of: "[") else { return nil }
        return try? CurrencyCode(String(name[name.index(after: start)...].dropLast()))
    }

    init(_ fields: RowFields, _ plan: BuyerImportPlan) throws(RecordProblem) {
        let sku = try fields.required("sku", "product_sku", as: "a SKU")
        if let type = fields.text("tier_price_value_type"), type.lowercased() != "fixed" {
            throw RecordProblem(field: "tier_price_value_type", expected: "Fixed; a percentage belongs to a price list", found: "`\(type)`")
        }
        let operation = fields.text("op", "operation")?.lowercased() ?? "upsert"
        guard ["upsert", "add", "update", "delete", "remove"].contains(operation) else {
            throw RecordProblem(field: "op", expected: "upsert or delete", found: "`\(Excerpt.of(operation, bytes: 20))`")
        }
        isRemoval = operation == "delete" || operation == "remove"
        let minQuantity = try fields.decimal("min_quantity", "quantity", "qty", "tier_price_qty") ?? .one
        guard minQuantity > .zero else {
            throw RecordProblem(field: "min_quantity", expected: "a quantity above 0", found: "`\(minQuantity)`")
        }
        let base = try fields.decimal("price_base_quantity", "base_quantity", "price_unit", "priceunit") ?? .one
        guard base > .zero else { throw RecordProblem(field: "price_base_quantity", expected: "a quantity above 0", found: "`\(base)`") }
        let amount = try fields.decimal("price", "tier_price", "amount")
        guard let amount = isRemoval ? amount ?? .zero : amount else {
            throw RecordProblem(field: "price", expected: "a price", found: "nothing")
        }
        guard amount >= .zero, amount.perUnit(of: base) != nil else {
            throw RecordProblem(field: "price", expected: "a price of 0 or more", found: "`\(amount)`")
        }
        let currency: CurrencyCode
        if let stated = try fields.currency("currency", "currency_code") {
            currency = stated
        } else if let stated = Self.currency(ofWebsite: fields.text("tier_price_website")) {
            currency = stated
        } else if let common = try? CurrencyCode(plan.currency) {
            currency = common
        } else {
            throw RecordProblem(field: "currency", expected: "an ISO 4217 code of three letters, such as EUR", found: "nothing")
        }
        let validity = try fields.validity()
        row = PriceRow(
            list: PriceListCode(fields.text("price_list", "pricelist", "tier_price_customer_group") ?? plan.priceList), sku: SKU(sku),
            unit: fields.text("unit", "unit_code", "uom") ?? plan.unit, minQuantity: minQuantity, amount: amount, baseQuantity: base,
            currency: currency, validFrom: validity.from, validUntil: validity.until)
    }
}
