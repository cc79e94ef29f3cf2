/// GTIN-13 numbers under the GS1 prefix 952, which no real product carries.
enum DemoGTIN {
    /// Thirteen digits: 952, four of the brand, five of the item, the check digit.
    static func number(brand: Int, item: Int) -> String {
        precondition((0...9999).contains(brand) && (0...99_999).contains(item), "a brand has four digits and an item five")
        let body = String(952 * 1_000_000_000 + brand * 100_000 + item)
        return body + String(checkDigit(of: body.utf8.map { Int($0) - 48 }))
    }

    /// The last digit of a GTIN: the weighted digits, 3 and 1 from the right, are filled up to a multiple of ten.
    static func checkDigit(of digits: [Int]) -> Int {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() { sum += digit * (index % 2 == 0 ? 3 : 1) }
        return (10 - sum % 10) % 10
    }
}
