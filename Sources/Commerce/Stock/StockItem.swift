/// The stock of a product in all warehouses.
///
/// A product without any level is not limited; nor is one that may be ordered before it is there. Of any other no more is promised
/// than is available, so that the reservations of all orders are never more than what was there.
package struct StockItem: Sendable, Hashable {
    package let sku: SKU
    /// Whether more may be ordered than is there.
    package var allowsBackorder: Bool
    /// Ascending by warehouse.
    package private(set) var levels: [StockLevel]
    /// Grows with each change of any product's stock; the higher of two was changed later.
    package let version: Int64

    /// Most warehouses of a product.
    package static let maximumWarehouses = 1000

    package init(sku: SKU, allowsBackorder: Bool = false, levels: [StockLevel] = [], version: Int64 = 0) {
        self.sku = sku
        self.allowsBackorder = allowsBackorder
        self.levels = levels.sorted { $0.warehouse < $1.warehouse }
        self.version = version
    }

    /// What can still be promised, in all warehouses together.
    package var available: FixedDecimal {
        FixedDecimal(tenThousandths: levels.reduce(0) { $0 + $1.available.tenThousandths })
    }

    /// Whether no more can be ordered than is available.
    package var isLimited: Bool { !levels.isEmpty && !allowsBackorder }

    /// Takes over what was counted; what is reserved stays.
    ///
    /// - Parameter isWhole: whether a warehouse that was not counted has none; it is left out, unless something is reserved there.
    /// - Throws: ``CommerceError``: `.range` for a count that cannot be, `.limit` for too many warehouses, `.syntax` for an empty name
    ///   or one that stands there twice. The item then stays as it was.
    package mutating func count(_ counts: [StockCount], isWhole: Bool) throws(CommerceError) {
        var known = Dictionary(uniqueKeysWithValues: levels.map { ($0.warehouse, $0) })
        var counted: Set<WarehouseCode> = []
        for count in counts {
            guard !count.warehouse.description.isEmpty, counted.insert(count.warehouse).inserted else {
                throw CommerceError(.syntax, "a warehouse needs a name, and is counted once")
            }
            guard count.onHand >= .zero, count.onHand <= StockLevel.maximum, count.leadTimeDays.map({ (0...3650).contains($0) }) ?? true
            else { throw CommerceError(.range, "stock is from 0 to \(StockLevel.maximum), and comes within 3650 days") }
            var level = known[count.warehouse] ?? StockLevel(warehouse: count.warehouse, onHand: .zero)
            level.onHand = count.onHand
            level.leadTimeDays = count.leadTimeDays
            known[count.warehouse] = level
        }
        if isWhole {
            for (warehouse, level) in known where !counted.contains(warehouse) {
                known[warehouse]?.onHand = .zero
                if level.reserved == .zero { known[warehouse] = nil }
            }
        }
        guard known.count <= Self.maximumWarehouses else {
            throw CommerceError(.limit, "a product lies in at most \(Self.maximumWarehouses) warehouses")
        }
        levels = known.values.sorted { $0.warehouse < $1.warehouse }
    }

    /// Promises a quantity to an order, from as few warehouses as will do.
    ///
    /// - Parameter quantity: above 0.
    /// - Returns: what is held where; less than the quantity in all where more may be ordered than is there.
    /// - Throws: ``CommerceError`` with `.stock` when there is not so much.
    package mutating func reserve(_ quantity: FixedDecimal, for order: OrderID) throws(CommerceError) -> [StockReservation] {
        guard !isLimited || available >= quantity else {
            throw CommerceError(.stock, "of \(sku) no more than \(available) can be had now")
        }
        var missing = quantity.tenThousandths
        var reservations: [StockReservation] = []
        for index in fullestFirst(missing) where missing > 0 {
            let taken = min(missing, levels[index].available.tenThousandths)
            guard taken > 0 else { continue }
            missing -= taken
            levels[index].reserved.tenThousandths += taken
            reservations.append(
                StockReservation(
                    order: order, sku: sku, warehouse: levels[index].warehouse, quantity: FixedDecimal(tenThousandths: taken)))
        }
        return reservations
    }

    /// Gives back what an order held.
    package mutating func release(_ reservation: StockReservation) {
        guard let index = index(of: reservation.warehouse) else { return }
        levels[index].reserved.tenThousandths = max(0, levels[index].reserved.tenThousandths - reservation.quantity.tenThousandths)
    }

    /// Takes goods that were sent out of the stock: first what their order holds, then what nobody does.
    ///
    /// What is in no warehouse came from elsewhere; no level falls below 0.
    /// - Parameter reservations: of the order and this product; afterwards those that are left.
    package mutating func ship(_ quantity: FixedDecimal, holding reservations: inout [StockReservation]) {
        var missing = quantity.tenThousandths
        for position in reservations.indices where missing > 0 {
            let taken = min(missing, reservations[position].quantity.tenThousandths)
            missing -= taken
            reservations[position].quantity.tenThousandths -= taken
            guard let index = index(of: reservations[position].warehouse) else { continue }
            levels[index].reserved.tenThousandths = max(0, levels[index].reserved.tenThousandths - taken)
            levels[index].onHand.tenThousandths = max(0, levels[index].onHand.tenThousandths - taken)
        }
        reservations.removeAll { $0.quantity == .zero }
        for index in fullestFirst(missing) where missing > 0 {
            let taken = min(missing, levels[index].available.tenThousandths)
            missing -= taken
            levels[index].onHand.tenThousandths -= taken
        }
    }

    /// Where to take a quantity from: the warehouse with the least that suffices, or else those with the most before the others.
    private func fullestFirst(_ quantity: Int64) -> [Int] {
        let enough = levels.indices.filter { levels[$0].available.tenThousandths >= quantity }
        if let least = enough.min(by: { levels[$0].available < levels[$1].available }) { return [least] }
        return levels.indices.sorted { left, right in
            levels[left].available == levels[right].available ? left < right : levels[left].available > levels[right].available
        }
    }

    private func index(of warehouse: WarehouseCode) -> Int? { levels.firstIndex { $0.warehouse == warehouse } }
}
