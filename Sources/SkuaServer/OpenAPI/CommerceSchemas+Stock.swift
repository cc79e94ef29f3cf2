import ByteStorage

extension CommerceSchemas {
    static let stock: JSONObject = {
        let count: JSONObject = ["warehouse": string, "on_hand": decimal, "lead_time_days": ["type": ["integer", "null"]]]
        var level = count
        level["reserved"] = decimal
        level["available"] = decimal
        level["lead_time_days"] = integer
        return [
            "StockCount": object(
                ["backorder": boolean, "warehouses": list(of: object(count, required: ["warehouse", "on_hand"]))],
                required: ["warehouses"]),
            "Stock": object(
                [
                    "sku": string, "version": integer, "backorder": boolean, "available": decimal,
                    "warehouses": list(of: object(level, required: ["warehouse", "on_hand", "reserved", "available"])),
                ], required: ["sku", "version", "backorder", "available", "warehouses"]),
            "StockList": object(["stock": list(of: Endpoint.schema("Stock")), "next_cursor": string], required: ["stock"]),
        ]
    }()
}
