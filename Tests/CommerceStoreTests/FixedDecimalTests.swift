import Commerce
import TestSupport
import Testing

/// 1. What is printed reads back as the same value.
/// 2. Text is read exactly; more than four decimals are refused or rounded half to even, as asked.
/// 3. What is no number, or too large, is refused with the reason.
/// 4. The nearest value to a floating-point number is the one that rounding its text gives.
@Suite struct FixedDecimalTests {
    @Test(
        "exact text",
        arguments: [
            ("0", 0), ("12", 120_000), ("-3", -30_000), ("+3.50", 35_000), (".5", 5_000), ("7.", 70_000), ("0.0012", 12),
            ("-0.0001", -1), ("1.50000", 15_000), ("922337203685477.5807", Int64.max), ("0000.1", 1_000),
        ] as [(String, Int64)])
    func parsesExactly(text: String, expected: Int64) throws {
        #expect(try FixedDecimal(text).tenThousandths == expected)
    }

    @Test(
        "rounding, ties to even",
        arguments: [
            ("0.00005", 0), ("0.00015", 2), ("0.00025", 2), ("0.000250001", 3), ("0.00024999", 2), ("-0.00015", -2), ("1.99995", 20_000),
        ] as [(String, Int64)])
    func rounds(text: String, expected: Int64) throws {
        #expect(try FixedDecimal(text, excess: .round).tenThousandths == expected)
        #expect(throws: CommerceError.self) { try FixedDecimal(text) }
    }

    @Test(
        "refused text",
        arguments: [
            ("", CommerceError.Code.syntax), ("-", .syntax), (".", .syntax), ("1.2.3", .syntax), ("1e5", .syntax), ("1,5", .syntax),
            (" 1", .syntax), ("0.00001", .precision), ("922337203685477.5808", .range), ("99999999999999999999", .range),
        ])
    func refuses(text: String, code: CommerceError.Code) {
        let error = #expect(throws: CommerceError.self) { try FixedDecimal(text) }
        #expect(error?.code == code)
    }

    @Test func roundTripsRandomValues() throws {
        var random = SeededRandom(1)
        for _ in 0..<2000 {
            let value = FixedDecimal(tenThousandths: Int64.random(in: -5_000_000...5_000_000, using: &random))
            #expect(try FixedDecimal(value.description) == value)
        }
    }

    @Test func nearestAgreesWithRoundedText() throws {
        var random = SeededRandom(2)
        for _ in 0..<2000 {
            let number = Double(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)) / 1_048_576
            #expect(FixedDecimal(nearest: number) == (try FixedDecimal("\(number)", excess: .round)), "\(number)")
        }
        #expect(FixedDecimal(nearest: .infinity) == nil)
        #expect(FixedDecimal(nearest: .nan) == nil)
        #expect(FixedDecimal(nearest: 1e30) == nil)
        #expect(FixedDecimal(whole: .max) == nil)
        #expect(FixedDecimal(whole: -7)?.description == "-7")
    }

    @Test func currencies() throws {
        #expect(try CurrencyCode("eur").description == "EUR")
        for text in ["", "EU", "EURO", "E1R", "€€€"] {
            #expect(throws: CommerceError.self) { try CurrencyCode(text) }
        }
    }
}
