/// Enclosures: plastic boxes with plain and transparent lids, and steel wall cabinets.
enum Enclosures {
    static func families() -> [DemoFamily] {
        [plastic(transparent: false), plastic(transparent: true), steel(stainless: false), steel(stainless: true)]
    }

    private static func size(_ height: Double, _ width: Double, _ depth: Double) -> [DemoAttribute] {
        [.mm("Height", height), .mm("Width", width), .mm("Depth", depth)]
    }

    private static func plastic(transparent: Bool) -> DemoFamily {
        let lid = transparent ? "transparent lid" : "grey lid"
        var family = DemoFamily(
            code: transparent ? "ENP-T" : "ENP-G", title: "Polycarbonate enclosures IP66, \(lid)", brand: .kapselius,
            category: "Electrical > Enclosures > Plastic enclosures", image: "enclosure",
            attributes: [
                .text("Material", "Polycarbonate"), .text("Protection class", "IP66"), .text("Impact resistance", "IK08"),
                .text("Lid", transparent ? "Transparent" : "Grey"),
                .text("Colour", "Grey"), .quantity("Lowest temperature", -40, .celsius), .quantity("Highest temperature", 80, .celsius),
            ] + Electrical.conformity,
            notes: [
                "Captive lid screws, gasket foamed in place.", "Metric knock-outs on request; machining from one piece.",
                "UV-resistant, for indoors and outdoors.", "Mounting plates and DIN rails as accessories.",
            ], demand: 0.7)
        let noun = DemoText(
            "Enclosure polycarbonate", nb: "Koblingsboks polykarbonat", de: "Gehäuse Polycarbonat", fr: "Boîtier polycarbonate")
        let lidText =
            transparent
            ? DemoText("transparent lid", nb: "klart lokk", de: "Klarsichtdeckel", fr: "couvercle transparent")
            : DemoText("grey lid", nb: "grått lokk", de: "Deckel grau", fr: "couvercle gris")
        let sizes = DemoTable(
            """
            80 82 55
            80 120 55
            80 160 55
            120 122 55
            120 122 85
            120 160 90
            120 200 75
            120 240 100
            160 160 90
            160 240 90
            160 240 120
            200 200 95
            180 254 90
            180 254 165
            280 280 130
            230 300 110
            300 380 180
            400 500 200
            """)
        for row in sizes.rows {
            let (height, width, depth) = (row.number(0), row.number(1), row.number(2))
            let text = "\(height.plain)x\(width.plain)x\(depth.plain)"
            let grams = (height * width + (height + width) * depth) * 0.0052
            family.variants.append(
                DemoVariant(
                    sku: "ENP-\(text.uppercased())-\(transparent ? "T" : "G")",
                    mpn: "KP \(height.plain) \(width.plain) \(depth.plain) \(transparent ? "T" : "G")",
                    title: noun + " \(text) mm IP66 " + lidText,
                    summary: "Polycarbonate enclosure \(height.plain) × \(width.plain) × \(depth.plain) mm, IP66, with \(lid).",
                    attributes: size(height, width, depth), grams: grams, price: 5.5 + grams * 0.021 * (transparent ? 1.2 : 1),
                    trade: .single(),
                    relations: DemoRelations(
                        substitutes: ["ENP-\(text.uppercased())-\(transparent ? "G" : "T")"], accessories: ["CG-M20-GY", "CG-M25-GY"])))
        }
        return family
    }

    private static func steel(stainless: Bool) -> DemoFamily {
        var family = DemoFamily(
            code: stainless ? "ENS-A4" : "ENS-ST", title: stainless ? "Stainless steel wall cabinets" : "Steel wall cabinets IP66",
            brand: .kapselius,
            category: "Electrical > Enclosures > Wall cabinets", image: "cabinet",
            attributes: [
                .text("Material", stainless ? "Stainless steel A4" : "Steel"), .text("Finish", stainless ? "Plain" : "Powder coated"),
                .text("Protection class", "IP66"), .text("Impact resistance", "IK10"), .text("Colour", stainless ? "Silver" : "Grey"),
            ] + Electrical.conformity,
            notes: [
                "The mounting plate is galvanized.", "Door hinge left or right, double-bit lock.", "Gland plate in the bottom.",
                "Wall brackets, rain roof and inner door as accessories.",
            ], demand: stainless ? 0.3 : 0.6)
        let noun =
            stainless
            ? DemoText("Stainless wall cabinet", nb: "Rustfritt veggskap", de: "Edelstahl-Wandschrank", fr: "Coffret mural inox")
            : DemoText("Steel wall cabinet", nb: "Veggskap stål", de: "Wandschrank Stahlblech", fr: "Coffret mural acier")
        let sizes = DemoTable(
            """
            200 300 155
            300 200 150
            300 300 200
            300 400 200
            400 300 200
            400 400 200
            500 400 200
            500 500 250
            600 400 200
            600 600 250
            700 500 250
            760 600 300
            800 600 300
            800 800 300
            1000 600 300
            1000 800 300
            1200 800 300
            """)
        for row in sizes.rows where !stainless || row.number(0) <= 800 {
            let (height, width, depth) = (row.number(0), row.number(1), row.number(2))
            let text = "\(height.plain)x\(width.plain)x\(depth.plain)"
            let grams = (height * width * 2 + (height + width) * depth * 2) * 0.0000135 * 1000 + height * width * 0.0155
            family.variants.append(
                DemoVariant(
                    sku: "ENS-\(text.uppercased())\(stainless ? "-A4" : "")",
                    mpn: "KS\(stainless ? "I" : "") \(height.plain) \(width.plain) \(depth.plain)",
                    title: noun + " \(text) mm IP66",
                    summary: "\(stainless ? "Wall cabinet of stainless steel AISI 316L" : "Wall cabinet of sheet steel, RAL 7035"), "
                        + "\(height.plain) × \(width.plain) × \(depth.plain) mm, with mounting plate.",
                    attributes: size(height, width, depth), grams: grams, price: (28 + grams * 0.0062) * (stainless ? 3.4 : 1),
                    trade: height >= 1000 || stainless
                        ? DemoTrade.single().made(.madeToOrder, days: stainless ? 15 : 8) : .single(perPallet: 24)))
        }
        return family
    }
}
