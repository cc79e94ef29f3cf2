import Commerce
import TestSupport
import Testing

/// 1. The rounded quantity is the least one that is not below the wanted one, not below the minimum, and a multiple of step and pack.
/// 2. What is rounded stays as it is when it is rounded again.
/// 3. Quantities that are not above 0 or cannot be held are refused.
@Suite struct QuantityRuleTests {
    @Test func isTheLeastAllowedQuantity() throws {
        var random = SeededRandom(11)
        for _ in 0..<3000 {
            func pick() -> FixedDecimal {
                Bool.random(using: &random) ? .zero : FixedDecimal(tenThousandths: Int64.random(in: 1...12, using: &random) * 2500)
            }
            let rule = QuantityRule(minimum: pick(), step: pick(), pack: pick())
            let wanted = FixedDecimal(tenThousandths: Int64.random(in: 1...40, using: &random) * 1250)
            // Tries one quantity after the other.
            var expected = wanted.tenThousandths
            func isAllowed(_ value: Int64) -> Bool {
                value >= rule.minimum.tenThousandths
                    && [rule.step, rule.pack].allSatisfy { $0 == .zero || value % $0.tenThousandths == 0 }
            }
            while !isAllowed(expected) { expected += 1250 / 10 }
            let rounded = try rule.rounded(wanted)
            #expect(rounded.tenThousandths == expected, "\(rule) \(wanted)")
            #expect(try rule.rounded(rounded) == rounded)
        }
    }

    @Test(arguments: [
        ("1", "100", "0", "0", "100"), ("101", "100", "50", "100", "200"), ("7", "0", "6", "4", "12"), ("0.3", "0", "0.25", "0", "0.5"),
        ("12", "0", "0", "0", "12"), ("99.9999", "0", "1", "0", "100"), ("100", "100", "100", "100", "100"),
    ])
    func roundsUp(_ wanted: String, _ minimum: String, _ step: String, _ pack: String, _ expected: String) throws {
        #expect(try QuantityRule(minimum: d(minimum), step: d(step), pack: d(pack)).rounded(d(wanted)) == d(expected))
    }

    @Test func refusesWhatCannotBe() {
        let most = FixedDecimal(tenThousandths: .max)
        #expect(throws: CommerceError.self) { try QuantityRule.any.rounded(.zero) }
        #expect(throws: CommerceError.self) { try QuantityRule.any.rounded(d("-1")) }
        #expect(throws: CommerceError.self) { try QuantityRule(step: d("100")).rounded(most) }
        #expect(throws: CommerceError.self) {
            try QuantityRule(step: most, pack: FixedDecimal(tenThousandths: .max - 1)).rounded(.one)
        }
        #expect(QuantityRule(minimum: d("-1"), step: d("-2"), pack: d("-3")) == .any)
    }
}
