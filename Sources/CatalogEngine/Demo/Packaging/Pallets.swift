/// Pallets, pallet collars, mesh boxes and stacking containers.
enum Pallets {
    static func families() -> [DemoFamily] { [pallets(), collars(), containers()] }

    private static func pallets() -> DemoFamily {
        var family = DemoFamily(
            code: "PAL", title: "Pallets", brand: .pakkholm, category: "Packaging > Pallets > Pallets", image: "pallet", attributes: [],
            notes: ["Delivered in stacks of fifteen.", "Collection of empties on request."], demand: 1)
        let rows: [(String, DemoText, String, Double, Double, Double, Double, Double, Double)] = [
            (
                "EUR-N",
                DemoText(
                    "EUR pallet new 1200x800 mm", nb: "Europall ny 1200x800 mm", de: "Europalette neu 1200x800 mm",
                    fr: "Palette EUR neuve 1200x800 mm"), "Wood", 1200, 800, 144, 1500, 24_000, 18.9
            ),
            (
                "EUR-A",
                DemoText(
                    "EUR pallet used class A 1200x800 mm", nb: "Europall brukt klasse A 1200x800 mm",
                    de: "Europalette gebraucht Klasse A 1200x800 mm", fr: "Palette EUR d'occasion classe A 1200x800 mm"), "Wood", 1200, 800,
                144, 1500, 24_000, 13.9
            ),
            (
                "EUR-B",
                DemoText(
                    "EUR pallet used class B 1200x800 mm", nb: "Europall brukt klasse B 1200x800 mm",
                    de: "Europalette gebraucht Klasse B 1200x800 mm", fr: "Palette EUR d'occasion classe B 1200x800 mm"), "Wood", 1200, 800,
                144, 1500, 24_000, 10.9
            ),
            (
                "EUR2",
                DemoText(
                    "EUR2 pallet 1200x1000 mm", nb: "EUR2-pall 1200x1000 mm", de: "EUR2-Palette 1200x1000 mm",
                    fr: "Palette EUR2 1200x1000 mm"), "Wood", 1200, 1000, 162, 1250, 33_000, 24.9
            ),
            (
                "EUR6",
                DemoText("Half pallet 800x600 mm", nb: "Halvpall 800x600 mm", de: "Halbpalette 800x600 mm", fr: "Demi-palette 800x600 mm"),
                "Wood", 800, 600, 144, 500, 9500, 11.9
            ),
            (
                "OW",
                DemoText(
                    "One-way pallet 1200x800 mm", nb: "Engangspall 1200x800 mm", de: "Einwegpalette 1200x800 mm",
                    fr: "Palette perdue 1200x800 mm"), "Wood", 1200, 800, 120, 600, 11_000, 7.9
            ),
            (
                "PL-H1",
                DemoText(
                    "Plastic pallet hygienic H1 1200x800 mm", nb: "Plastpall hygiene H1 1200x800 mm",
                    de: "Kunststoffpalette Hygiene H1 1200x800 mm", fr: "Palette plastique hygiène H1 1200x800 mm"), "HDPE", 1200, 800, 160,
                1250, 18_000, 74
            ),
            (
                "PL-E",
                DemoText(
                    "Plastic pallet export 1200x800 mm", nb: "Plastpall eksport 1200x800 mm", de: "Kunststoffpalette Export 1200x800 mm",
                    fr: "Palette plastique export 1200x800 mm"), "Recycled PP", 1200, 800, 140, 600, 6500, 17.9
            ),
            (
                "DUS",
                DemoText(
                    "Quarter pallet 600x400 mm", nb: "Kvartpall 600x400 mm", de: "Viertelpalette 600x400 mm",
                    fr: "Quart de palette 600x400 mm"), "HDPE", 600, 400, 140, 300, 2200, 9.9
            ),
        ]
        for (code, title, material, length, width, height, load, grams, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "PAL-\(code)", mpn: "PHP.\(code)", title: title,
                    summary: "\(title.en), \(material.lowercasedFirst), dynamic load \(load.plain) kg.",
                    attributes: [
                        .text("Material", material), .mm("Length", length), .mm("Width", width), .mm("Height", height),
                        .quantity("Load capacity", load, .kilogram),
                    ], grams: grams,
                    price: price, trade: .single(pack: 15), demand: code.hasPrefix("EUR-") ? 2.5 : 0.9,
                    relations: DemoRelations(
                        substitutes: code == "EUR-N" ? ["PAL-EUR-A"] : code == "EUR-A" ? ["PAL-EUR-N", "PAL-EUR-B"] : [],
                        accessories: code.hasPrefix("EUR-") ? ["COL-1200X800", "SFH-20-CL"] : [])))
        }
        return family
    }

    private static func collars() -> DemoFamily {
        var family = DemoFamily(
            code: "COL", title: "Pallet collars and lids", brand: .pakkholm, category: "Packaging > Pallets > Pallet collars",
            image: "pallet", attributes: [.text("Material", "Wood")],
            notes: ["Folds flat with four hinges.", "Stack to the height needed."], demand: 0.6)
        for (code, title, height, price, grams) in [
            (
                "1200X800",
                DemoText(
                    "Pallet collar 1200x800x200 mm", nb: "Pallekarm 1200x800x200 mm", de: "Palettenaufsatzrahmen 1200x800x200 mm",
                    fr: "Rehausse de palette 1200x800x200 mm"), 200.0, 13.9, 9500.0
            ),
            (
                "800X600",
                DemoText(
                    "Pallet collar 800x600x200 mm", nb: "Pallekarm 800x600x200 mm", de: "Palettenaufsatzrahmen 800x600x200 mm",
                    fr: "Rehausse de palette 800x600x200 mm"), 200, 10.9, 6200
            ),
            (
                "1200X1000",
                DemoText(
                    "Pallet collar 1200x1000x200 mm", nb: "Pallekarm 1200x1000x200 mm", de: "Palettenaufsatzrahmen 1200x1000x200 mm",
                    fr: "Rehausse de palette 1200x1000x200 mm"), 200, 16.9, 10_800
            ),
            (
                "LID1200X800",
                DemoText(
                    "Lid for pallet collar 1200x800 mm", nb: "Lokk for pallekarm 1200x800 mm", de: "Deckel für Aufsatzrahmen 1200x800 mm",
                    fr: "Couvercle pour rehausse 1200x800 mm"), 8, 14.9, 5600
            ),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "COL-\(code)", mpn: "PHC.\(code)", title: title, summary: "\(title.en) of spruce.",
                    attributes: [.mm("Height", height)], grams: grams, price: price, trade: .single(pack: 10)))
        }
        return family
    }

    private static func containers() -> DemoFamily {
        var family = DemoFamily(
            code: "BOXE", title: "Euro stacking containers", brand: .pakkholm, category: "Packaging > Storage > Stacking containers",
            image: "stacking-box", attributes: [.text("Material", "Polypropylene"), .flag("Food safe", true)],
            notes: ["Stacks on Euro pallets without a gap.", "From −20 to +60 °C.", "Label holders as an accessory."], demand: 0.7)
        let noun = DemoText("Euro stacking container", nb: "Stablekasse Euro", de: "Eurobehälter", fr: "Bac gerbable Euro")
        let sizes = DemoTable(
            """
            300 200 120 5
            300 200 170 7
            400 300 120 10
            400 300 170 15
            400 300 220 20
            400 300 320 29
            600 400 120 22
            600 400 170 32
            600 400 220 43
            600 400 320 63
            600 400 420 83
            800 600 420 170
            """)
        for row in sizes.rows {
            for colour in [DemoColour.grey, .blue, .red] where colour.code == "GY" || row.number(0) < 800 {
                let (length, width, height) = (row.number(0), row.number(1), row.number(2))
                let size = "\(length.plain)x\(width.plain)x\(height.plain)"
                let grams = length * width * 0.0042 + (length + width) * height * 0.0042
                family.variants.append(
                    DemoVariant(
                        sku: "EB-\(size.uppercased())-\(colour.code)",
                        mpn: "PHE.\(length.plain).\(width.plain).\(height.plain).\(colour.code)",
                        title: noun + " \(size) mm " + colour.name,
                        summary:
                            "Stacking container \(length.plain) × \(width.plain) × \(height.plain) mm, \(row.text(3)) litres, "
                            + "\(colour.name.en).",
                        attributes: [
                            .mm("Length", length), .mm("Width", width), .mm("Height", height), .quantity("Volume", row.number(3), .litre),
                            colour.attribute,
                        ], grams: grams, price: 2.2 + grams * 0.0062, trade: .single(pack: 10, perPallet: 8),
                        demand: colour.code == "GY" ? 1.6 : 0.8))
            }
        }
        return family
    }
}
