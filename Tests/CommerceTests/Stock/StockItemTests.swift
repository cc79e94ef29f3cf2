import Commerce
import Testing

/// 1. No more is promised than is available, unless backorders are allowed or nothing was ever counted.
/// 2. One warehouse that suffices is preferred, the one with the least; otherwise the fullest come first.
/// 3. What is released can be promised again; what is sent has left; no level falls below 0.
/// 4. A count keeps what is reserved; a warehouse that was not counted goes when nothing is reserved there.
@Suite struct StockItemTests {
    private let order = OrderID("o")

    private func number(_ text: String) throws -> FixedDecimal { try FixedDecimal(text) }

    private func item(_ levels: [(String, String)], allowsBackorder: Bool = false) throws -> StockItem {
        StockItem(
            sku: SKU("nut"), allowsBackorder: allowsBackorder,
            levels: try levels.map { StockLevel(warehouse: WarehouseCode($0.0), onHand: try number($0.1)) })
    }

    @Test func promisesWhatIsThere() throws {
        var item = try item([("a", "3"), ("b", "2.5")])
        #expect(throws: CommerceError.self) { try item.reserve(try number("5.5001"), for: order) }
        #expect(item.available == (try number("5.5")))
        let held = try item.reserve(try number("5.5"), for: order)
        #expect(held.map(\.warehouse) == ["a", "b"])
        #expect(item.available == .zero)
        #expect(throws: CommerceError.self) { try item.reserve(FixedDecimal(tenThousandths: 1), for: order) }
        var open = try self.item([("a", "3")], allowsBackorder: true)
        #expect(try open.reserve(try number("7"), for: order).map(\.quantity) == [try number("3")])
        var uncounted = StockItem(sku: SKU("nut"))
        #expect(try uncounted.reserve(try number("7"), for: order) == [])
    }

    @Test(arguments: [("2", ["b"]), ("3", ["b"]), ("4", ["c"]), ("9", ["a"]), ("10", ["a", "c"]), ("17", ["a", "c", "b"])])
    func choosesWarehouses(_ quantity: String, _ expected: [String]) throws {
        var item = try item([("a", "9"), ("b", "3"), ("c", "5")])
        #expect(try item.reserve(try number(quantity), for: order).map(\.warehouse.description) == expected)
    }

    @Test func releasesAndShips() throws {
        var item = try item([("a", "3"), ("b", "2")])
        var held = try item.reserve(try number("4"), for: order)
        item.ship(try number("1"), holding: &held)
        #expect(held.map(\.quantity) == [try number("2"), try number("1")])
        #expect(item.levels.map(\.onHand) == [try number("2"), try number("2")])
        for reservation in held { item.release(reservation) }
        #expect(item.available == (try number("4")))
        var nothing: [StockReservation] = []
        item.ship(try number("9"), holding: &nothing)
        #expect(item.levels.map(\.onHand) == [.zero, .zero])
        #expect(item.levels.map(\.reserved) == [.zero, .zero])
    }

    @Test func countsKeepWhatIsReserved() throws {
        var item = try item([("a", "3"), ("b", "2")])
        let held = try item.reserve(try number("3"), for: order)
        try item.count([StockCount(warehouse: "c", onHand: try number("1"), leadTimeDays: 4)], isWhole: true)
        #expect(item.levels.map(\.warehouse) == ["a", "c"])
        #expect(item.levels.map(\.onHand) == [.zero, .one])
        #expect(item.available == .one)
        try item.count([StockCount(warehouse: "a", onHand: try number("5"))], isWhole: false)
        #expect(item.available == (try number("3")))
        for reservation in held { item.release(reservation) }
        #expect(item.available == (try number("6")))
        for count in [StockCount(warehouse: "", onHand: .one), StockCount(warehouse: "a", onHand: FixedDecimal(tenThousandths: -1))] {
            #expect(throws: CommerceError.self) { try item.count([count], isWhole: false) }
        }
        #expect(throws: CommerceError.self) {
            try item.count([StockCount(warehouse: "a", onHand: .one), StockCount(warehouse: "a", onHand: .one)], isWhole: false)
        }
    }
}
