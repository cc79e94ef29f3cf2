/// How much of a product lies in a warehouse, and how much of that is promised.
package struct StockLevel: Sendable, Hashable {
    package let warehouse: WarehouseCode
    /// What was counted there; not below 0.
    package internal(set) var onHand: FixedDecimal
    /// What orders hold of it; above what is there only where a count was lower than what had been promised.
    package internal(set) var reserved: FixedDecimal
    /// Days until more of it can be had; nil where nobody knows.
    package internal(set) var leadTimeDays: Int?

    /// Most that may lie in one warehouse: so that sums over warehouses can be held.
    package static let maximum = FixedDecimal(whole: 100_000_000_000)!

    package init(warehouse: WarehouseCode, onHand: FixedDecimal, reserved: FixedDecimal = .zero, leadTimeDays: Int? = nil) {
        self.warehouse = warehouse
        self.onHand = onHand
        self.reserved = reserved
        self.leadTimeDays = leadTimeDays
    }

    /// What can still be promised.
    package var available: FixedDecimal {
        FixedDecimal(tenThousandths: max(0, onHand.tenThousandths - reserved.tenThousandths))
    }
}
