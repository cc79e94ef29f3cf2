import Commerce
import CommerceStore

/// What orders hold of the stock.
extension OrderDesk {
    /// Holds the goods of an order that is being placed.
    /// - Returns: whether not all of them are there.
    /// - Throws: `CommerceError` with `.stock` when there is too little of one that may not be ordered before it is there.
    func reserveStock(for order: Order, _ writer: StoreWriter) throws -> Bool {
        let wanted = try order.quantities
        var items = try writer.stockToChange(wanted.keys)
        var reservations: [StockReservation] = []
        var isShort = false
        // Ascending, so that the same shortage is named each time.
        for sku in items.keys.sorted(by: { $0.description < $1.description }) {
            guard let quantity = wanted[sku], var item = items[sku] else { continue }
            let held = try item.reserve(quantity, for: order.id)
            if !item.levels.isEmpty, held.reduce(0, { $0 + $1.quantity.tenThousandths }) < quantity.tenThousandths { isShort = true }
            reservations += held
            items[sku] = item
        }
        guard !reservations.isEmpty else { return isShort }
        let held = Set(reservations.map(\.sku))
        try writer.put(items.values.filter { held.contains($0.sku) })
        try writer.setStockReservations(reservations, of: order.id)
        return isShort
    }

    /// Takes goods that were sent out of the stock.
    func takeFromStock(_ shipment: Shipment, of order: Order, _ writer: StoreWriter) throws {
        var reservations = Dictionary(grouping: try writer.reader.stockReservations(of: order.id), by: \.sku)
        var items = try writer.stockToChange(Set(shipment.lines.map { order.lines[$0.position].sku }))
        for line in shipment.lines {
            let sku = order.lines[line.position].sku
            items[sku]?.ship(line.quantity, holding: &reservations[sku, default: []])
        }
        try writer.put(items.values.sorted { $0.sku.description < $1.sku.description })
        try writer.setStockReservations(reservations.values.flatMap(\.self), of: order.id)
    }

    /// Gives back what an order still holds.
    func releaseStock(of order: Order, _ writer: StoreWriter) throws {
        let reservations = try writer.reader.stockReservations(of: order.id)
        guard !reservations.isEmpty else { return }
        var items = try writer.stockToChange(Set(reservations.map(\.sku)))
        for reservation in reservations { items[reservation.sku]?.release(reservation) }
        try writer.put(Array(items.values))
        try writer.setStockReservations([], of: order.id)
    }
}
