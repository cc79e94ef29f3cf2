/// Folding cartons of single and double wall board, mailing tubes and corner protectors.
enum Cartons {
    static func families() -> [DemoFamily] { [cartons(double: false), cartons(double: true), tubes()] }

    private static func cartons(double: Bool) -> DemoFamily {
        var family = DemoFamily(
            code: double ? "CT-2W" : "CT-1W", title: double ? "Folding cartons, double wall" : "Folding cartons, single wall",
            brand: .pakkholm, category: "Packaging > Cartons > Folding cartons", image: "carton",
            attributes: [
                .text("Material", "Corrugated board"), .text("Wall", double ? "Double (BC flute)" : "Single (B flute)"),
                .text("Form", "FEFCO 0201"), .text("Colour", "Brown"), .flag("Recyclable", true),
            ],
            notes: [
                "Delivered flat in bundles.", "Inner dimensions.",
                double ? "For heavy goods and long journeys." : "For parcels up to 20 kg.", "At least 80 % recycled fibre.",
            ], demand: double ? 0.8 : 1.3)
        let noun = DemoText("Folding carton", nb: "Pappeske", de: "Faltkarton", fr: "Caisse carton")
        let wall =
            double
            ? DemoText("double wall", nb: "dobbeltvegg", de: "2-wellig", fr: "double cannelure")
            : DemoText("single wall", nb: "enkeltvegg", de: "1-wellig", fr: "simple cannelure")
        let sizes = DemoTable(
            """
            150 100 100
            200 100 100
            200 150 90
            200 150 150
            200 200 100
            200 200 200
            250 150 100
            250 200 100
            250 200 150
            250 250 150
            250 250 250
            300 150 150
            300 200 100
            300 200 150
            300 200 200
            300 300 150
            300 300 200
            300 300 300
            350 250 150
            350 250 200
            350 350 250
            400 200 200
            400 300 150
            400 300 200
            400 300 300
            400 400 200
            400 400 400
            450 350 300
            500 300 200
            500 300 300
            500 400 200
            500 400 300
            500 400 400
            500 500 500
            600 300 300
            600 400 200
            600 400 300
            600 400 400
            600 500 400
            600 600 600
            800 400 400
            800 600 400
            800 600 600
            1180 780 400
            1180 780 780
            """)
        for row in sizes.rows where double ? row.number(0) >= 300 : row.number(0) <= 600 {
            let (length, width, height) = (row.number(0), row.number(1), row.number(2))
            let area = 2 * (length + width) * (height + width) / 1_000_000
            let grams = area * (double ? 790 : 430)
            let size = "\(length.plain)x\(width.plain)x\(height.plain)"
            let bundle = length <= 300 ? 25 : length <= 600 ? 20 : 10
            let litres = (length * width * height / 1_000_000).rounded(decimals: 1)
            family.variants.append(
                DemoVariant(
                    sku: "CT\(double ? 2 : 1)-\(size.uppercased())",
                    mpn: "PH\(double ? 2 : 1).\(length.plain).\(width.plain).\(height.plain)", title: noun + " \(size) mm " + wall,
                    summary:
                        "Folding carton \(length.plain) × \(width.plain) × \(height.plain) mm, \(double ? "double" : "single") wall, "
                        + "\(litres.plain) litres.",
                    attributes: [.mm("Length", length), .mm("Width", width), .mm("Height", height), .quantity("Volume", litres, .litre)],
                    grams: grams, price: 0.12 + area * (double ? 1.45 : 0.85),
                    trade: .packs(of: bundle, perPallet: max(4, Int(18 / area)) / 2 * 2),
                    demand: [300.0, 400, 600].contains(length) ? 1.8 : 0.9, relations: DemoRelations(accessories: ["TAPE-PP-50X66-BN"])))
        }
        return family
    }

    private static func tubes() -> DemoFamily {
        var family = DemoFamily(
            code: "MTU", title: "Mailing tubes with caps", brand: .pakkholm, category: "Packaging > Cartons > Mailing tubes",
            image: "mailing-tube", attributes: [.text("Material", "Cardboard"), .text("Colour", "Brown"), .flag("Recyclable", true)],
            notes: ["Plastic caps included.", "For drawings, posters and rods."], demand: 0.5)
        let noun = DemoText("Mailing tube", nb: "Forsendelseshylse", de: "Versandhülse", fr: "Tube d'expédition")
        for diameter in [50.0, 70, 100] {
            for length in [330.0, 450, 630, 750, 1000] {
                family.variants.append(
                    DemoVariant(
                        sku: "MTU-\(diameter.plain)X\(length.plain)", mpn: "PHT.\(diameter.plain).\(length.plain)",
                        title: noun + " Ø\(diameter.plain) x \(length.plain) mm",
                        summary: "Round mailing tube, inner diameter \(diameter.plain) mm, length \(length.plain) mm.",
                        attributes: [.mm("Inner diameter", diameter), .mm("Length", length)],
                        grams: diameter * length * 0.0046, price: 0.35 + diameter * length * 0.000022, trade: .packs(of: 25, perPallet: 20))
                )
            }
        }
        return family
    }
}
