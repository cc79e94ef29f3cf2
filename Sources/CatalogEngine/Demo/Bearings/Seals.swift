/// Rotary shaft seals (DIN 3760) and O-rings (ISO 3601).
enum Seals {
    /// A rubber with its temperature range.
    private struct Rubber {
        let code: String
        let name: String
        let lowest: Double
        let highest: Double
        let priceFactor: Double
        let note: String
    }

    private static let nbr = Rubber(
        code: "NBR", name: "NBR 70", lowest: -30, highest: 100, priceFactor: 1, note: "Resists mineral oil, grease and hydraulic fluids.")
    private static let fkm = Rubber(
        code: "FKM", name: "FKM 75", lowest: -20, highest: 200, priceFactor: 3.6, note: "Resists heat, fuels and many chemicals.")
    private static let epdm = Rubber(
        code: "EPDM", name: "EPDM 70", lowest: -45, highest: 130, priceFactor: 1.5,
        note: "For hot water, steam and brake fluid; not for mineral oil.")

    static func families() -> [DemoFamily] { [shaftSeals(nbr), shaftSeals(fkm), oRings(nbr), oRings(fkm), oRings(epdm)] }

    private static func shaftSeals(_ rubber: Rubber) -> DemoFamily {
        var family = DemoFamily(
            code: "SEAL-\(rubber.code)", title: "Rotary shaft seals \(rubber.code) DIN 3760", brand: .dichtano,
            category: "Bearings > Seals > Rotary shaft seals", image: "shaft-seal",
            attributes: shared(rubber) + [.text("Standard", "DIN 3760")],
            notes: [rubber.note, "Form AS with dust lip.", "Grease the lip and protect it from keyways when mounting."],
            demand: 0.7 / rubber.priceFactor.squareRoot())
        let noun = DemoText("Rotary shaft seal", nb: "Akseltetning", de: "Wellendichtring", fr: "Joint à lèvre pour arbre")
        for row in shaftSealSizes.rows {
            let (shaft, outer, width) = (row.number(0), row.number(1), row.number(2))
            let size = "\(shaft.plain)x\(outer.plain)x\(width.plain)"
            family.variants.append(
                DemoVariant(
                    sku: "SS-\(size.uppercased())-\(rubber.code)", mpn: "DAS \(size) \(rubber.code)",
                    title: noun + " \(size) mm \(rubber.code)",
                    summary: "Radial shaft seal form AS, \(shaft.plain) × \(outer.plain) × \(width.plain) mm, \(rubber.name), "
                        + "up to \(rubber.highest.plain) °C.",
                    attributes: [.mm("Shaft diameter", shaft), .mm("Outer diameter", outer), .mm("Width", width)],
                    grams: (outer * outer - shaft * shaft) * width * 0.0021, price: (1.2 + outer * 0.035) * rubber.priceFactor,
                    trade: .single(pack: 10), demand: Bearings.demand(bore: shaft),
                    relations: DemoRelations(substitutes: ["SS-\(size.uppercased())-\(rubber.code == "NBR" ? "FKM" : "NBR")"])))
        }
        return family
    }

    private static func oRings(_ rubber: Rubber) -> DemoFamily {
        var family = DemoFamily(
            code: "ORING-\(rubber.code)", title: "O-rings \(rubber.name)", brand: .dichtano, category: "Bearings > Seals > O-rings",
            image: "o-ring", attributes: shared(rubber) + [.text("Standard", "ISO 3601-1")],
            notes: [rubber.note, "Packed by size in labelled bags.", "Static and dynamic sealing of pistons, rods, covers and fittings."],
            demand: 0.8 / rubber.priceFactor.squareRoot())
        let sections: [(Double, [Double])] = [
            (1.5, [3, 4, 5, 6, 8, 10, 12, 15, 20]), (2, [4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 25, 30, 40]),
            (2.5, [8, 10, 12, 15, 18, 20, 22, 25, 30, 35, 40, 50]), (3, [10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80]),
            (3.53, [18.64, 20.22, 24.99, 29.74, 34.52, 40.87, 50.39, 59.92]), (4, [20, 25, 30, 40, 50, 60, 80, 100]),
            (5, [30, 40, 50, 60, 80, 100, 120]), (5.33, [37.47, 50.17, 62.87, 75.57, 100.97]),
        ]
        for (section, inners) in sections {
            for inner in inners {
                let size = "\(inner.plain)x\(section.plain)"
                let grams = 2.467 * (inner + section) * section * section * 0.00125
                family.variants.append(
                    DemoVariant(
                        sku: "OR-\(size.uppercased())-\(rubber.code)", mpn: "DOR \(size) \(rubber.code)",
                        title: DemoText("O-ring", nb: "O-ring", de: "O-Ring", fr: "Joint torique") + .decimal(" \(size) mm")
                            + " \(rubber.name)",
                        summary: "O-ring, inner diameter \(inner.plain) mm, cord \(section.plain) mm, \(rubber.name), "
                            + "\(rubber.lowest.plain) to \(rubber.highest.plain) °C.",
                        attributes: [.mm("Inner diameter", inner), .mm("Cord diameter", section)], grams: grams,
                        price: (0.04 + grams * 0.09) * rubber.priceFactor, trade: .packs(of: inner < 30 ? 100 : 25),
                        demand: 0.6 + 4 / (4 + inner / 6)))
            }
        }
        return family
    }

    private static func shared(_ rubber: Rubber) -> [DemoAttribute] {
        [
            .text("Material", rubber.name), .quantity("Lowest temperature", rubber.lowest, .celsius),
            .quantity("Highest temperature", rubber.highest, .celsius), .text("Colour", rubber.code == "FKM" ? "Brown" : "Black"),
        ]
    }

    /// Shaft, outer diameter, width.
    private static let shaftSealSizes = DemoTable(
        """
        10 22 7
        10 26 7
        12 22 7
        12 28 7
        15 26 7
        15 30 7
        15 35 7
        16 28 7
        17 28 7
        17 35 7
        18 30 7
        20 30 7
        20 35 7
        20 40 7
        20 47 7
        22 35 7
        22 40 7
        25 35 7
        25 40 7
        25 47 7
        25 52 7
        28 40 7
        28 47 7
        30 40 7
        30 42 7
        30 47 7
        30 52 7
        30 62 7
        32 45 7
        32 47 7
        35 47 7
        35 50 8
        35 52 7
        35 62 8
        35 72 10
        38 52 7
        38 62 8
        40 52 7
        40 55 8
        40 62 8
        40 80 10
        42 62 8
        45 60 8
        45 62 8
        45 65 8
        50 65 8
        50 68 8
        50 72 8
        50 80 10
        55 72 8
        55 80 8
        60 75 8
        60 80 8
        60 85 8
        65 85 10
        70 90 10
        75 95 10
        80 100 10
        90 110 12
        100 120 12
        """)
}
