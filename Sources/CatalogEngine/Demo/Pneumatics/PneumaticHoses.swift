/// Tubing of polyurethane and polyamide by the roll, and spiral hoses.
enum PneumaticHoses {
    static func families() -> [DemoFamily] { [tubing(polyamide: false), tubing(polyamide: true), spiral()] }

    /// The SKU of a blue polyurethane roll for a tube diameter; nil when it is not made.
    static func sku(outer: Double) -> String? {
        sizes.rows.contains { $0.number(0) == outer } ? "PU-\(outer.plain)-BU-25" : nil
    }

    /// Outer and inner diameter, price of a metre.
    private static let sizes = DemoTable(
        """
        4 2.5 0.32
        6 4 0.48
        8 5.5 0.78
        10 7 1.2
        12 8 1.72
        16 11 2.9
        """)

    private static func tubing(polyamide: Bool) -> DemoFamily {
        let code = polyamide ? "PA" : "PU"
        let material = polyamide ? "Polyamide 12" : "Polyurethane"
        var family = DemoFamily(
            code: "HOSE-\(code)", title: "Pneumatic tubing \(material.lowercasedFirst)", brand: .luftgard,
            category: "Pneumatics > Hoses > \(material) tubing", image: "hose",
            attributes: [
                .text("Material", material), .quantity("Highest pressure", polyamide ? 16 : 10, .bar),
                .quantity("Lowest temperature", polyamide ? -40 : -20, .celsius),
                .quantity("Highest temperature", polyamide ? 80 : 60, .celsius), .text("Hardness", polyamide ? "Shore D 63" : "Shore A 98"),
            ],
            notes: [
                polyamide ? "Stiff and light, resists oil and cold." : "Flexible with a small bending radius; for moving parts.",
                "Calibrated outer diameter for push-in fittings.",
                "Metre marks on the tube.",
            ], demand: polyamide ? 0.6 : 1.2)
        let noun =
            polyamide
            ? DemoText("Polyamide tube", nb: "Polyamidslange", de: "Polyamidschlauch", fr: "Tuyau polyamide")
            : DemoText("Polyurethane hose", nb: "Polyuretanslange", de: "Polyurethanschlauch", fr: "Tuyau polyuréthane")
        let colours: [DemoColour] = polyamide ? [.black, .blue, .clear] : [.blue, .black, .clear, .red, .yellow, .green]
        for row in sizes.rows {
            let (outer, inner) = (
                row.number(0), polyamide ? row.number(0) - (row.number(0) <= 8 ? 2 : row.number(0) <= 12 ? 3 : 4) : row.number(1)
            )
            for colour in colours {
                for length in polyamide ? [25.0, 100] : [25, 50, 100] where colour.code != "GN" || length == 25 {
                    let gramsPerMetre = 0.7854 * (outer * outer - inner * inner) * (polyamide ? 1.02 : 1.2)
                    family.variants.append(
                        DemoVariant(
                            sku: "\(code)-\(outer.plain)-\(colour.code)-\(length.plain)",
                            mpn: "LGH\(code)\(outer.plain)\(colour.code)\(length.plain)",
                            title: noun + .decimal(" \(outer.plain)x\(inner.plain) mm ") + colour.name + " \(length.plain) m",
                            summary:
                                "\(material) tubing, outer diameter \(outer.plain) mm, inner diameter \(inner.plain) mm, \(colour.name.en)"
                                + ", roll of \(length.plain) m.",
                            attributes: [
                                .mm("Tube diameter", outer), .mm("Inner diameter", inner), colour.attribute,
                                .quantity("Ring length", length, .metre),
                            ],
                            grams: gramsPerMetre * length,
                            price: row.number(2) * length * (polyamide ? 1.1 : 1) * (length == 100 ? 0.9 : 1),
                            trade: .single(unit: "roll", perPallet: 40),
                            demand: (colour.code == "BU" || colour.code == "BK" ? 1.8 : 0.6) * (outer == 6 || outer == 8 ? 1.6 : 0.8)))
                }
            }
        }
        return family
    }

    private static func spiral() -> DemoFamily {
        var family = DemoFamily(
            code: "HOSE-SP", title: "Spiral hoses with couplings", brand: .luftgard, category: "Pneumatics > Hoses > Spiral hoses",
            image: "spiral-hose",
            attributes: [.text("Material", "Polyurethane"), .quantity("Highest pressure", 8, .bar), DemoColour.blue.attribute],
            notes: ["Draws back by itself.", "With kink protection and swivel ends.", "For air tools at assembly benches."], demand: 0.7)
        let noun = DemoText("Spiral hose", nb: "Spiralslange", de: "Spiralschlauch", fr: "Tuyau spiralé")
        for row in sizes.rows where (6...12).contains(row.number(0)) {
            for reach in [2.0, 4, 6, 8] {
                let (outer, inner) = (row.number(0), row.number(1))
                let thread = outer <= 8 ? "G1/4" : "G3/8"
                family.variants.append(
                    DemoVariant(
                        sku: "SPH-\(outer.plain)-\(reach.plain)", mpn: "LGSP\(outer.plain)/\(reach.plain)",
                        title: noun + .decimal(" \(outer.plain)x\(inner.plain) mm") + " \(reach.plain) m \(thread)",
                        summary:
                            "Spiral hose \(outer.plain) × \(inner.plain) mm with a working length of \(reach.plain) m, ends \(thread).",
                        attributes: [
                            .mm("Tube diameter", outer), .mm("Inner diameter", inner), .quantity("Working length", reach, .metre),
                            .text("Thread", thread),
                        ],
                        grams: outer * outer * reach * 1.6, price: 7 + row.number(2) * reach * 2.4, trade: .single()))
            }
        }
        return family
    }
}
