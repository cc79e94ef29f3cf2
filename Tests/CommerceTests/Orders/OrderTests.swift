import Commerce
import Testing

/// 1. An order is its cart with the prices of the moment; an empty cart, one with a line that has no price, and one that has become an
///    order cannot be placed.
/// 2. The status moves along the arrows of the state machine only, and each move makes a version.
/// 3. A cart that has become an order takes no command any more.
@Suite struct OrderTests {
    private func cart(_ skus: String...) throws -> Cart {
        var cart = try Cart(
            id: CartID("c"), holding: Holding(company: "A", unit: "lab", owner: "bea"), currency: euro, name: "n", purchaseOrder: "PO",
            createdAt: 0)
        for sku in skus { try cart.apply(.add(SKU(sku), unit: "pce", quantity: d("3"), rule: .any, reference: "r"), by: "bea", at: 0) }
        return cart
    }

    private func order(_ cart: Cart) throws -> Order {
        let priced = try PricedCart(cart) { sku, _, _ in sku.description == "x" ? nil : d("1.115") }
        return try Order(of: priced, id: OrderID("o"), number: 7, by: "ben", at: 9) { "title of \($0)" }
    }

    @Test func isASnapshot() throws {
        let order = try order(cart("a", "b"))
        // 3.345 is rounded to the even cent.
        let total = Money(minorUnits: 334, currency: euro)
        let lines = ["a", "b"].map {
            OrderLine(
                sku: SKU($0), title: "title of \($0)", unit: "pce", quantity: d("3"), reference: "r", unitPrice: d("1.115"), total: total)
        }
        #expect(order.lines == lines)
        #expect(order.total.minorUnits == 668)
        #expect(order.placedBy == "ben" && order.holding.owner == "bea" && order.purchaseOrder == "PO" && order.status == .open)
        #expect(throws: CommerceError.self) { try self.order(cart()) }
        #expect(throws: CommerceError.self) { try self.order(cart("a", "x")) }
        var placed = try cart("a")
        try placed.becomeOrder(order.id, at: 1)
        #expect(throws: CommerceError.self) { try self.order(placed) }
        #expect(throws: CommerceError.self) { try placed.becomeOrder(order.id, at: 1) }
    }

    @Test func movesAlongTheArrows() throws {
        let allowed: [(OrderStatus, OrderStatus)] = [
            (.open, .confirmed), (.open, .cancelled), (.confirmed, .complete), (.confirmed, .cancelled),
        ]
        for from in OrderStatus.allCases {
            for to in OrderStatus.allCases {
                var order = Order(
                    id: OrderID("o"), number: 1, cart: CartID("c"), holding: Holding(company: "A", unit: nil, owner: "a"), placedBy: "a",
                    purchaseOrder: "", lines: [], total: Money(minorUnits: 1, currency: euro), placedAt: 0, status: from, version: 4)
                if allowed.contains(where: { $0 == (from, to) }) {
                    try order.become(to)
                    #expect(order.status == to && order.version == 5)
                } else {
                    #expect(throws: CommerceError.self) { try order.become(to) }
                    #expect(order.status == from && order.version == 4)
                }
            }
        }
    }

    @Test func anOrderedCartIsClosed() throws {
        let boss = try TeamFixture().authority("boss")
        var cart = try cart("a")
        try cart.becomeOrder(OrderID("o"), at: 5)
        let closed = cart
        #expect(closed.version == 3 && closed.changedAt == 5)
        for command in [
            CartCommand.rename("x"), .setPurchaseOrder("x"), .remove(CartLineID(1)), .share("ben", .edit), .comment("x", line: nil),
            .add(SKU("b"), unit: "pce", quantity: .one, rule: .any, reference: ""), .setQuantity(CartLineID(1), .one, rule: .any),
        ] {
            #expect(throws: CommerceError(.state, "the cart has become an order and does not change any more")) {
                try cart.carryOut(command, by: boss, seen: 3, at: 6)
            }
        }
        #expect(cart == closed)
    }
}
