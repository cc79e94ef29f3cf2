import ByteStorage
import CatalogEngine
import Testing

/// The dimensions are those of the standards that the titles name; values here are taken from the standards, not from the code.
@Suite struct DemoDimensionsTests {
    @Test(
        "Lengths in millimetres",
        arguments: [
            ("6204-2RS", "Bore diameter", 20), ("6204-2RS", "Outer diameter", 47), ("6204-2RS", "Width", 14),
            ("6000-ZZ", "Outer diameter", 26),
            ("6310-2RS-C3", "Outer diameter", 110), ("30206", "Width", 17.25), ("HK2016", "Outer diameter", 26),
            ("UCP205", "Centre height", 36.5),
            ("HX-M8X40-A2", "Thread pitch", 1.25), ("HX-M8X40-A2", "Width across flats", 13), ("HX-M10X40-A2", "Width across flats", 17),
            ("HS-M10X40-88", "Width across flats", 16), ("HS-M12X50-A4", "Thread pitch", 1.75), ("HB-M12X80-88", "Thread length", 30),
            ("SC-M8X30-129", "Head diameter", 13), ("SC-M8X30-129", "Socket size", 6), ("SC-M10X50-A2", "Socket size", 8),
            ("CK-M8X20-109", "Head diameter", 17.92), ("NU-M8-A2", "Height", 6.8), ("ND-M8-A2", "Height", 6.5),
            ("WA-M8-A2", "Outer diameter", 16),
            ("WA-M8-A2", "Inner diameter", 8.4), ("WA-M8-A2", "Thickness", 1.6), ("DB-8-HSSG", "Length", 117),
            ("DB-8-HSSG", "Flute length", 75),
            ("DB-6.8-HSSCO", "Length", 109), ("TAP-M8-B", "Core hole diameter", 6.8), ("CYL-50-100-15552", "Piston rod diameter", 20),
            ("RS-20X1.2", "Thickness", 1.2), ("H07VK-2.5-BU", "Outer diameter", 3.7),
        ])
    func millimetres(sku: String, name: String, expected: Double) {
        #expect(DemoRecordsFixture.quantity(sku, name, "mm") == expected)
    }

    @Test func otherQuantities() {
        #expect(DemoRecordsFixture.quantity("R0603-4K7", "Resistance", "Ω") == 4700)
        #expect(DemoRecordsFixture.quantity("C0603-X7R-104-50", "Capacitance", "nF") == 100)
        #expect(DemoRecordsFixture.quantity("MCB-C16-1P", "Rated current", "A") == 16)
        #expect(DemoRecordsFixture.quantity("CONT-9-230AC", "Motor power", "kW") == 4)
        #expect(DemoRecordsFixture.quantity("CYL-50-100-15552", "Thrust at 6 bar", "N") == 1178)
        #expect(DemoRecordsFixture.quantity("6204-2RS", "Dynamic load rating", "kN") == 13.5)
        #expect(DemoRecordsFixture.attribute("CEE-PL-16-5-400-IP44", "Colour") == "Red")
        #expect(DemoRecordsFixture.attribute("FFP3-V-F", "Protection level") == "FFP3")
    }

    /// Resistors of a package are the whole E24 series from 10 Ω to 1 MΩ: five decades of 24, and the last value.
    @Test func resistorsAreTheE24Series() {
        let values = DemoRecordsFixture.records.filter { $0.text("parent") == "RES-0603" }
            .compactMap { DemoRecordsFixture.quantity($0.id, "Resistance", "Ω") }
        #expect(values.count == 121)
        #expect(Array(values.prefix(6)) == [10, 11, 12, 13, 15, 16])
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func massesAreNearThoseOfTheStandards() {
        func kilograms(_ sku: String) -> Double { DemoRecordsFixture.byID[sku]?.document["weight"]?["value"]?.doubleValue ?? 0 }
        // Tables of DIN 933, ISO 4032, ISO 7089 and bearing lists; within a tenth.
        for (sku, expected) in [
            ("HX-M8X40-88", 0.0183), ("NU-M8-8", 0.0055), ("WA-M8-ZN", 0.00183), ("6204-2RS", 0.106), ("6000-ZZ", 0.019),
        ] {
            #expect(abs(kilograms(sku) / expected - 1) < 0.12, "\(sku) is said to have \(kilograms(sku)) kg")
        }
    }
}
