/// Circular saw blades, jigsaw blades, reciprocating saw blades and hole saws.
enum SawBlades {
    static func families() -> [DemoFamily] { [circular(), jigsaw(), reciprocating(), holeSaws()] }

    private static func circular() -> DemoFamily {
        var family = DemoFamily(
            code: "SB", title: "Circular saw blades, carbide", brand: .bohrental, category: "Tools > Sawing > Circular saw blades",
            image: "saw-blade", attributes: [.text("Material", "Steel with carbide tip"), .text("Standard", "EN 847-1")],
            notes: [
                "Expansion slots keep the blade quiet.", "Fine-grain carbide teeth, can be reground.",
                "More teeth cut cleaner, fewer teeth faster.",
            ], demand: 0.8)
        let noun = DemoText("Circular saw blade", nb: "Sirkelsagblad", de: "Kreissägeblatt", fr: "Lame de scie circulaire")
        let rows = DemoTable(
            """
            136 20 1.5 18 30
            160 20 1.8 18 24 48
            165 20 1.8 24 40 56
            184 30 2 24 40
            190 30 2 24 48 60
            210 30 2.4 24 48 60
            216 30 2.4 24 48 80
            235 30 2.6 24 48
            250 30 2.8 24 40 60 80
            254 30 2.8 40 60 80
            300 30 3.2 28 48 72 96
            315 30 3.2 28 48 72
            """)
        for row in rows.rows {
            let (diameter, bore, kerf) = (row.number(0), row.number(1), row.number(2))
            for teeth in row.numbers(from: 3) {
                let use = teeth >= diameter * 0.27 ? "Laminate and aluminium" : teeth >= diameter * 0.18 ? "Sheet material" : "Solid wood"
                family.variants.append(
                    DemoVariant(
                        sku: "SB-\(diameter.plain)-\(teeth.plain)T", mpn: "BT9\(diameter.plain)Z\(teeth.plain)",
                        title: noun + .decimal(" \(diameter.plain) x \(bore.plain) mm ") + "Z\(teeth.plain)",
                        summary:
                            "Circular saw blade \(diameter.plain) × \(kerf.plain) × \(bore.plain) mm with \(teeth.plain) teeth for "
                            + "\(use.lowercased()).",
                        attributes: [
                            .mm("Diameter", diameter), .mm("Bore diameter", bore), .mm("Kerf", kerf), .number("Teeth", teeth),
                            .text("For material", use),
                        ],
                        grams: diameter * diameter * kerf * 0.0048, price: 8 + diameter * 0.055 + teeth * 0.32, trade: .single(),
                        demand: diameter == 190 || diameter == 165 ? 1.8 : 0.8))
            }
        }
        return family
    }

    private static func jigsaw() -> DemoFamily {
        var family = DemoFamily(
            code: "JB", title: "Jigsaw blades, T-shank", brand: .bohrental, category: "Tools > Sawing > Jigsaw blades",
            image: "jigsaw-blade", attributes: [.text("Shank", "T-shank")],
            notes: ["Packs of five in a reusable case.", "Fits all common jigsaws."], demand: 0.6)
        let noun = DemoText("Jigsaw blade", nb: "Stikksagblad", de: "Stichsägeblatt", fr: "Lame de scie sauteuse")
        let rows: [(String, String, String, Double, Double, Double)] = [
            ("W75F", "Wood, fine", "HCS", 75, 2.5, 0.9), ("W75G", "Wood, fast", "HCS", 75, 4, 0.85),
            ("W100", "Wood, fast", "HCS", 100, 4, 1.1), ("W126", "Wood, thick", "HCS", 126, 4, 1.6),
            ("WB100", "Wood with nails", "Bimetal", 100, 3.8, 2.2),
            ("M50F", "Sheet metal", "HSS", 50, 1.2, 1.4), ("M50", "Metal", "HSS", 50, 2, 1.4),
            ("M106", "Metal profiles", "Bimetal", 106, 1.8, 2.9), ("A75", "Aluminium", "HSS", 75, 3, 1.9),
        ]
        for (code, use, material, length, pitch, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "JB-\(code)", mpn: "BTJ\(code)", title: noun.englishOnly + " \(use.lowercased()) \(length.plain) mm \(material)",
                    summary:
                        "T-shank jigsaw blade for \(use.lowercased()), toothed length \(length.plain) mm, tooth pitch \(pitch.plain) mm.",
                    attributes: [
                        .mm("Length", length), .mm("Tooth pitch", pitch), .text("Material", material), .text("For material", use),
                    ], grams: length * 0.09, price: price, trade: .packs(of: 5)))
        }
        return family
    }

    private static func reciprocating() -> DemoFamily {
        var family = DemoFamily(
            code: "RSB", title: "Reciprocating saw blades", brand: .bohrental, category: "Tools > Sawing > Reciprocating saw blades",
            image: "jigsaw-blade", attributes: [.text("Shank", "Universal 1/2\""), .text("Material", "Bimetal")],
            notes: ["Packs of five.", "Bimetal bends and does not break."], demand: 0.5)
        let noun = DemoText("Reciprocating saw blade", nb: "Bajonettsagblad", de: "Säbelsägeblatt", fr: "Lame de scie sabre")
        for (use, code, pitch) in [("Wood and metal", "WM", 2.6), ("Metal", "M", 1.4), ("Wood with nails", "WN", 4.2), ("Pruning", "P", 6)]
        {
            for length in [150.0, 225, 300] {
                family.variants.append(
                    DemoVariant(
                        sku: "RSB-\(code)-\(length.plain)", mpn: "BTS\(code)\(length.plain)",
                        title: noun.englishOnly + " \(use.lowercased()) \(length.plain) mm",
                        summary: "Reciprocating saw blade for \(use.lowercased()), \(length.plain) mm.",
                        attributes: [.mm("Length", length), .mm("Tooth pitch", pitch), .text("For material", use)], grams: length * 0.16,
                        price: 1.4 + length * 0.009, trade: .packs(of: 5)))
            }
        }
        return family
    }

    private static func holeSaws() -> DemoFamily {
        var family = DemoFamily(
            code: "HSW", title: "Hole saws bimetal", brand: .bohrental, category: "Tools > Sawing > Hole saws", image: "hole-saw",
            attributes: [.text("Material", "Bimetal HSS-Co"), .mm("Usable length", 38)],
            notes: [
                "For steel, wood, plastics and plasterboard.", "Arbor and pilot drill separately.",
                "Sizes 20.5, 25.5 and 32.5 mm match metric cable glands.",
            ], demand: 0.6)
        let noun = DemoText("Hole saw bimetal", nb: "Hullsag bimetall", de: "Lochsäge Bimetall", fr: "Scie-cloche bimétal")
        for diameter in [
            16.0, 19, 20, 22, 25, 27, 29, 30, 32, 35, 38, 40, 44, 48, 51, 54, 57, 60, 64, 68, 70, 73, 76, 83, 92, 102, 111, 127, 152,
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "HSW-\(diameter.plain)", mpn: "BTH\(diameter.plain)", title: noun + " \(diameter.plain) mm",
                    summary: "Bimetal hole saw \(diameter.plain) mm, cutting depth 38 mm.", attributes: [.mm("Diameter", diameter)],
                    grams: diameter * 3.1,
                    price: 4.2 + diameter * 0.16, trade: .single(), demand: diameter == 68 || diameter == 25 || diameter == 20 ? 2 : 0.8))
        }
        return family
    }
}
