/// What an order holds of a product in a warehouse until it is sent or the order is cancelled.
package struct StockReservation: Sendable, Hashable {
    package let order: OrderID
    package let sku: SKU
    package let warehouse: WarehouseCode
    /// Above 0.
    package var quantity: FixedDecimal

    package init(order: OrderID, sku: SKU, warehouse: WarehouseCode, quantity: FixedDecimal) {
        self.order = order
        self.sku = sku
        self.warehouse = warehouse
        self.quantity = quantity
    }
}
