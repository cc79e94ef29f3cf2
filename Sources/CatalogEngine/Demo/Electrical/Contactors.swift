/// Three-pole power contactors (EN 60947-4-1) with their thermal overload relays and coils.
enum Contactors {
    private struct Coil {
        let code: String
        let text: String
        let volts: Double
        let current: String
    }

    static func families() -> [DemoFamily] { [contactors(), overloads(), coils()] }

    private static let coilTypes = [
        Coil(code: "024DC", text: "24 V DC", volts: 24, current: "DC"), Coil(code: "024AC", text: "24 V AC", volts: 24, current: "AC"),
        Coil(code: "230AC", text: "230 V AC", volts: 230, current: "AC"), Coil(code: "400AC", text: "400 V AC", volts: 400, current: "AC"),
    ]

    /// Rated current AC-3 in amperes, motor power at 400 V in kilowatts, width in millimetres, mass in grams, price, frame.
    private static let sizes = DemoTable(
        """
        9 4 45 330 21 1
        12 5.5 45 330 24 1
        18 7.5 45 340 31 1
        25 11 45 380 39 1
        32 15 56 520 55 2
        40 18.5 56 530 74 2
        50 22 75 1100 112 3
        65 30 75 1100 138 3
        80 37 85 1500 189 4
        95 45 85 1550 228 4
        """)

    private static func contactors() -> DemoFamily {
        var family = DemoFamily(
            code: "CONT", title: "Power contactors 9–95 A", brand: .ampelio,
            category: "Electrical > Contactors and relays > Power contactors",
            image: "contactor",
            attributes: [
                .text("Poles", "3P"), .quantity("Rated voltage", 400, .volt), .text("Auxiliary contacts", "1 NO + 1 NC"),
                .text("Mounting", "DIN rail TS 35"), .text("Standard", "EN 60947-4-1"), .text("Utilization category", "AC-3"),
            ] + Electrical.conformity,
            notes: [
                "For switching motors, heaters and lighting.", "Mechanical life of ten million operations.",
                "Auxiliary contact blocks and interlocks snap on without tools.",
            ], demand: 1)
        let noun = DemoText("Power contactor", nb: "Kontaktor", de: "Leistungsschütz", fr: "Contacteur de puissance")
        for row in sizes.rows {
            let (current, kilowatts) = (row.number(0), row.number(1))
            for coil in coilTypes {
                family.variants.append(
                    DemoVariant(
                        sku: "CONT-\(current.plain)-\(coil.code)", mpn: "AK\(current.plain)-11-\(coil.code)",
                        title: noun + .decimal(" \(current.plain) A \(kilowatts.plain) kW 3P") + " \(coil.text)",
                        summary: "Three-pole contactor, \(current.plain) A AC-3, \(kilowatts.plain) kW at 400 V, coil \(coil.text).",
                        attributes: [
                            .quantity("Rated current", current, .ampere), .quantity("Motor power", kilowatts, .kilowatt),
                            .quantity("Coil voltage", coil.volts, .volt), .text("Coil current type", coil.current),
                            .mm("Width", row.number(2)),
                        ], grams: row.number(3), price: row.number(4) * (coil.current == "DC" ? 1.25 : 1), trade: .single(),
                        demand: (coil.code == "230AC" || coil.code == "024DC" ? 1.4 : 0.5) / (1 + current / 30),
                        relations: DemoRelations(
                            substitutes: [], accessories: ["OLR-\(overloadRange(current))"],
                            spareParts: ["COIL-\(row.text(5))-\(coil.code)"])))
            }
        }
        return family
    }

    private static let overloadRanges: [(String, Double, Double)] = [
        ("1.6", 1, 1.6), ("2.5", 1.6, 2.5), ("4", 2.5, 4), ("6", 4, 6), ("9", 6, 9), ("13", 9, 13), ("18", 12, 18), ("25", 17, 25),
        ("32", 23, 32), ("40", 30, 40), ("65", 48, 65), ("95", 70, 95),
    ]

    /// The overload relay that covers a rated current.
    private static func overloadRange(_ current: Double) -> String {
        overloadRanges.first { $0.2 >= current }?.0 ?? "95"
    }

    private static func overloads() -> DemoFamily {
        var family = DemoFamily(
            code: "OLR", title: "Thermal overload relays", brand: .ampelio,
            category: "Electrical > Contactors and relays > Overload relays",
            image: "motor-switch",
            attributes: [
                .text("Poles", "3P"), .quantity("Rated voltage", 400, .volt), .text("Auxiliary contacts", "1 NO + 1 NC"),
                .text("Trip class", "10A"),
                .text("Standard", "EN 60947-4-1"),
            ] + Electrical.conformity,
            notes: ["Plugs straight under the contactor.", "Reset by hand or automatically, as set.", "Detects the loss of a phase."],
            demand: 0.5)
        let noun = DemoText("Thermal overload relay", nb: "Termisk overlastrelé", de: "Thermisches Überlastrelais", fr: "Relais thermique")
        for (code, low, high) in overloadRanges {
            family.variants.append(
                DemoVariant(
                    sku: "OLR-\(code)", mpn: "AT-\(low.plain)-\(high.plain)", title: noun + .decimal(" \(low.plain)-\(high.plain) A"),
                    summary: "Thermal overload relay with a setting range of \(low.plain)–\(high.plain) A.",
                    attributes: [.quantity("Rated current", high, .ampere), .quantity("Lowest setting", low, .ampere)],
                    grams: high > 32 ? 480 : 165,
                    price: 22 + high * 0.55, trade: .single()))
        }
        return family
    }

    private static func coils() -> DemoFamily {
        var family = DemoFamily(
            code: "COIL", title: "Spare coils for power contactors", brand: .ampelio,
            category: "Electrical > Contactors and relays > Spare parts",
            image: "contactor", attributes: [.text("Standard", "EN 60947-4-1")] + Electrical.conformity,
            notes: ["Changed without taking the contactor off the rail.", "Check the frame size on the name plate of the contactor."],
            demand: 0.2)
        let noun = DemoText("Contactor coil", nb: "Kontaktorspole", de: "Schützspule", fr: "Bobine de contacteur")
        for frame in 1...4 {
            for coil in coilTypes {
                family.variants.append(
                    DemoVariant(
                        sku: "COIL-\(frame)-\(coil.code)", mpn: "AKS\(frame)-\(coil.code)",
                        title: noun.englishOnly + " frame \(frame) \(coil.text)",
                        summary: "Replacement coil \(coil.text) for contactors of frame \(frame).",
                        attributes: [
                            .number("Frame size", Double(frame)), .quantity("Coil voltage", coil.volts, .volt),
                            .text("Coil current type", coil.current),
                        ], grams: 40 + Double(frame) * 35, price: 6 + Double(frame) * 5, trade: .single()))
            }
        }
        return family
    }
}
