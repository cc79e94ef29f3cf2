import Commerce

/// A row of a stock file: `sku, warehouse, quantity, lead_time_days, op`.
///
/// `quantity` is what was counted in the warehouse; what orders hold of it stays.
struct StockFileRow {
    var sku: SKU
    var count: StockCount
    var isRemoval: Bool

    init(_ fields: RowFields, _ plan: BuyerImportPlan) throws(RecordProblem) {
        sku = SKU(try fields.required("sku", "product_sku", "item_number", as: "a SKU"))
        isRemoval = try fields.isRemoval()
        let quantity = try fields.decimal("quantity", "on_hand", "qty", "stock", "available")
        guard let quantity = isRemoval ? quantity ?? .zero : quantity else {
            throw RecordProblem(field: "quantity", expected: "what was counted", found: "nothing")
        }
        guard quantity >= .zero, quantity <= StockLevel.maximum else {
            throw RecordProblem(field: "quantity", expected: "from 0 to \(StockLevel.maximum)", found: "`\(quantity)`")
        }
        var days: Int?
        if let text = fields.text("lead_time_days", "lead_time") {
            guard let number = Int(text), (0...3650).contains(number) else {
                throw RecordProblem(
                    field: "lead_time_days", expected: "whole days, at most 3650", found: "`\(Excerpt.of(text, bytes: 20))`")
            }
            days = number
        }
        let warehouse = WarehouseCode(fields.text("warehouse", "warehouse_code", "source_code", "location") ?? plan.warehouse)
        count = StockCount(warehouse: warehouse, onHand: quantity, leadTimeDays: days)
    }
}
