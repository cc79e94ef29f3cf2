/// Cables by the metre: single cores, installation cable, control cable plain and screened.
enum Cables {
    static func families() -> [DemoFamily] {
        [singleCore(thin: true), singleCore(thin: false), installation(), control(screened: false), control(screened: true)]
    }

    private static func attributes(_ type: String, standard: String, volts: Double, highest: Double) -> [DemoAttribute] {
        [
            .text("Cable type", type), .text("Standard", standard), .quantity("Rated voltage", volts, .volt),
            .text("Conductor", "Copper, bare"),
            .text("Insulation", "PVC"), .quantity("Highest temperature", highest, .celsius),
        ] + Electrical.conformity
    }

    // MARK: Single cores

    private static let coreColours: [DemoColour] = [
        .black, .brown, .red, .orange, .yellow, .blue, .darkBlue, .violet, .grey, .white, .greenYellow,
    ]

    /// Cross-section in mm², outer diameter in mm, mass in grams a metre, ring length in metres, price of a metre.
    private static func cores(thin: Bool) -> DemoTable {
        thin
            ? DemoTable(
                """
                0.5 2.1 9 100 0.09
                0.75 2.3 12 100 0.12
                1 2.5 15 100 0.15
                """)
            : DemoTable(
                """
                1.5 3 21 100 0.21
                2.5 3.7 32 100 0.34
                4 4.2 46 100 0.53
                6 4.8 65 100 0.79
                10 6.1 112 100 1.36
                16 7.4 170 100 2.1
                25 9 260 50 3.3
                35 10.4 360 50 4.55
                50 12.4 520 50 6.6
                70 14.4 720 50 9.2
                """)
    }

    private static func singleCore(thin: Bool) -> DemoFamily {
        let type = thin ? "H05V-K" : "H07V-K"
        var family = DemoFamily(
            code: "CABLE-\(type)", title: "Single-core cables \(type)", brand: .kabelund,
            category: "Electrical > Cables > Single-core cables",
            image: "cable-single", attributes: attributes(type, standard: "EN 50525-2-31", volts: thin ? 300 : 450, highest: 70),
            notes: [
                "Fine-stranded, class 5, for wiring of switchboards and in conduit.", "Sold by the full ring.",
                "Flame retardant to EN 60332-1-2, CPR class Eca.",
            ], demand: 1.3)
        let noun = DemoText("Single-core cable", nb: "Enkeltleder", de: "Aderleitung", fr: "Fil souple")
        for row in cores(thin: thin).rows {
            let (area, diameter, ring) = (row.number(0), row.number(1), row.int(3))
            let colours =
                area <= 6 ? coreColours : area <= 16 ? [.black, .brown, .blue, .grey, .greenYellow] : [.black, .blue, .greenYellow]
            for colour in colours {
                family.variants.append(
                    DemoVariant(
                        sku: "\(type.replacing("-", with: ""))-\(area.plain)-\(colour.code)",
                        mpn: "KL\(thin ? "05" : "07")-\(row.text(0))\(colour.code)",
                        title: noun + " \(type) " + .decimal("\(area.plain) mm² ") + colour.name,
                        summary:
                            "PVC single core \(type) 1 × \(area.plain) mm², \(colour.name.en), outer diameter \(diameter.plain) mm, ring "
                            + "of \(ring) m.",
                        attributes: [
                            .quantity("Cross-section", area, .squareMillimetre), colour.attribute, .mm("Outer diameter", diameter),
                            .number("Cores", 1),
                        ], grams: row.number(2), price: row.number(4), trade: .packs(of: ring, unit: "m", perPallet: 120),
                        demand: (area <= 2.5 ? 1.4 : 0.6)
                            * (colour.code == "BK" || colour.code == "BU" || colour.code == "GNYE" ? 1.5 : 0.8)))
            }
        }
        return family
    }

    // MARK: Installation cable

