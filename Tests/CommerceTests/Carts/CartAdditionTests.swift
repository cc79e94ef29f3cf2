import Commerce
import Testing

/// Adding many products at once is adding them one by one, in one version; what cannot be added changes nothing.
@Suite struct CartAdditionTests {
    private func cart() throws -> Cart {
        try Cart(
            id: CartID("c"), holding: Holding(company: "A", unit: nil, owner: "ann"), currency: CurrencyCode("EUR"), name: "cart",
            createdAt: 0)
    }

    private func addition(_ sku: String, _ quantity: Int64, reference: String = "", note: String = "") -> CartAddition {
        CartAddition(
            sku: SKU(sku), unit: "pce", quantity: FixedDecimal(tenThousandths: quantity * 10_000),
            rule: QuantityRule(step: FixedDecimal(tenThousandths: 50_000)), reference: reference, note: note)
    }

    @Test func isAsOneByOne() throws {
        let additions = [
            addition("a", 3), addition("b", 5), addition("a", 4), addition("a", 1, reference: "r", note: "n"), addition("b", 1, note: "m"),
        ]
        var atOnce = try cart()
        try atOnce.apply(.addAll(additions), by: "ann", at: 1)
        var oneByOne = try cart()
        for item in additions {
            try oneByOne.apply(
                .add(item.sku, unit: item.unit, quantity: item.quantity, rule: item.rule, reference: item.reference), by: "ann", at: 1)
        }
        #expect(atOnce.lines == oneByOne.lines)
        #expect(atOnce.nextLine == oneByOne.nextLine)
        #expect(atOnce.version == 2)
        #expect(atOnce.comments.map(\.text) == ["n", "m"])
        #expect(atOnce.comments.map(\.line) == [CartLineID(3), CartLineID(2)])
    }

    @Test func isAllOrNothing() throws {
        var full = try cart()
        try full.apply(.addAll((0..<5000).map { addition("\($0)", 1) }), by: "ann", at: 1)
        let before = full
        for bad in [
            addition("new", 1), addition("0", Int64.max / 10_000), addition("0", 0),
            addition("0", 1, reference: String(repeating: "r", count: 101)),
        ] {
            #expect(throws: CommerceError.self) { try full.apply(.addAll([addition("1", 5), bad]), by: "ann", at: 2) }
            #expect(full == before)
        }
    }
}
