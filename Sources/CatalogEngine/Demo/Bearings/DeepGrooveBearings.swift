/// Deep groove ball bearings of the series 60, 62 and 63 (ISO 15), open, shielded and sealed; and stainless ones.
enum DeepGrooveBearings {
    /// How a bearing is closed and how much play it has.
    private struct Suffix {
        let text: String
        let closure: String
        let clearance: String
        let priceFactor: Double
        let demand: Double
        let summary: String
    }

    static func families() -> [DemoFamily] {
        series.map { family(series: $0.0, table: $0.1) } + [stainless()]
    }

    /// The SKU of a sealed bearing of the series 62, for relations.
    static func sealed62(boreCode: String) -> String { "62\(boreCode)-2RS" }

    private static let noun = DemoText("Deep groove ball bearing", nb: "Kulelager", de: "Rillenkugellager", fr: "Roulement à billes")

    private static let suffixes = [
        Suffix(text: "", closure: "Open", clearance: "CN", priceFactor: 1, demand: 0.7, summary: "open on both sides"),
        Suffix(
            text: "-2RS", closure: "Rubber seals on both sides", clearance: "CN", priceFactor: 1.22, demand: 1.6,
            summary: "sealed on both sides, greased for life"),
        Suffix(
            text: "-ZZ", closure: "Metal shields on both sides", clearance: "CN", priceFactor: 1.15, demand: 1.2,
            summary: "shielded on both sides, greased for life"),
        Suffix(text: "-C3", closure: "Open", clearance: "C3", priceFactor: 1.06, demand: 0.5, summary: "open, with enlarged clearance C3"),
        Suffix(
            text: "-2RS-C3", closure: "Rubber seals on both sides", clearance: "C3", priceFactor: 1.3, demand: 1,
            summary: "sealed on both sides, with enlarged clearance C3"),
        Suffix(
            text: "-ZZ-C3", closure: "Metal shields on both sides", clearance: "C3", priceFactor: 1.22, demand: 0.8,
            summary: "shielded on both sides, with enlarged clearance C3"),
    ]

    private static func family(series: String, table: DemoTable) -> DemoFamily {
        var family = DemoFamily(
            code: "DGBB-\(series)", title: "Deep groove ball bearings series \(series)", brand: series == "60" ? .kugelmar : .rullvik,
            category: "Bearings > Ball bearings > Deep groove ball bearings", image: "ball-bearing",
            attributes: [
                .text("Bearing type", "Deep groove ball bearing"), .text("Series", series), .text("Material", "Chrome steel 100Cr6"),
                .text("Standard", "DIN 625-1"), .text("Cage", "Steel, pressed"),
            ],
            notes: [
                "Takes radial and axial loads in both directions.", "For electric motors, gearboxes, pumps, fans and conveyors.",
                "Tolerance class P0, quiet running quality.", "Do not hammer: heat to 110 °C at most for mounting.",
            ], demand: series == "62" ? 1.8 : 1.2)
        for row in table.rows {
            let (bore, outer, width, load) = (row.number(1), row.number(2), row.number(3), row.number(4))
            let base = row.text(0)
            let grams = Bearings.grams(bore: bore, outer: outer, width: width)
            for suffix in suffixes {
                family.variants.append(
                    DemoVariant(
                        sku: base + suffix.text, mpn: "\(series == "60" ? "KM" : "RV") \(base)\(mpnSuffix(suffix.text))",
                        title: noun + " \(base)\(suffix.text) \(Bearings.sizeText(bore: bore, outer: outer, width: width)) mm",
                        summary:
                            "Single-row deep groove ball bearing \(base)\(suffix.text), \(bore.plain) × \(outer.plain) × \(width.plain) "
                            + "mm, "
                            + "\(suffix.summary).",
                        attributes: Bearings.size(bore: bore, outer: outer, width: width) + [
                            .text("Closure", suffix.closure), .text("Clearance", suffix.clearance),
                            .quantity("Dynamic load rating", load, .kilonewton),
                        ], grams: grams, price: (1.9 + grams * 0.021) * suffix.priceFactor, trade: .single(pack: grams < 150 ? 10 : 1),
                        demand: Bearings.demand(bore: bore) * suffix.demand,
                        relations: DemoRelations(
                            substitutes: substitutes(of: suffix.text).map { base + $0 }, accessories: accessories(bore: bore, outer: outer))
                    ))
            }
        }
        return family
    }

    private static func mpnSuffix(_ suffix: String) -> String {
        suffix.replacing("-2RS", with: " DDU").replacing("-ZZ", with: " ZZ").replacing("-C3", with: "/C3")
    }

    /// Sealed for shielded and the other way round, of the same clearance.
    private static func substitutes(of suffix: String) -> [String] {
        switch suffix {
        case "-2RS": ["-ZZ"]
        case "-ZZ": ["-2RS"]
        case "-2RS-C3": ["-ZZ-C3"]
        case "-ZZ-C3": ["-2RS-C3"]
        default: []
        }
    }

