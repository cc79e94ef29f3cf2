import Commerce
import TestSupport
import Testing

/// 1. The sum of the lines is the subtotal exactly; each line is rounded once, half to even (rule 10).
/// 2. Lines of one SKU and unit are summed for the tier, whatever their references (rule 7).
/// 3. A line without a price costs nothing, and the cart then says that it is not complete.
@Suite struct PricedCartTests {
    private func cart(_ lines: [(sku: String, unit: String, quantity: String, reference: String)]) throws -> Cart {
        var cart = try Cart(
            id: CartID("c"), holding: Holding(company: "A", unit: nil, owner: "bea"), currency: euro, name: "n", createdAt: 0)
        for line in lines {
            try cart.apply(
                .add(SKU(line.sku), unit: line.unit, quantity: d(line.quantity), rule: .any, reference: line.reference), by: "bea", at: 0)
        }
        return cart
    }

    @Test func sumsTiersAcrossLines() throws {
        let cart = try cart([("a", "pce", "60", "x"), ("a", "pce", "40", "y"), ("a", "m", "60", ""), ("b", "pce", "3", "")])
        var asked: [String] = []
        let priced = try PricedCart(cart) { sku, unit, quantity in
            asked.append("\(sku) \(unit) \(quantity)")
            guard sku.description == "a" else { return nil }
            return quantity >= d("100") ? d("0.1") : d("1")
        }
        #expect(asked == ["a pce 100", "a pce 100", "a m 60", "b pce 3"])
        #expect(priced.lines.map(\.total?.minorUnits) == [600, 400, 6000, nil])
        #expect(priced.lines.map(\.unitPrice) == [d("0.1"), d("0.1"), d("1"), nil])
        #expect(priced.subtotal == Money(minorUnits: 7000, currency: euro))
        #expect(!priced.isComplete)
    }

    @Test func linesAddUpToTheSubtotal() throws {
        var random = SeededRandom(5)
        for _ in 0..<200 {
            var prices: [String: FixedDecimal] = [:]
            let lines = (0..<Int.random(in: 0...12, using: &random)).map { index in
                prices["s\(index)"] = FixedDecimal(tenThousandths: Int64.random(in: 0...99_999, using: &random))
                return (sku: "s\(index)", unit: "pce", quantity: "\(Int.random(in: 1...999, using: &random)).5", reference: "")
            }
            let priced = try PricedCart(try cart(lines)) { sku, _, _ in prices[sku.description] }
            #expect(priced.isComplete)
            #expect(priced.subtotal.minorUnits == priced.lines.reduce(0) { $0 + ($1.total?.minorUnits ?? 0) })
        }
        #expect(try PricedCart(try cart([("a", "pce", "0.5", "")])) { _, _, _ in d("0.01") }.subtotal.minorUnits == 0)
        #expect(try PricedCart(try cart([("a", "pce", "1.5", "")])) { _, _, _ in d("0.01") }.subtotal.minorUnits == 2)
    }

    @Test func refusesWhatCannotBeHeld() throws {
        let most = FixedDecimal(tenThousandths: .max).description
        let cart = try cart([("a", "pce", most, "x"), ("a", "pce", most, "y")])
        let priced = try PricedCart(cart) { _, _, _ in .one }
        #expect(priced.lines.allSatisfy { $0.total == nil })
        #expect(throws: CommerceError.self) {
            try PricedCart(try self.cart([("a", "pce", most, "")])) { _, _, _ in FixedDecimal(tenThousandths: .max) }
        }
    }
}
