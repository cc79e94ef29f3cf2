import ByteStorage
import Commerce

/// Stock in the wire shape.
enum StockText {
    static func write(_ item: StockItem, to text: inout JSONText) {
        text.member("sku", item.sku.description)
        text.member("version", .int(item.version))
        text.member("backorder", item.allowsBackorder)
        text.member("available", item.available)
        text.array("warehouses", of: item.levels) { text, level in
            text.member("warehouse", level.warehouse.description)
            text.member("on_hand", level.onHand)
            text.member("reserved", level.reserved)
            text.member("available", level.available)
            if let days = level.leadTimeDays { text.member("lead_time_days", days) }
        }
    }

    /// Reads what was counted.
    /// - Throws: ``ServerError`` 400.
    static func counts(of body: BodyObject) throws -> [StockCount] {
        guard let rows = try body.objects("warehouses", members: ["warehouse", "on_hand", "lead_time_days"]) else {
            throw ServerError(status: 400, "Member `warehouses` is required.", field: "warehouses")
        }
        return try rows.map { row in
            guard let onHand = try row.decimal("on_hand") else {
                throw ServerError(status: 400, "Member `on_hand` is required.", field: "on_hand")
            }
            let days = try row.integer("lead_time_days")
            return StockCount(
                warehouse: WarehouseCode(try row.requiredText("warehouse")), onHand: onHand,
                leadTimeDays: days.map { Int(clamping: $0) })
        }
    }
}
