import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. After any sequence of commands, a cart comes back as it was written.
/// 2. Carts of a company are paged from the newest; those of others are never among them.
/// 3. A removed cart leaves nothing behind.
@Suite struct CartStoreTests {
    private let euro: CurrencyCode

    init() throws {
        euro = try CurrencyCode("EUR")
    }

    private func cart(_ id: String, company: CompanyCode = "A", unit: BusinessUnitCode? = "u") throws -> Cart {
        try Cart(
            id: CartID(id), holding: Holding(company: company, unit: unit, owner: "ann"), currency: euro, name: "cart \(id)", createdAt: 7)
    }

    @Test(arguments: 0..<5)
    func comesBackAsWritten(_ seed: UInt64) throws {
        let store = try StoreFixture().store
        var random = SeededRandom(seed &+ 99)
        var cart = try cart("c", unit: seed % 2 == 0 ? nil : "u")
        try store.write { try $0.insert(cart) }
        for moment in 0..<Int64(60) {
            let old = cart
            let line = CartLineID(Int64.random(in: 1...6, using: &random))
            let quantity = FixedDecimal(tenThousandths: Int64.random(in: 1...99_999, using: &random))
            let commands: [CartCommand] = [
                .rename("name \(moment)"), .setPurchaseOrder("PO \(moment)"),
                .add(SKU("s\(Int.random(in: 0..<9, using: &random))"), unit: "pce", quantity: quantity, rule: .any, reference: "r"),
                .add(SKU("t\(moment)"), unit: "m", quantity: quantity, rule: .any, reference: ""),
                .setQuantity(line, quantity, rule: .any), .setReference(line, "ref \(moment)"), .remove(line),
                .share(AssociateCode("p\(moment % 4)"), moment % 3 == 0 ? .read : .edit), .unshare(AssociateCode("p\(moment % 5)")),
                .comment("text \(moment)", line: moment % 2 == 0 ? nil : line),
            ]
            try? cart.apply(commands[Int.random(in: 0..<commands.count, using: &random)], by: "bob", at: moment)
            try store.write { try $0.update(cart, from: old) }
            #expect(try store.read { try $0.cart(CartID("c")) } == cart)
        }
        #expect(cart.version > 20)
    }

    @Test func pagesThroughTheCartsOfACompany() throws {
        let store = try StoreFixture().store
        try store.write { writer in
            for index in 0..<250 { try writer.insert(try cart("c\(index)", company: index % 5 == 0 ? "B" : "A")) }
        }
        func ids(_ company: CompanyCode, before: String? = nil, count: Int = 1000) throws -> [String] {
            try store.read { reader in
                var ids: [String] = []
                try reader.forEachCart(of: company, before: before.map { CartID($0) }) { cart in
                    ids.append(cart.id.description)
                    return ids.count < count
                }
                return ids
            }
        }
        let own = (0..<250).reversed().filter { $0 % 5 != 0 }.map { "c\($0)" }
        #expect(try ids("A") == own)
        #expect(try ids("A", count: 3) == Array(own.prefix(3)))
        #expect(try ids("A", before: "c7") == ["c6", "c4", "c3", "c2", "c1"])
        #expect(try ids("B").count == 50)
        #expect(try ids("C") == [])
        #expect(try ids("A", before: "none") == [])
    }

    @Test func leavesNothingBehind() throws {
        let store = try StoreFixture().store
        var cart = try cart("c")
        try cart.apply(.add(SKU("s"), unit: "pce", quantity: .one, rule: .any, reference: ""), by: "ann", at: 0)
        try cart.apply(.share("bob", .read), by: "ann", at: 0)
        try cart.apply(.comment("hi", line: nil), by: "ann", at: 0)
        try store.write { try $0.insert(cart) }
        #expect(throws: StoreError.self) { try store.write { try $0.insert(cart) } }
        #expect(try store.read { try $0.cart(CartID("c")) } == cart)
        #expect(try store.write { try $0.removeCart(CartID("c")) })
        #expect(try store.write { try $0.removeCart(CartID("c")) } == false)
        #expect(try store.read { try $0.cart(CartID("c")) } == nil)
        #expect(throws: StoreError.self) { try store.write { try $0.update(cart, from: cart) } }
        // A new cart of the same id has none of the old contents.
        let empty = try self.cart("c")
        try store.write { try $0.insert(empty) }
        #expect(try store.read { try $0.cart(CartID("c")) } == empty)
    }
}
