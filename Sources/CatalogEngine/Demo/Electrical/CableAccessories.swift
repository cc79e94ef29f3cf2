/// Cable glands, cable ties and heat-shrink tubing.
enum CableAccessories {
    static func families() -> [DemoFamily] { [glands(), ties(), heatShrink()] }

    private static func glands() -> DemoFamily {
        var family = DemoFamily(
            code: "CG", title: "Cable glands, metric, IP68", brand: .kapselius, category: "Electrical > Cable accessories > Cable glands",
            image: "cable-gland",
            attributes: [.text("Protection class", "IP68"), .text("Standard", "EN 62444")] + Electrical.conformity,
            notes: ["Locknut included.", "Clamps and seals round cables; keeps pull off the terminals.", "For plain and threaded holes."],
            demand: 0.9)
        let noun = DemoText("Cable gland", nb: "Kabelnippel", de: "Kabelverschraubung", fr: "Presse-étoupe")
        let sizes = DemoTable(
            """
            12 1.5 3 6.5 0.55
            16 1.5 4 8 0.62
            20 1.5 6 12 0.78
            25 1.5 11 17 1.05
            32 1.5 15 21 1.7
            40 1.5 19 28 2.9
            50 1.5 27 35 4.4
            63 1.5 34 45 6.6
            """)
        let types: [(String, DemoText, String, String, Double)] = [
            ("GY", DemoText("polyamide grey", nb: "polyamid grå", de: "Polyamid grau", fr: "polyamide gris"), "Polyamide 6", "Grey", 1),
            (
                "BK", DemoText("polyamide black", nb: "polyamid svart", de: "Polyamid schwarz", fr: "polyamide noir"), "Polyamide 6",
                "Black", 1
            ),
            ("MS", DemoText("brass", nb: "messing", de: "Messing", fr: "laiton"), "Brass, nickel-plated", "Silver", 3.1),
            (
                "EX", DemoText("Ex e brass", nb: "Ex e messing", de: "Ex e Messing", fr: "Ex e laiton"), "Brass, nickel-plated", "Silver",
                6.2
            ),
        ]
        for (code, name, material, colour, factor) in types {
            for row in sizes.rows {
                let size = row.number(0)
                family.variants.append(
                    DemoVariant(
                        sku: "CG-M\(size.plain)-\(code)", mpn: "KG M\(size.plain) \(code)", title: noun + " M\(size.plain) " + name,
                        summary:
                            "Cable gland M\(size.plain)x\(row.text(1)) for cables of \(row.text(2))–\(row.text(3)) mm, "
                            + "\(material.lowercasedFirst), IP68.",
                        attributes: [
                            .text("Thread", "M\(size.plain)x\(row.text(1))"), .mm("Thread pitch", row.number(1)),
                            .mm("Least cable diameter", row.number(2)),
                            .mm("Greatest cable diameter", row.number(3)), .text("Material", material), .text("Colour", colour),
                            .flag("ATEX", code == "EX"),
                        ], grams: size * size * (factor > 1 ? 0.12 : 0.025), price: row.number(4) * factor, trade: .single(pack: 25),
                        demand: (size == 20 || size == 25 ? 1.8 : 0.8) / factor))
            }
        }
        return family
    }

