import Commerce

/// A row of a file of ordered lines: `customer, order, sku, quantity, ordered_at, op`.
///
/// Lines of a unit or an associate count for its company. Those of one SKU in one order count once.
struct OrderLineFileRow {
    var line: OrderedLine
    var isRemoval: Bool

    init(_ fields: RowFields, _ plan: BuyerImportPlan, _ directory: CompanyDirectory) throws(RecordProblem) {
        let level = try fields.customerLevel(plan.customer, in: directory)
        guard let company = directory.company(of: level) else {
            throw RecordProblem(field: "customer", expected: "the code of a company or of somebody in it", found: "none")
        }
        let order = try fields.required(
            "order", "order_number", "order_id", "invoice", "invoice_no", "invoiceno", as: "the number of an order")
        let sku = try fields.required("sku", "product_sku", "stock_code", "stockcode", "item_number", as: "a SKU")
        isRemoval = try fields.isRemoval()
        let quantity = try fields.decimal("quantity", "qty") ?? .one
        guard isRemoval || quantity > .zero else {
            throw RecordProblem(field: "quantity", expected: "a quantity above 0; what is sent back is no order", found: "`\(quantity)`")
        }
        let moment = try fields.moment("ordered_at", "order_date", "invoice_date", "invoicedate", "date")
        guard let moment = isRemoval ? moment ?? 0 : moment else {
            throw RecordProblem(field: "ordered_at", expected: "the date of the order", found: "nothing")
        }
        line = OrderedLine(company: company, order: order, sku: SKU(sku), quantity: quantity, orderedAt: moment)
    }
}
