/// What was counted of a product in a warehouse: a line of a stock file, or of what another system reports.
package struct StockCount: Sendable, Hashable {
    package var warehouse: WarehouseCode
    package var onHand: FixedDecimal
    /// Days until more of it can be had; nil where nobody knows.
    package var leadTimeDays: Int?

    package init(warehouse: WarehouseCode, onHand: FixedDecimal, leadTimeDays: Int? = nil) {
        self.warehouse = warehouse
        self.onHand = onHand
        self.leadTimeDays = leadTimeDays
    }
}
