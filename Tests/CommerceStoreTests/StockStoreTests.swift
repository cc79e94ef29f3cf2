import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Stock comes back as it was put, with versions that ascend; who follows the versions misses no change.
/// 2. Counts of some warehouses leave the others; reservations belong to their order.
@Suite struct StockStoreTests {
    @Test func keepsStock() throws {
        let store = try StoreFixture().store
        func count(_ warehouse: WarehouseCode, _ units: Int64, days: Int? = nil) -> StockCount {
            StockCount(warehouse: warehouse, onHand: FixedDecimal(whole: units)!, leadTimeDays: days)
        }
        try store.write { try $0.countStock([SKU("b"): [count("x", 1)], SKU("a"): [count("x", 2), count("y", 3, days: 4)]]) }
        try store.write { try $0.countStock([SKU("a"): [count("y", 5)]]) }
        try store.read { reader throws in
            let item = try #require(try reader.stockItem(SKU("a")))
            #expect(item.levels.map(\.onHand) == [FixedDecimal(whole: 2)!, FixedDecimal(whole: 5)!])
            #expect(item.levels.map(\.leadTimeDays) == [nil, nil])
            #expect(item.version == 3)
            #expect(try reader.stockItem(SKU("c")) == nil)
            #expect(try reader.stockItems([SKU("a"), SKU("b"), SKU("c")]).count == 2)
            #expect(try reader.stockVersion() == 3)
            var seen: [String] = []
            try reader.forEachStockItem(after: 1) { item in
                seen.append(item.sku.description)
                return true
            }
            #expect(seen == ["b", "a"])
        }
        #expect(throws: CommerceError.self) { try store.write { try $0.countStock([SKU("b"): [count("x", -1)]]) } }
    }

    @Test func followsManyInOrder() throws {
        let store = try StoreFixture().store
        try store.write { writer in
            try writer.put((0..<1203).map { StockItem(sku: SKU("s\($0)"), levels: [StockLevel(warehouse: "w", onHand: .one)]) })
        }
        var versions: [Int64] = []
        try store.read { reader in
            try reader.forEachStockItem(after: 0) { item in
                versions.append(item.version)
                return true
            }
        }
        #expect(versions == Array(1...1203))
    }

    @Test func keepsReservations() throws {
        let store = try StoreFixture().store
        let held = ["x", "y"].map {
            StockReservation(order: OrderID("o"), sku: SKU("a"), warehouse: WarehouseCode($0), quantity: .one)
        }
        try store.write { try $0.setStockReservations(held, of: OrderID("o")) }
        #expect(try store.read { try $0.stockReservations(of: OrderID("o")) } == held)
        #expect(try store.read { try $0.stockReservations(of: OrderID("p")) } == [])
        try store.write { try $0.setStockReservations(Array(held.dropFirst()), of: OrderID("o")) }
        #expect(try store.read { try $0.stockReservations(of: OrderID("o")) } == [held[1]])
    }
}