    private static func ties() -> DemoFamily {
        var family = DemoFamily(
            code: "CT", title: "Cable ties polyamide 6.6", brand: .kabelund, category: "Electrical > Cable accessories > Cable ties",
            image: "cable-tie",
            attributes: [
                .text("Material", "Polyamide 6.6"), .quantity("Lowest temperature", -40, .celsius),
                .quantity("Highest temperature", 85, .celsius),
            ] + Electrical.conformity,
            notes: ["Inside teeth with a strong hold.", "Black ties resist UV light.", "Tighten and cut with a tie gun."], demand: 1.2)
        let noun = DemoText("Cable tie", nb: "Buntebånd", de: "Kabelbinder", fr: "Collier de serrage")
        let sizes = DemoTable(
            """
            2.5 100 22 80
            2.5 160 40 80
            2.5 200 52 80
            3.6 140 33 180
            3.6 200 53 180
            3.6 290 80 180
            4.8 200 50 220
            4.8 250 65 220
            4.8 300 82 220
            4.8 370 105 220
            4.8 430 125 220
            7.6 300 80 540
            7.6 380 105 540
            7.6 540 160 540
            9 780 230 780
            """)
        for row in sizes.rows {
            let (width, length) = (row.number(0), row.number(1))
            for colour in [DemoColour.white, .black, .blue] where colour.code != "BU" || width == 4.8 {
                let natural = colour.code == "WH"
                let name = natural ? DemoText("natural", nb: "natur", de: "natur", fr: "naturel") : colour.name
                let detectable = colour.code == "BU"
                family.variants.append(
                    DemoVariant(
                        sku: "CT-\(length.plain)X\(width.plain)-\(colour.code)", mpn: "KLT\(length.plain)-\(width.plain)\(colour.code)",
                        title: noun + " \(length.plain) x " + .decimal("\(width.plain) mm ") + name,
                        summary: "Cable tie \(length.plain) × \(width.plain) mm, \(name.en), tensile strength \(row.number(3).plain) N"
                            + "\(detectable ? ", metal-detectable for food plants" : "").",
                        attributes: [
                            .mm("Length", length), .mm("Width", width), .quantity("Tensile strength", row.number(3), .newton),
                            .mm("Greatest bundle diameter", row.number(2)),
                            .text("Colour", natural ? "Natural" : colour.label), .flag("UV resistant", colour.code == "BK"),
                        ], grams: length * width * 0.0015, price: (0.006 + length * width * 0.000028) * (detectable ? 4 : 1),
                        trade: .packs(of: 100, perPallet: 480),
                        demand: detectable ? 0.3 : 1.2))
            }
        }
        return family
    }

    private static func heatShrink() -> DemoFamily {
        var family = DemoFamily(
            code: "HST", title: "Heat-shrink tubing 2:1", brand: .kabelund, category: "Electrical > Cable accessories > Heat-shrink tubing",
            image: "heat-shrink",
            attributes: [
                .text("Material", "Polyolefin"), .text("Shrink ratio", "2:1"), .quantity("Lowest temperature", -55, .celsius),
                .quantity("Highest temperature", 125, .celsius),
            ] + Electrical.conformity,
            notes: ["Shrinks from 90 °C.", "Flame retardant and flexible.", "In lengths of 1.2 m."], demand: 0.7)
        let noun = DemoText("Heat-shrink tubing", nb: "Krympestrømpe", de: "Schrumpfschlauch", fr: "Gaine thermorétractable")
        for (size, price) in [
            (1.6, 0.55), (2.4, 0.6), (3.2, 0.68), (4.8, 0.8), (6.4, 0.98), (9.5, 1.3), (12.7, 1.75), (19.1, 2.5), (25.4, 3.6), (38.1, 5.9),
        ] {
            for colour in [DemoColour.black, .red, .blue, .greenYellow, .clear] where size <= 19.1 || colour.code == "BK" {
                family.variants.append(
                    DemoVariant(
                        sku: "HST-\(size.plain)-\(colour.code)", mpn: "KLH\(size.plain)\(colour.code)",
                        title: noun + .decimal(" \(size.plain)/\((size / 2).plain) mm ") + colour.feminineName,
                        summary: "Heat-shrink tubing \(size.plain) mm, shrinks to \((size / 2).plain) mm, \(colour.name.en), 1.2 m.",
                        attributes: [.mm("Inner diameter", size), .mm("Shrunk diameter", size / 2), .mm("Length", 1200), colour.attribute],
                        grams: size * 4.2, price: price, trade: .packs(of: size <= 6.4 ? 25 : 10, perPallet: 120),
                        demand: colour.code == "BK" ? 2 : 0.6))
            }
        }
        return family
    }
}
