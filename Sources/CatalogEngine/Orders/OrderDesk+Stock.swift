import Commerce
import CommerceStore

/// What orders hold of the stock.
extension OrderDesk {
    /// Holds the goods of an order that is being placed.
    /// - Throws: `CommerceError` with `.stock` when there is too little of one that may not be ordered before it is there.
    func reserveStock(for order: Order, _ writer: StoreWriter) throws {
        let wanted = try order.quantities
        var items = try writer.stockToChange(wanted.keys)
        var reservations: [StockReservation] = []
        // Ascending, so that the same shortage is named each time.
        for sku in items.keys.sorted(by: { $0.description < $1.description }) {
            guard let quantity = wanted[sku], var item = items[sku] else { continue }
            reservations += try item.reserve(quantity, for: order.id)
            items[sku] = item
        }
        guard !reservations.isEmpty else { return }
        let held = Set(reservations.map(\.sku))
        try writer.put(items.values.filter { held.contains($0.sku) })
        try writer.setStockReservations(reservations, of: order.id)
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
