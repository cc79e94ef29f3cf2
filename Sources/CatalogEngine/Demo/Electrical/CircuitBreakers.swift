/// Miniature circuit breakers (EN 60898-1) and motor protection switches (EN 60947-4-1).
enum CircuitBreakers {
    /// A line of breakers of one maker.
    private struct Line {
        let code: String
        let name: String
        let brand: DemoBrand
        let kiloamperes: Double
        let characteristics: [String]
        let currents: [Double]
        let poles: [String]
        let priceFactor: Double
        let demand: Double
        /// Prefix of the SKUs that replace those of a line that runs out.
        let successor: String?
    }

    static func families() -> [DemoFamily] {
        lines.flatMap { line in line.characteristics.map { family(line, characteristic: $0) } } + [motorProtection()]
    }

    private static let noun = DemoText(
        "Miniature circuit breaker", nb: "Automatsikring", de: "Leitungsschutzschalter", fr: "Disjoncteur modulaire")
    private static let currents: [Double] = [6, 10, 13, 16, 20, 25, 32, 40, 50, 63]

    private static let lines = [
        Line(
            code: "MCB", name: "6 kA", brand: .schaltwerth, kiloamperes: 6, characteristics: ["B", "C", "D"], currents: currents,
            poles: ["1P", "1P+N", "2P", "3P", "4P"], priceFactor: 1, demand: 1.7, successor: nil),
        Line(
            code: "MCX", name: "10 kA", brand: .ampelio, kiloamperes: 10, characteristics: ["B", "C", "D"], currents: currents,
            poles: ["1P", "2P", "3P", "4P"], priceFactor: 1.75, demand: 1, successor: nil),
        Line(
            code: "LSA", name: "6 kA series LSA", brand: .schaltwerth, kiloamperes: 6, characteristics: ["B", "C"],
            currents: [10, 16, 20, 32],
            poles: ["1P", "3P"], priceFactor: 0.8, demand: 0.25, successor: "MCB"),
    ]

    private static func family(_ line: Line, characteristic: String) -> DemoFamily {
        let use =
            switch characteristic {
            case "B": "Characteristic B trips at 3 to 5 times the rated current: sockets and lighting."
            case "C": "Characteristic C trips at 5 to 10 times the rated current: motors and loads with inrush."
            default: "Characteristic D trips at 10 to 20 times the rated current: transformers and welding sets."
            }
        var family = DemoFamily(
            code: "\(line.code)-\(characteristic)", title: "Miniature circuit breakers \(characteristic) \(line.name)", brand: line.brand,
            category: "Electrical > Circuit protection > Miniature circuit breakers", image: "circuit-breaker",
            attributes: [
                .text("Tripping characteristic", characteristic), .quantity("Breaking capacity", line.kiloamperes, .kiloampere),
                .text("Mounting", "DIN rail TS 35"), .text("Standard", "EN 60898-1"), .text("Protection class", "IP20"),
            ] + Electrical.conformity,
            notes: [use, "Combined terminals for wire and busbar.", "Contact position indicator in the window above the toggle."],
            demand: line.demand)
        if line.successor != nil { family.notes.append("This series is running out; the successor fits the same busbars.") }
        for current in line.currents {
            for poles in line.poles {
                let count = poleCount(poles)
                let volts: Double = count == 1 || poles == "1P+N" ? 230 : 400
                let suffix = "\(characteristic)\(current.plain)-\(poleCode(poles))"
                let sister = line.code == "MCB" ? "MCX-\(suffix)" : "MCB-\(suffix)"
                let hasSister = line.successor == nil && poles != "1P+N"
                family.variants.append(
                    DemoVariant(
                        sku: "\(line.code)-\(suffix)",
                        mpn:
                            "\(line.code == "MCX" ? "AX" : line.successor == nil ? "SW" : "LSA")\(line.kiloamperes.plain)"
                            + "-\(characteristic)\(current.plain)/\(poleCode(poles))",
                        title: noun + " \(characteristic)\(current.plain) \(poles) \(line.name.replacing("series ", with: ""))",
                        summary:
                            "Miniature circuit breaker \(characteristic) \(current.plain) A, \(poles), \(line.kiloamperes.plain) kA at "
                            + "\(volts.plain) V AC.",
                        attributes: [
                            .quantity("Rated current", current, .ampere), .text("Poles", poles), .quantity("Rated voltage", volts, .volt),
                            .mm("Width", Double(count) * 17.5),
                        ], grams: Double(count) * 115,
                        price: (3.4 + (characteristic == "D" ? 2.8 : characteristic == "C" ? 0.9 : 0) + max(0, current - 32) * 0.16)
                            * Double(count) * (count == 1 ? 1 : 1.25) * line.priceFactor,
                        trade: .single(pack: 12 / count, perPallet: 96), demand: 2 / (1 + abs(current - 16) / 8) / Double(count),
                        relations: DemoRelations(
                            substitutes: hasSister ? [sister] : [], supersededBy: line.successor.map { "\($0)-\(suffix)" })))
            }
        }
        return family
    }

    private static func poleCount(_ poles: String) -> Int { poles == "1P+N" ? 2 : Int(poles.prefix(1)) ?? 1 }
    private static func poleCode(_ poles: String) -> String { poles == "1P+N" ? "1N" : poles }

    private static func motorProtection() -> DemoFamily {
        var family = DemoFamily(
            code: "MPS", title: "Motor protection switches", brand: .ampelio,
            category: "Electrical > Circuit protection > Motor protection",
            image: "motor-switch",
            attributes: [
                .text("Poles", "3P"), .quantity("Rated voltage", 400, .volt), .text("Mounting", "DIN rail TS 35"),
                .text("Standard", "EN 60947-4-1"),
                .text("Protection class", "IP20"),
            ] + Electrical.conformity,
            notes: [
                "Adjustable thermal release, magnetic release at 13 times the setting.",
                "Rotary handle, can be locked in the off position.", "For direct-on-line motor starters.",
            ],
            demand: 0.9)
        let noun = DemoText("Motor protection switch", nb: "Motorvernbryter", de: "Motorschutzschalter", fr: "Disjoncteur moteur")
        let ranges: [(Double, Double, Double)] = [
            (0.16, 0.25, 0.06), (0.25, 0.4, 0.09), (0.4, 0.63, 0.18), (0.63, 1, 0.25), (1, 1.6, 0.55), (1.6, 2.5, 0.75), (2.5, 4, 1.5),
            (4, 6.3, 2.2), (6.3, 10, 4), (9, 14, 5.5), (13, 18, 7.5), (17, 23, 11), (20, 25, 11), (24, 32, 15),
        ]
        for (low, high, kilowatts) in ranges {
            family.variants.append(
                DemoVariant(
                    sku: "MPS-\(high.plain)", mpn: "AM32-\(low.plain)-\(high.plain)",
                    title: noun + .decimal(" \(low.plain)-\(high.plain) A 3P"),
                    summary:
                        "Motor protection switch, setting range \(low.plain)–\(high.plain) A, for motors of \(kilowatts.plain) kW at "
                        + "400 V.",
                    attributes: [
                        .quantity("Rated current", high, .ampere), .quantity("Lowest setting", low, .ampere),
                        .quantity("Motor power", kilowatts, .kilowatt),
                        .mm("Width", 45),
                    ], grams: 320, price: 31 + high * 0.7, trade: .single(), demand: 1 / (1 + abs(high - 4) / 5)))
        }
        return family
    }
}