    /// The rings that hold the bearing on its shaft and in its bore, where they are in the catalog.
    private static func accessories(bore: Double, outer: Double) -> [String] {
        [RetainingRings.sku(shaft: bore), RetainingRings.sku(bore: outer)].compactMap { $0 }
    }

    private static func stainless() -> DemoFamily {
        var family = DemoFamily(
            code: "DGBB-S", title: "Stainless deep groove ball bearings", brand: .kugelmar,
            category: "Bearings > Ball bearings > Stainless ball bearings", image: "ball-bearing",
            attributes: [
                .text("Bearing type", "Deep groove ball bearing"), .text("Material", "Stainless steel AISI 440C"),
                .text("Closure", "Rubber seals on both sides"), .text("Clearance", "CN"),
            ],
            notes: [
                "Greased with a food-grade lubricant (NSF H1).", "For wash-down areas, food machines and boats.",
                "Load ratings are about 80 % of those of chrome steel.",
            ], demand: 0.7)
        for (series, table) in series where series != "63" {
            for row in table.rows.prefix(9) {
                let (bore, outer, width) = (row.number(1), row.number(2), row.number(3))
                let grams = Bearings.grams(bore: bore, outer: outer, width: width)
                let designation = "S\(row.text(0))-2RS"
                family.variants.append(
                    DemoVariant(
                        sku: designation, mpn: "KM SS\(row.text(0)) 2RS",
                        title: DemoText(
                            "Stainless ball bearing", nb: "Rustfritt kulelager", de: "Edelstahl-Kugellager", fr: "Roulement à billes inox")
                            + " \(designation) \(Bearings.sizeText(bore: bore, outer: outer, width: width)) mm",
                        summary:
                            "Corrosion-resistant ball bearing \(designation), \(bore.plain) × \(outer.plain) × \(width.plain) mm, sealed "
                            + "on both sides.",
                        attributes: Bearings.size(bore: bore, outer: outer, width: width)
                            + [
                                .text("Series", series),
                                .quantity("Dynamic load rating", (row.number(4) * 0.8).rounded(decimals: 1), .kilonewton),
                            ],
                        grams: grams, price: 6.5 + grams * 0.075, trade: .single(), demand: Bearings.demand(bore: bore) * 0.6,
                        relations: DemoRelations(substitutes: ["\(row.text(0))-2RS"])))
            }
        }
        return family
    }

    /// Designation, bore, outer diameter, width in millimetres, and dynamic load rating in kilonewtons.
    static let series: [(String, DemoTable)] = [
        (
            "60",
            DemoTable(
                """
                6000 10 26 8 4.75
                6001 12 28 8 5.4
                6002 15 32 9 5.85
                6003 17 35 10 6.37
                6004 20 42 12 9.95
                6005 25 47 12 11.9
                6006 30 55 13 13.8
                6007 35 62 14 16.8
                6008 40 68 15 17.8
                6009 45 75 16 22.1
                6010 50 80 16 22.9
                6011 55 90 18 29.6
                6012 60 95 18 30.7
                6013 65 100 18 31.9
                6014 70 110 20 39.7
                6015 75 115 20 41.6
                6016 80 125 22 49.4
                6017 85 130 22 52
                6018 90 140 24 60.5
                6019 95 145 24 63.7
                6020 100 150 24 63.7
                """)
        ),
        (
            "62",
            DemoTable(
                """
                6200 10 30 9 5.4
                6201 12 32 10 7.28
                6202 15 35 11 8.06
                6203 17 40 12 9.95
                6204 20 47 14 13.5
                6205 25 52 15 14.8
                6206 30 62 16 20.3
                6207 35 72 17 27
                6208 40 80 18 32.5
                6209 45 85 19 35.1
                6210 50 90 20 37.1
                6211 55 100 21 46.2
                6212 60 110 22 55.3
                6213 65 120 23 58.5
                6214 70 125 24 63.7
                6215 75 130 25 68.9
                6216 80 140 26 72.8
                6217 85 150 28 87.1
                6218 90 160 30 101
                6219 95 170 32 114
                6220 100 180 34 127
                """)
        ),
        (
            "63",
            DemoTable(
                """
                6300 10 35 11 8.52
                6301 12 37 12 10.1
                6302 15 42 13 11.9
                6303 17 47 14 14.3
                6304 20 52 15 16.8
                6305 25 62 17 23.4
                6306 30 72 19 29.6
                6307 35 80 21 35.1
                6308 40 90 23 42.3
                6309 45 100 25 55.3
                6310 50 110 27 65
                6311 55 120 29 74.1
                6312 60 130 31 85.2
                6313 65 140 33 97.5
                6314 70 150 35 111
                6315 75 160 37 119
                6316 80 170 39 130
                """)
        ),
    ]
}
