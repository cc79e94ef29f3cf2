import Lexicon
import TestSupport
import Testing

/// 1. What is the same amount in other words is read as the same term, whatever the unit, the sign or the spacing.
/// 2. What is another amount, unit or order is not.
/// 3. Codes, part numbers and versions are no quantities.
/// 4. The language decides what a comma and a point before three digits mean.
/// 5. No term begins as a word can, and none holds a blank.
@Suite struct MeasurementTests {
    /// Whether each measurement of a query is one that the text has.
    private func meets(_ query: String, _ text: String, locale: String = "") -> Bool {
        let measurements = Measurements(locale: locale)
        let wanted = measurements.all(in: query)
        let terms = Set(measurements.all(in: text).flatMap(\.terms))
        return !wanted.isEmpty && wanted.allSatisfy { !terms.isDisjoint(with: $0.readings) }
    }

    @Test(arguments: Self.meeting)
    func `equal measurements meet`(query: String, text: String) { #expect(meets(query, text)) }

    @Test(arguments: Self.missing)
    func `other measurements do not meet`(query: String, text: String) { #expect(!meets(query, text)) }

    @Test(arguments: [
        "157B2210", "AD7862ARZ-10", "1N4148", "2N2222A", "LM317T", "1.2.3", "10/100/1000", "abc", "", "4006381333931", "x", "/", "1/",
    ])
    func `what is no measurement is none`(text: String) { #expect(Measurements().all(in: text).isEmpty) }

    @Test func `the language decides about points and commas`() {
        #expect(meets("1 m", "1,000 mm"))
        #expect(meets("1 m", "1.000 mm", locale: "de"))
        #expect(!meets("1 m", "1.000 mm"))
        #expect(meets("1 mm", "1,000 mm", locale: "nb"))
        #expect(meets("1,5 kg", "1500 g", locale: "de"))
        #expect(meets("1.250,5 g", "1,2505 kg", locale: "de"))
    }

    @Test func `a measurement knows where it stands`() {
        let text = "Ventil 1/2\" × 20 mm, 10 bar"
        let found = Measurements().all(in: text).map { String(decoding: Array(text.utf8)[$0.source], as: UTF8.self) }
        #expect(found == ["1/2\" × 20 mm", "10 bar"])
    }

    @Test func `a text that is a quantity as a whole has a value in base units`() {
        #expect(Measurements().quantity(of: "250kHz")?.quantity?.value == 250_000)
        #expect(Measurements().quantity(of: " 1 in ")?.quantity?.value == 0.0254)
        #expect(Measurements().quantity(of: "1 in x 2 in") == nil)
        #expect(Measurements().quantity(of: "about 1 in") == nil)
        #expect(Measurements().quantity(of: "12") == nil)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `no text makes terms that look like words`(seed: UInt64) {
        var random = SeededRandom(seed)
        let pieces = [
            "1", "2", "/", "\"", " ", "x", "×", "m", "M", "8", "µ", "F", "k", "Ω", ".", ",", "-", "°", "C", "½", "in", "V", "'", "\u{1}",
            "é",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
                .joined()
            var last = 0
            for found in Measurements().all(in: text) {
                #expect(found.source.lowerBound >= last && found.source.upperBound <= text.utf8.count && !found.source.isEmpty)
                #expect(!found.readings.isEmpty)
                #expect(
                    (found.terms + found.readings).allSatisfy { $0.first == 1 && $0.count > 2 && !$0.dropFirst().contains { $0 <= 0x20 } })
                last = found.source.upperBound
            }
        }
    }

    private static let meeting: [(String, String)] = [
        ("1/2\"", "12.7 mm"),
        ("1/2\"", "Ball valve 1/2 in brass"),
        ("1/2\"", "0.5 inch"),
        ("0.5 in", "1/2\" hose"),
        ("1/2 inch", "12.7mm"),
        ("12,7 mm", "1/2\""),
        ("½\"", "12.7 mm"),
        ("1/2", "Valve 1/2\" NPT"),
        ("3/8\"", "9.53 mm"),
        ("3/8\"", "9.5 mm"),
        ("3/8 in", "9.525 mm"),
        ("9.5mm", "3/8\" drive"),
        ("5/16\"", "7.94 mm"),
        ("1/4 in", "6.35mm"),
        ("1 1/2\"", "38.1 mm"),
        ("1-1/2\"", "1½\" pipe"),
        ("1 1/2 in", "1.5 inches"),
        ("3/4 tommer", "19.05 mm"),
        ("2 zoll", "50.8 mm"),
        ("1 ft", "30.48 cm"),
        ("6 feet", "1.8288 m"),
        ("M8x40", "Hex bolt M8 x 40 A2"),
        ("M8 x 40", "M8×40"),
        ("M8×40", "m8x40"),
        ("M8x40 mm", "M8X40"),
        ("M8x1.25x40", "M8 x 1.25 x 40"),
        ("M8x40", "M8x1.25x40"),
        ("M8", "Bolt M8x40 DIN 933"),
        ("M12x1.5", "M12 × 1.5"),
        ("40 mm", "M8x40"),
        ("100nF", "0.1uF"),
        ("100nF", "0.1µF 50V"),
        ("100 nF", "100nF"),
        ("0.1 uF", "100 nF"),
        ("100n", "100nF X7R"),
        ("4n7", "4.7nF"),
        ("4.7 nF", "4700pF"),
        ("2u2", "2.2µF"),
        ("10uF", "10 μF"),
        ("4k7", "4.7 kΩ"),
        ("4k7", "4.7k"),
        ("4700 ohm", "4k7"),
        ("10k", "10kΩ"),
        ("10k", "10 kOhm"),
        ("10 kohm", "10000Ω"),
        ("2R2", "2.2 Ω"),
        ("2R2", "2.2ohm"),
        ("1M5", "1.5 MΩ"),
        ("470R", "470 Ohm"),
        ("10mΩ", "0.01 ohm"),
        ("3V3", "3.3 V"),
        ("3.3V", "LDO 3V3"),
        ("230V", "230 V AC"),
        ("230V", "230VAC"),
        ("24 VDC", "24V"),
        ("1.5 kW", "1500 W"),
        ("1.5kW", "1,5 kW"),
        ("2 hp", "1491 W"),
        ("500mA", "0.5 A"),
        ("2.5 A", "2500 mA"),
        ("2000 mAh", "2 Ah"),
        ("16gb", "16 GB"),
        ("16 gb", "DDR4 16GB"),
        ("1 TB", "1000 GB"),
        ("2 gbit", "2 Gbit"),
        ("3m", "3 meter"),
        ("3 meters", "Cable 3 m"),
        ("3m", "300 cm"),
        ("2.5 mm2", "2.5 mm²"),
        ("1 kg", "1000 g"),
        ("500 g", "0.5 kg"),
        ("1 lb", "453.6 g"),
        ("2 oz", "56.7 g"),
        ("0.75 l", "75 cl"),
        ("750 ml", "0.75 liter"),
        ("1 gal", "3.79 l"),
        ("10 bar", "1 MPa"),
        ("145 psi", "1000 kPa"),
        ("100 mbar", "10 kPa"),
        ("25 °C", "25°C"),
        ("77 °F", "25 °C"),
        ("-40°C", "-40 °C"),
        ("4000K", "4000 K"),
        ("2700k", "LED 2700K"),
        ("AWG 12", "12 AWG"),
        ("AWG12", "12AWG"),
        ("IP67", "IP 67"),
        ("IP 65", "IP65 enclosure"),
        ("DN50", "DN 50"),
        ("2.4 GHz", "2400 MHz"),
        ("50Hz", "50 Hz"),
        ("16 MHz", "16MHz crystal"),
        ("10x20x30 mm", "10 x 20 x 30 mm"),
        ("10x20x30", "10 × 20 × 30 mm"),
        ("10mm x 20mm", "10x20mm"),
        ("1920x1080", "1920 x 1080 pixels"),
        ("230/400 V", "230/400V"),
        ("230 V", "motor 230/400 V"),
        ("2.7-5.5V", "2.7–5.5V"),
        ("2.7 V to 5.5 V", "2.7V ~ 5.5V"),
        ("5.5V", "2.7–5.5V"),
        ("100-240 V", "100–240VAC"),
        ("10uH", "10 µH"),
        ("4.7mH", "4700 uH"),
        ("50 Nm", "50Nm"),
        ("1500 rpm", "1500 rpm"),
        ("G1/2", "G 1/2\""),
        ("1/4-20", "1/4\"-20 UNC"),
        ("1,000 mm", "1 m"),
        ("12-volt", "12 V battery"),
        ("15.6\"", "15.6 inch"),
        ("5%", "±5 %"),
        ("100 Mbps", "100 Mbit/s"),
    ]

    private static let missing: [(String, String)] = [
        ("M6", "M8"),
        ("M8", "M80"),
        ("M8", "M8.5"),
        ("M8x40", "M8x4"),
        ("M8x40", "M8x45"),
        ("M8x40", "M6x40"),
        ("M8x40", "40x8"),
        ("M8", "8 mm"),
        ("100nF", "100pF"),
        ("100nF", "100uF"),
        ("100nF", "10nF"),
        ("100nF", "1000nF"),
        ("100nF", "100nH"),
        ("1/2", "1/4"),
        ("1/2\"", "1/4\""),
        ("1/2\"", "12 mm"),
        ("1/2\"", "2\""),
        ("1/2\"", "13 mm"),
        ("1 1/2\"", "1/2\""),
        ("1 1/2\"", "11/2"),
        ("3/8\"", "10 mm"),
        ("4k7", "47k"),
        ("4k7", "4.7 ohm"),
        ("10k", "10 ohm"),
        ("10k", "100k"),
        ("2R2", "22R"),
        ("10mΩ", "10MΩ"),
        ("3m", "3mm"),
        ("3m", "30m"),
        ("3m", "3 km"),
        ("16gb", "16 MB"),
        ("16gb", "160GB"),
        ("16gb", "6 GB"),
        ("230V", "23 V"),
        ("230V", "230 A"),
        ("230V", "230 W"),
        ("12V", "1.2V"),
        ("12V", "120 V"),
        ("1.5 kW", "15 kW"),
        ("1.5 kW", "1.5 W"),
        ("AWG 12", "AWG 14"),
        ("AWG 12", "12 mm"),
        ("IP67", "IP65"),
        ("25°C", "25°F"),
        ("4000K", "400K"),
        ("10x20", "20x10"),
        ("10x20x30", "10x20x31"),
        ("10x20x30 mm", "10x20x30 cm"),
        ("2.7-5.5V", "2.7-5V"),
        ("DN50", "DN500"),
        ("2.5 mm2", "2.5 mm"),
        ("0.1uF", "0.01uF"),
        ("50Hz", "60Hz"),
        ("5%", "10%"),
        ("1 kg", "1 lb"),
        ("-40°C", "40°C"),
        ("750 ml", "75 ml"),
        ("5mW", "5MW"),
        ("AD7862ARZ-10", "10 V"),
        ("1N4148", "1 nF"),
        ("2N2222", "2 nF"),
        ("157B2210", "157 B"),
    ]
}
