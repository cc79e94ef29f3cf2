/// What wires end in: rail terminals, lever connectors, ferrules and ring terminals.
enum Terminals {
    static func families() -> [DemoFamily] { [railTerminals(), connectors(), ferrules(), ringTerminals()] }

    private static func railTerminals() -> DemoFamily {
        var family = DemoFamily(
            code: "TB", title: "DIN rail terminal blocks, push-in", brand: .klemmtal,
            category: "Electrical > Terminals > DIN rail terminals",
            image: "terminal-block",
            attributes: [
                .text("Mounting", "DIN rail TS 35"), .text("Connection", "Push-in"), .text("Material", "Polyamide 6.6"),
                .text("Standard", "EN 60947-7-1"),
            ] + Electrical.conformity,
            notes: [
                "Ferruled and solid wires push in without tools.", "Two bridge shafts for plug-in jumpers.", "Test tap for 2 mm probes.",
            ], demand: 1)
        let noun = DemoText("Terminal block", nb: "Rekkeklemme", de: "Reihenklemme", fr: "Borne de jonction")
        let rows = DemoTable(
            """
            1.5 3.5 17 0.52
            2.5 5.2 24 0.58
            4 6.2 32 0.74
            6 8.2 41 1.05
            10 10.2 57 1.7
            16 12 76 2.6
            35 16 125 5.9
            """)
        for row in rows.rows {
            let area = row.number(0)
            for colour in [DemoColour.grey, .blue, .greenYellow, .orange, .red, .black]
            where area <= 6 || ["GY", "BU", "GNYE"].contains(colour.code) {
                let earth = colour.code == "GNYE"
                family.variants.append(
                    DemoVariant(
                        sku: "TB-\(area.plain)-\(colour.code)", mpn: "KT\(row.text(0))-\(earth ? "PE" : colour.code)",
                        title: noun + .decimal(" \(area.plain) mm² ") + colour.feminineName,
                        summary: "\(earth ? "Earth terminal" : "Feed-through terminal") for conductors up to \(area.plain) mm², "
                            + "\(row.number(1).plain) mm wide, \(colour.name.en).",
                        attributes: [
                            .quantity("Cross-section", area, .squareMillimetre), colour.attribute, .mm("Width", row.number(1)),
                            .quantity("Rated current", row.number(2), .ampere), .text("Function", earth ? "Earth" : "Feed-through"),
                        ], grams: 4 + area * 2.1, price: row.number(3) * (earth ? 3.2 : 1),
                        trade: .packs(of: area <= 6 ? 50 : 20, perPallet: 240),
                        demand: (area == 2.5 ? 2 : 0.9) * (colour.code == "GY" ? 2 : 0.7)))
            }
        }
        return family
    }

    private static func connectors() -> DemoFamily {
        var family = DemoFamily(
            code: "LC", title: "Lever wire connectors", brand: .klemmtal, category: "Electrical > Terminals > Wire connectors",
            image: "terminal-block",
            attributes: [
                .text("Connection", "Lever"), .quantity("Rated voltage", 450, .volt), .quantity("Highest temperature", 85, .celsius),
            ] + Electrical.conformity,
            notes: [
                "For solid, stranded and fine-stranded wires.", "Opens again with the lever; can be used repeatedly.",
                "Clear housing shows the wire.",
            ],
            demand: 1.6)
        let noun = DemoText("Lever connector", nb: "Koblingsklemme", de: "Verbindungsklemme", fr: "Connecteur à leviers")
        for (area, prices) in [(4.0, [0.24, 0.29, 0.41]), (6.0, [0.62, 0.74, 1.02])] {
            for (ways, price) in zip([2, 3, 5], prices) {
                family.variants.append(
                    DemoVariant(
                        sku: "LC-\(ways)-\(area.plain)", mpn: "KTL\(ways)-\(area.plain)",
                        title: noun + " \(ways) x " + .decimal("\(area.plain) mm²"),
                        summary: "Wire connector with \(ways) levers for conductors of 0.2 to \(area.plain) mm².",
                        attributes: [
                            .number("Conductors", Double(ways)), .quantity("Cross-section", area, .squareMillimetre),
                            .quantity("Rated current", area == 4 ? 32 : 41, .ampere),
                        ], grams: Double(ways) * area * 0.3, price: price, trade: .packs(of: area == 4 ? 50 : 25, perPallet: 400), demand: 2
                    ))
            }
        }
        return family
    }