    private static func installation() -> DemoFamily {
        var family = DemoFamily(
            code: "CABLE-NYM", title: "Installation cables NYM-J", brand: .kabelund, category: "Electrical > Cables > Installation cables",
            image: "cable-multi",
            attributes: attributes("NYM-J", standard: "DIN VDE 0250-204", volts: 300, highest: 70) + [DemoColour.grey.attribute],
            notes: [
                "For fixed installation on, in and under plaster, indoors and outdoors out of direct sun.",
                "Solid conductors up to 10 mm², stranded above.",
                "Metre marking on the sheath.",
            ], demand: 1.5)
        let noun = DemoText("Installation cable", nb: "Installasjonskabel", de: "Mantelleitung", fr: "Câble d'installation")
        let rows = DemoTable(
            """
            3 1.5 8.4 125 0.62
            3 2.5 9.8 180 0.98
            3 4 11.2 250 1.55
            3 6 12.5 330 2.3
            4 1.5 9 150 0.85
            4 2.5 10.6 220 1.35
            5 1.5 9.9 180 1.02
            5 2.5 11.5 260 1.62
            5 4 13.5 380 2.6
            5 6 15 510 3.8
            5 10 18 810 6.4
            5 16 22 1210 9.9
            7 1.5 11 240 1.6
            7 2.5 12.8 340 2.5
            """)
        for row in rows.rows {
            let (cores, area) = (row.int(0), row.number(1))
            for (packing, length) in [("Ring", 50), ("Ring", 100), ("Drum", 500)] where area <= 6 || length != 50 {
                family.variants.append(
                    DemoVariant(
                        sku: "NYMJ-\(cores)X\(area.plain)-\(length)", mpn: "KLM\(cores)G\(row.text(1))/\(length)",
                        title: noun + " NYM-J " + .decimal("\(cores)x\(area.plain) mm²") + " \(length) m",
                        summary:
                            "Installation cable NYM-J \(cores) × \(area.plain) mm², outer diameter \(row.number(2).plain) mm, "
                            + "\(packing.lowercased()) of \(length) m.",
                        attributes: [
                            .number("Cores", Double(cores)), .quantity("Cross-section", area, .squareMillimetre),
                            .mm("Outer diameter", row.number(2)),
                            .text("Packing", packing), .quantity("Ring length", Double(length), .metre),
                        ], grams: row.number(3), price: row.number(4) * (length == 500 ? 0.94 : 1),
                        trade: .packs(of: length, unit: "m", perPallet: length == 500 ? 2 : 24),
                        demand: area <= 2.5 && cores < 7 ? 1.7 : 0.5))
            }
        }
        return family
    }

    // MARK: Control cable

    private static func control(screened: Bool) -> DemoFamily {
        let type = screened ? "YSLCY-JZ" : "YSLY-JZ"
        var family = DemoFamily(
            code: "CABLE-\(type)", title: "Control cables \(type)\(screened ? ", screened" : "")", brand: .kabelund,
            category: "Electrical > Cables > Control cables", image: "cable-multi",
            attributes: attributes(type, standard: "EN 50525-2-51", volts: 300, highest: 80) + [
                DemoColour.grey.attribute, .flag("Screened", screened),
            ],
            notes: [
                "Flexible control cable with numbered cores and green-yellow earth.",
                "Resists oil; for machine tools, conveyors and plant construction.",
                screened ? "Copper braid with 85 % coverage keeps interference out." : "For medium mechanical stress with free movement.",
                "Cut to length in whole metres.",
            ], demand: 0.9)
        let noun =
            screened
            ? DemoText("Screened control cable", nb: "Skjermet styrekabel", de: "Geschirmte Steuerleitung", fr: "Câble de commande blindé")
            : DemoText("Control cable", nb: "Styrekabel", de: "Steuerleitung", fr: "Câble de commande")
        for area in [0.5, 0.75, 1, 1.5, 2.5] {
            for cores in [3, 4, 5, 7, 12, 18, 25] where area < 2.5 || cores <= 7 {
                let copper = area * Double(cores)
                let diameter = (2.1 + (copper * 4.2 + Double(cores) * 1.6).squareRoot() * 1.25 + (screened ? 0.8 : 0)).rounded(decimals: 1)
                family.variants.append(
                    DemoVariant(
                        sku: "\(type.replacing("-", with: ""))-\(cores)G\(area.plain)",
                        mpn: "KLC\(screened ? "S" : "")\(cores)G\(area.plain)",
                        title: noun + " \(type) " + .decimal("\(cores)G\(area.plain) mm²"),
                        summary:
                            "\(screened ? "Screened control cable" : "Control cable") \(type) \(cores) × \(area.plain) mm² with earth, "
                            + "outer diameter about \(diameter.plain) mm.",
                        attributes: [
                            .number("Cores", Double(cores)), .quantity("Cross-section", area, .squareMillimetre),
                            .mm("Outer diameter", diameter),
                        ], grams: copper * 9.6 * 1.9 + (screened ? 30 : 0), price: (0.28 + copper * 0.155) * (screened ? 1.55 : 1),
                        trade: DemoTrade(unit: "m", pack: 100, packsPerPallet: 20, minimum: 1, step: 1), demand: cores <= 7 ? 1.2 : 0.6))
            }
        }
        return family
    }
}
