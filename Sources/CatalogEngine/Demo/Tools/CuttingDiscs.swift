/// Cutting discs, grinding discs, flap discs and diamond discs for angle grinders.
enum CuttingDiscs {
    static func families() -> [DemoFamily] { [cutting(), grinding(), flap(), diamond()] }

    /// The SKU of the thin cutting disc for a grinder.
    static func sku(diameter: Double) -> String { "CD-\(diameter.plain)X\(diameter <= 125 ? "1" : "2")-INOX" }

    private static func speed(_ diameter: Double) -> Double { (80 * 60_000 / (3.1416 * diameter) / 100).rounded(.down) * 100 }

    private static func shared(_ diameter: Double, thickness: Double) -> [DemoAttribute] {
        [
            .mm("Diameter", diameter), .mm("Thickness", thickness), .mm("Bore diameter", 22.23),
            .quantity("Highest speed", speed(diameter), .revolutionsPerMinute),
        ]
    }

    private static func cutting() -> DemoFamily {
        var family = DemoFamily(
            code: "CD", title: "Cutting discs", brand: .bohrental, category: "Tools > Grinding and cutting > Cutting discs",
            image: "cutting-disc", attributes: [.text("Standard", "EN 12413"), .text("Form", "41, flat")],
            notes: ["Reinforced with two glass fibre meshes.", "Do not use for side grinding.", "Use before the date on the metal ring."],
            demand: 1.6)
        let noun = DemoText("Cutting disc", nb: "Kappeskive", de: "Trennscheibe", fr: "Disque à tronçonner")
        let kinds: [(String, String, DemoText, Double)] = [
            ("INOX", "Steel and stainless steel", DemoText("steel/inox", nb: "stål/rustfritt", de: "Stahl/Inox", fr: "acier/inox"), 1),
            ("ST", "Steel", DemoText("steel", nb: "stål", de: "Stahl", fr: "acier"), 0.8),
            ("C", "Stone", DemoText("stone", nb: "stein", de: "Stein", fr: "pierre"), 0.85),
        ]
        for (code, use, text, factor) in kinds {
            for (diameter, thicknesses) in [
                (115.0, [1.0, 1.6, 2.5]), (125, [1, 1.6, 2.5]), (150, [1.6, 2]), (180, [1.6, 2, 3]), (230, [1.9, 2, 3]),
            ] {
                for thickness in thicknesses where code != "C" || thickness >= 2 {
                    family.variants.append(
                        DemoVariant(
                            sku: "CD-\(diameter.plain)X\(thickness.plain)-\(code)", mpn: "BT5\(diameter.plain)\(thickness.plain)\(code)",
                            title: noun + .decimal(" \(diameter.plain) x \(thickness.plain) mm ") + text,
                            summary: "Cutting disc \(diameter.plain) × \(thickness.plain) × 22.23 mm for \(use.lowercased()).",
                            attributes: shared(diameter, thickness: thickness) + [.text("For material", use)],
                            grams: diameter * diameter * thickness * 0.0021,
                            price: (0.55 + diameter * diameter * thickness * 0.000028) * factor, trade: .packs(of: 25, perPallet: 120),
                            demand: diameter == 125 && thickness == 1 ? 4 : 0.9))
                }
            }
        }
        return family
    }

    private static func grinding() -> DemoFamily {
        var family = DemoFamily(
            code: "GD", title: "Grinding discs", brand: .bohrental, category: "Tools > Grinding and cutting > Grinding discs",
            image: "cutting-disc",
            attributes: [.text("Standard", "EN 12413"), .text("Form", "27, depressed centre"), .text("For material", "Steel")],
            notes: ["For welds, edges and castings.", "Hold at 25 to 30 degrees."], demand: 0.7)
        let noun = DemoText("Grinding disc", nb: "Slipeskive", de: "Schruppscheibe", fr: "Disque à ébarber")
        for diameter in [115.0, 125, 150, 180, 230] {
            for thickness in [6.0, 8] where thickness == 6 || diameter >= 180 {
                family.variants.append(
                    DemoVariant(
                        sku: "GD-\(diameter.plain)X\(thickness.plain)", mpn: "BT6\(diameter.plain)\(thickness.plain)",
                        title: noun + " \(diameter.plain) x \(thickness.plain) mm",
                        summary: "Grinding disc \(diameter.plain) × \(thickness.plain) × 22.23 mm for steel.",
                        attributes: shared(diameter, thickness: thickness), grams: diameter * diameter * thickness * 0.0021,
                        price: 0.9 + diameter * diameter * thickness * 0.000018, trade: .packs(of: 10, perPallet: 120)))
            }
        }
        return family
    }

    private static func flap() -> DemoFamily {
        var family = DemoFamily(
            code: "FD", title: "Flap discs zirconia", brand: .bohrental, category: "Tools > Grinding and cutting > Flap discs",
            image: "flap-disc",
            attributes: [
                .text("Standard", "EN 13743"), .text("Abrasive", "Zirconia alumina"), .text("For material", "Steel and stainless steel"),
            ],
            notes: ["Grinds and finishes in one go.", "Quiet, with little vibration.", "Glass fibre backing."], demand: 0.9)
        let noun = DemoText("Flap disc", nb: "Lamellskive", de: "Fächerscheibe", fr: "Disque à lamelles")
        for diameter in [115.0, 125, 180] {
            for grit in [40, 60, 80, 120] {
                family.variants.append(
                    DemoVariant(
                        sku: "FD-\(diameter.plain)-\(grit)", mpn: "BT7\(diameter.plain)K\(grit)",
                        title: noun + " \(diameter.plain) mm K\(grit)", summary: "Zirconia flap disc \(diameter.plain) mm, grit \(grit).",
                        attributes: shared(diameter, thickness: 12) + [.number("Grit", Double(grit))], grams: diameter * 0.8,
                        price: 1.4 + diameter * 0.014, trade: .packs(of: 10, perPallet: 160)))
            }
        }
        return family
    }

    private static func diamond() -> DemoFamily {
        var family = DemoFamily(
            code: "DD", title: "Diamond cutting discs", brand: .bohrental, category: "Tools > Grinding and cutting > Diamond discs",
            image: "diamond-disc", attributes: [.text("Standard", "EN 13236"), .text("Abrasive", "Diamond")],
            notes: ["Laser-welded segments.", "For dry and wet cutting."], demand: 0.5)
        let noun = DemoText("Diamond cutting disc", nb: "Diamantskive", de: "Diamanttrennscheibe", fr: "Disque diamant")
        for diameter in [115.0, 125, 180, 230, 300, 350] {
            for (code, use, factor) in [("U", "Universal", 1.0), ("B", "Concrete", 1.5), ("T", "Tiles", 1.3)]
            where code != "T" || diameter <= 230 {
                let bore: [DemoAttribute] =
                    diameter >= 300
                    ? [.mm("Diameter", diameter), .mm("Bore diameter", 25.4), .mm("Thickness", 3)] : shared(diameter, thickness: 2.2)
                family.variants.append(
                    DemoVariant(
                        sku: "DD-\(diameter.plain)-\(code)", mpn: "BT8\(diameter.plain)\(code)",
                        title: noun.englishOnly + " \(diameter.plain) mm \(use.lowercased())",
                        summary: "Diamond disc \(diameter.plain) mm, \(use.lowercased()).",
                        attributes: bore + [.text("For material", use)], grams: diameter * diameter * 0.008,
                        price: (6 + diameter * diameter * 0.0006) * factor, trade: .single()))
            }
        }
        return family
    }
}
