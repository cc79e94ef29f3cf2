import ByteStorage
import CatalogEngine
import TestSupport
import Testing

/// 1. Numbers are read as people write them, and nothing else is taken for one.
/// 2. A plain number is one that could be nothing else; codes are none.
/// 3. Quantities have a number and a unit, and families of units are kept apart.
/// 4. Numbers in base units get the prefix that a buyer would type, without the noise of the last bits.
/// 5. Dates are read by their pattern, checked, and written as RFC 3339; their seconds agree with a naive calendar.
@Suite struct ValueTextTests {
    @Test(
        "1: numbers",
        arguments: [
            ("12", false, JSON.int(12)), ("-3", false, .int(-3)), ("+4", false, .int(4)), ("007", false, .int(7)),
            ("1.5", false, .double(1.5)),
            (".5", false, .double(0.5)), ("1,234", false, .int(1234)), ("1,234.5", false, .double(1234.5)),
            ("1 234 567", false, .int(1_234_567)),
            ("12\u{A0}500", false, .int(12500)), ("1'000", false, .int(1000)), ("1e3", false, .double(1000)),
            ("1.5E-3", false, .double(0.0015)),
            ("\u{2212}2", false, .int(-2)), (" 3 ", false, .int(3)), ("12,5", true, .double(12.5)), ("1.234,56", true, .double(1234.56)),
            ("1.234", true, .int(1234)), ("0,5", true, .double(0.5)),
        ])
    func numbers(text: String, comma: Bool, value: JSON) {
        #expect(NumberText.value(of: text, decimalComma: comma) == value)
    }

    @Test(
        "1: no numbers",
        arguments: [
            "", "-", "abc", "1.2.3", "1,23", "12,5", "1,2345", "1e", "e5", "--1", "1-", "1 2", "NaN", "inf", "0x10", "5.", "1,234,5",
        ])
    func noNumbers(text: String) {
        #expect(NumberText.value(of: text, decimalComma: false) == nil)
    }

    @Test("2: plain numbers")
    func plain() {
        for text in ["0", "12", "-3.5", "0.25", "100", "123456789012345678"] { #expect(NumberText.isPlainNumber(text), "\(text)") }
        for text in ["007", "00", "1E5", "1,234", ".5", "5.", "+1", "", "-", "1.", "1234567890123456789", "0402", "-01"] {
            #expect(!NumberText.isPlainNumber(text), "\(text)")
        }
    }

    @Test("2: every plain number is a number of the standard library", arguments: 0..<500)
    func plainAgrees(seed: UInt64) {
        var random = SeededRandom(seed)
        let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in ["0", "1", "9", ".", "-", ","].randomElement(using: &random)! }
            .joined()
        guard NumberText.isPlainNumber(text) else { return }
        #expect(NumberText.value(of: text, decimalComma: false)?.doubleValue == Double(text))
    }

    @Test("3: quantities")
    func quantities() {
        #expect(Quantity("40 mm", decimalComma: false) == Quantity(value: 40, unit: "mm"))
        #expect(Quantity("4.75V", decimalComma: false) == Quantity(value: 4.75, unit: "V"))
        #expect(Quantity("0,5 l", decimalComma: true) == Quantity(value: 0.5, unit: "l"))
        #expect(Quantity("12", decimalComma: false, unit: "kg") == Quantity(value: 12, unit: "kg"))
        #expect(Quantity("3 m²", decimalComma: false)?.unit == "m²")
        for text in ["mm", "", "2 N-channel", "4.75V~5.25V", "10;12", "600W@10us", "1x4P", "-"] {
            #expect(Quantity(text, decimalComma: false) == nil, "\(text)")
        }
        for (text, family) in [
            ("100nF", UnitFamily.capacitance), ("4.7uF", .capacitance), ("10kΩ", .resistance), ("5.08mm", .length), ("25℃", .temperature),
        ] {
            #expect(Quantity.family(of: text)?.family == family, "\(text)")
        }
        for text in ["100", "16-Bit", "X7R", "±5%", "0402", "2x4P"] { #expect(Quantity.family(of: text) == nil, "\(text)") }
    }

    @Test(
        "4: engineering notation",
        arguments: [
            (1.0000000000000001e-07, "F", "100nF"), (1.5e-11, "F", "15pF"), (0.006, "Ω", "6mΩ"), (4700, "Ω", "4.7kΩ"), (12, "V", "12V"),
            (0, "A", "0A"),
            (0.0020150000000000003, "A", "2.015mA"), (14_318_180, "Hz", "14.31818MHz"), (999.9999999999999, "W", "1kW"),
            (-0.5, "V", "-500mV"),
            (8.1e9, "Hz", "8.1GHz"), (4e-13, "F", "400fF"), (1000, "Ω", "1kΩ"), (0.0625, "W", "62.5mW"), (1, "H", "1H"),
        ])
    func engineering(value: Double, unit: String, text: String) {
        #expect(EngineeringText.text(value, unit: unit) == text)
    }

    @Test("4: engineering notation keeps the value", arguments: 0..<200)
    func engineeringKeeps(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let value = Double(Int.random(in: 1...99_999, using: &random)) * [1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3].randomElement(using: &random)!
        let text = EngineeringText.text(value, unit: "F")
        let powers: [Character: Double] = ["f": 1e-15, "p": 1e-12, "n": 1e-9, "u": 1e-6, "m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9]
        let body = text.dropLast()
        let read = powers[body.last!].map { Double(body.dropLast())! * $0 } ?? Double(body)!
        #expect(abs(read - value) <= value * 1e-11)
        #expect((1..<1000).contains(Double(body.filter { $0.isNumber || $0 == "." })!))
    }

    @Test("5: dates")
    func dates() {
        #expect(DateText("12/03/1998", pattern: "dd/MM/yyyy")?.rfc3339 == "1998-03-12")
        #expect(DateText("3.12.98", pattern: "d.M.yy")?.rfc3339 == "1998-12-03")
        #expect(DateText("2010-12-01 08:26:00", pattern: "yyyy-MM-dd HH:mm:ss")?.rfc3339 == "2010-12-01T08:26:00Z")
        #expect(DateText(iso: "2009-12-10T00:00:00Z")?.unixSeconds == 1_260_403_200)
        #expect(DateText(iso: "2024-02-29T23:30:00+02:00")?.rfc3339 == "2024-02-29T21:30:00Z")
        #expect(DateText(iso: "2024-01-01T00:30:00.123+01:00")?.rfc3339 == "2023-12-31T23:30:00Z")
        for text in [
            "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-32", "2024-1-1", "20240101", "", "2024-01-01x", "2024-01-01T25:00:00Z",
        ] {
            #expect(DateText(iso: text) == nil, "\(text)")
        }
        #expect(DateText("31/02/2024", pattern: "dd/MM/yyyy") == nil)
    }

    @Test("5: seconds by a naive calendar")
    func calendar() {
        var days = 0
        for year in 1970...2030 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in [1, length] {
                    let text = "\(year)-\(index < 9 ? "0" : "")\(index + 1)-\(day < 10 ? "0" : "")\(day)"
                    #expect(DateText(iso: text)?.unixSeconds == (days + day - 1) * 86_400)
                    #expect(DateText(iso: text + "T12:34:56Z")?.rfc3339 == text + "T12:34:56Z")
                }
                days += length
            }
        }
    }
}
