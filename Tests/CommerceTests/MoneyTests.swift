import Commerce
import TestSupport
import Testing

/// 1. A line is rounded once, half to even: 1.08 × 3 × 1.19 is 3.86, and 3.87 where the unit price is rounded first.
/// 2. Amounts of two currencies do not mix.
/// 3. Shares add up to the amount exactly, and no share is off by a minor unit or more.
/// 4. Minor units are those of the currency.
@Suite struct MoneyTests {
    @Test func roundsTheLineNotTheUnit() throws {
        #expect(try Money(lineOf: d("1.08"), quantity: d("3"), taxRate: d("19"), currency: euro).minorUnits == 386)
        let unit = try Money(lineOf: d("1.08"), quantity: .one, taxRate: d("19"), currency: euro)
        #expect(unit.minorUnits * 3 == 387)
    }

    @Test(arguments: [("0.005", 0), ("0.015", 2), ("0.025", 2), ("0.0251", 3), ("-0.015", -2), ("-0.025", -2)])
    func tiesGoToEven(_ amount: String, _ expected: Int64) throws {
        #expect(try Money(lineOf: d(amount), quantity: .one, currency: euro).minorUnits == expected)
    }

    @Test func linesUseTheExactBase() throws {
        // 3.456 per 1000: the unit price is shown as 0.0035, a thousand cost 3.46 and not 3.50.
        #expect(try Money(lineOf: d("3.456"), per: d("1000"), quantity: d("1000"), currency: euro).minorUnits == 346)
        #expect(try Money(lineOf: d("1.5"), quantity: .one, currency: try CurrencyCode("JPY")).minorUnits == 2)
        #expect(try Money(lineOf: d("1.5"), quantity: .one, currency: try CurrencyCode("KWD")).minorUnits == 1500)
        #expect(throws: CommerceError.self) {
            try Money(lineOf: FixedDecimal(tenThousandths: .max), quantity: FixedDecimal(tenThousandths: .max), currency: euro)
        }
    }

    @Test func currenciesDoNotMix() throws {
        let one = Money(minorUnits: 1, currency: euro)
        #expect(throws: CommerceError.self) { try one.adding(Money(minorUnits: 1, currency: dollar)) }
        #expect(try one.adding(Money(minorUnits: 2, currency: euro)).minorUnits == 3)
        #expect(throws: CommerceError.self) { try one.adding(Money(minorUnits: .max, currency: euro)) }
    }

    @Test func sharesAddUp() {
        #expect(Money(minorUnits: 100, currency: euro).allocated(by: [1, 1, 1]).map(\.minorUnits) == [34, 33, 33])
        #expect(Money(minorUnits: -5, currency: euro).allocated(by: [3, 0, 7]).map(\.minorUnits) == [-2, 0, -3])
        var random = SeededRandom(11)
        for _ in 0..<500 {
            let amount = Int64.random(in: -100_000...100_000, using: &random)
            let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int64.random(in: 0...1000, using: &random) } + [1]
            let shares = Money(minorUnits: amount, currency: euro).allocated(by: weights)
            #expect(shares.reduce(0) { $0 + $1.minorUnits } == amount)
            let total = Double(weights.reduce(0, +))
            for (share, weight) in zip(shares, weights) {
                #expect(abs(Double(share.minorUnits) - Double(amount) * Double(weight) / total) < 1)
            }
        }
    }

    @Test func percentages() {
        #expect(d("10").changed(byPercent: d("-12.5")) == d("8.75"))
        #expect(d("0.0001").changed(byPercent: d("50")) == d("0.0002"))
        #expect(d("0.0005").changed(byPercent: d("-50")) == d("0.0002"))
        #expect(d("0.0007").changed(byPercent: d("-50")) == d("0.0004"))
        #expect(FixedDecimal(tenThousandths: .max).changed(byPercent: d("1")) == nil)
        #expect(d("1").perUnit(of: d("3")) == d("0.3333"))
        #expect(d("1").perUnit(of: .zero) == nil)
    }
}