    private static func ferrules() -> DemoFamily {
        var family = DemoFamily(
            code: "FER", title: "Insulated wire end ferrules", brand: .klemmtal, category: "Electrical > Terminals > Wire end ferrules",
            image: "ferrule",
            attributes: [.text("Material", "Copper, tinned"), .text("Standard", "DIN 46228-4"), .text("Insulation", "Polypropylene")]
                + Electrical.conformity,
            notes: [
                "Crimp with a square or hexagonal crimping tool.", "Colours of DIN 46228 part 4.",
                "Keeps fine strands together in push-in and screw terminals.",
            ],
            demand: 1.2)
        let noun = DemoText("Wire end ferrule", nb: "Endehylse", de: "Aderendhülse", fr: "Embout de câblage")
        let rows: [(Double, DemoColour, [Double])] = [
            (0.5, .white, [6, 8, 10]), (0.75, .grey, [6, 8, 10, 12]), (1, .red, [6, 8, 10, 12]), (1.5, .black, [8, 10, 12, 18]),
            (2.5, .blue, [8, 12, 18]),
            (4, .grey, [10, 12, 18]), (6, .yellow, [12, 18]), (10, .red, [12, 18]), (16, .blue, [12, 18]), (25, .yellow, [16, 22]),
            (35, .red, [16, 25]),
        ]
        for (area, colour, lengths) in rows {
            for length in lengths {
                family.variants.append(
                    DemoVariant(
                        sku: "FER-\(area.plain)-\(length.plain)", mpn: "KTF\(area.plain)/\(length.plain)\(colour.code)",
                        title: noun + .decimal(" \(area.plain) mm² ") + "\(length.plain) mm " + colour.name,
                        summary: "Insulated ferrule for \(area.plain) mm², sleeve \(length.plain) mm, collar \(colour.name.en).",
                        attributes: [.quantity("Cross-section", area, .squareMillimetre), .mm("Length", length), colour.attribute],
                        grams: 0.08 + area * length * 0.0045, price: 0.012 + area * 0.004,
                        trade: .packs(of: area <= 6 ? 100 : 50, perPallet: 960),
                        demand: area <= 2.5 ? 1.6 : 0.6))
            }
        }
        return family
    }

    private static func ringTerminals() -> DemoFamily {
        var family = DemoFamily(
            code: "RT", title: "Ring terminals, insulated", brand: .klemmtal, category: "Electrical > Terminals > Ring terminals",
            image: "ring-terminal",
            attributes: [.text("Material", "Copper, tinned"), .text("Standard", "DIN 46237"), .text("Insulation", "PVC")]
                + Electrical.conformity,
            notes: [
                "The colour of the collar shows the cross-section.", "Crimp with a ratchet tool for insulated terminals.",
                "For earth points and screw studs.",
            ], demand: 0.6)
        let noun = DemoText("Ring terminal", nb: "Ringkabelsko", de: "Ringkabelschuh", fr: "Cosse à œillet")
        let rows: [(Double, DemoColour, [Double])] = [
            (1, .red, [3, 4, 5, 6, 8]), (2.5, .blue, [3, 4, 5, 6, 8, 10]), (6, .yellow, [4, 5, 6, 8, 10, 12]),
        ]
        for (area, colour, studs) in rows {
            for stud in studs {
                family.variants.append(
                    DemoVariant(
                        sku: "RT-\(area.plain)-M\(stud.plain)", mpn: "KTR\(area.plain)-M\(stud.plain)",
                        title: noun + " M\(stud.plain) " + .decimal("\(area.plain) mm² ") + colour.feminineName,
                        summary: "Insulated ring terminal for stud M\(stud.plain), conductors up to \(area.plain) mm², \(colour.name.en).",
                        attributes: [
                            .text("Thread", "M\(stud.plain)"), .quantity("Cross-section", area, .squareMillimetre), colour.attribute,
                        ],
                        grams: 0.7 + area * 0.4, price: 0.06 + area * 0.012, trade: .packs(of: 100, perPallet: 480)))
            }
        }
        return family
    }
}
