/// Ceramic chip capacitors: X7R in the E6 series and C0G in the E12 series.
enum Capacitors {
    /// Which values a package is made in at a voltage, in picofarads.
    private struct Range {
        let volts: Double
        let lowest: Int
        let highest: Int
    }

    static func families() -> [DemoFamily] {
        x7r.map { family("X7R", package: $0.0, ranges: $0.1, series: ESeries.e6, tolerance: 10) }
            + c0g.map { family("C0G", package: $0.0, ranges: $0.1, series: ESeries.e12, tolerance: 5) }
    }

    private static let x7r: [(String, [Range])] = [
        ("0402", [Range(volts: 50, lowest: 100, highest: 22_000), Range(volts: 16, lowest: 22_000, highest: 100_000)]),
        (
            "0603",
            [
                Range(volts: 50, lowest: 100, highest: 220_000), Range(volts: 25, lowest: 100_000, highest: 470_000),
                Range(volts: 16, lowest: 220_000, highest: 1_000_000),
            ]
        ),
        (
            "0805",
            [
                Range(volts: 100, lowest: 220, highest: 47_000), Range(volts: 50, lowest: 1000, highest: 1_000_000),
                Range(volts: 25, lowest: 470_000, highest: 2_200_000), Range(volts: 16, lowest: 1_000_000, highest: 4_700_000),
            ]
        ),
        (
            "1206",
            [
                Range(volts: 100, lowest: 1000, highest: 220_000), Range(volts: 50, lowest: 10_000, highest: 2_200_000),
                Range(volts: 25, lowest: 1_000_000, highest: 4_700_000), Range(volts: 16, lowest: 2_200_000, highest: 10_000_000),
            ]
        ),
    ]

    private static let c0g: [(String, [Range])] = [
        ("0402", [Range(volts: 50, lowest: 1, highest: 470)]), ("0603", [Range(volts: 50, lowest: 1, highest: 1000)]),
        ("0805", [Range(volts: 100, lowest: 10, highest: 4700)]),
    ]

    /// `100 nF`, `4.7 µF`, `22 pF`.
    private static func text(_ picofarads: Int) -> String {
        switch picofarads {
        case ..<1000: "\(picofarads) pF"
        case ..<1_000_000: "\((Double(picofarads) / 1000).plain) nF"
        default: "\((Double(picofarads) / 1_000_000).plain) µF"
        }
    }

    /// `104`: two digits and the number of zeros, in picofarads; `R` for the point below ten.
    private static func code(_ picofarads: Int) -> String {
        if picofarads < 10 { return "\(picofarads)R0" }
        var mantissa = picofarads
        var zeros = 0
        while mantissa >= 100 {
            mantissa /= 10
            zeros += 1
        }
        return "\(mantissa)\(zeros)"
    }

    private static func family(_ dielectric: String, package: String, ranges: [Range], series: [Int], tolerance: Double) -> DemoFamily {
        let (length, width, grams, price): (Double, Double, Double, Double) =
            switch package {
            case "0402": (1, 0.5, 0.0012, 0.0042)
            case "0603": (1.6, 0.8, 0.004, 0.0058)
            case "0805": (2, 1.25, 0.011, 0.0095)
            default: (3.2, 1.6, 0.028, 0.019)
            }
        let stable = dielectric == "C0G"
        var family = DemoFamily(
            code: "CAP-\(package)-\(dielectric)", title: "Ceramic chip capacitors \(dielectric) \(package)", brand: .ohmlin,
            category: "Electrical > Passive components > Ceramic capacitors", image: "chip-capacitor",
            attributes: [
                .text("Package", package), .text("Dielectric", dielectric), .quantity("Tolerance", tolerance, .percent),
                .text("Technology", "Multilayer ceramic"),
                .mm("Length", length), .mm("Width", width), .flag("RoHS", true),
            ],
            notes: stable
                ? [
                    "Stable over temperature and voltage (NP0).", "For filters, oscillators and timing.",
                    "On tape and reel, cut tape from 100 pieces.",
                ]
                : [
                    "For decoupling and filtering; from −55 to +125 °C.",
                    "The capacitance falls with DC bias: choose the voltage with a margin.", "On tape and reel, cut tape from 100 pieces.",
                ],
            demand: package == "0603" || package == "0402" ? 0.8 : 0.5)
        let noun = DemoText("Ceramic capacitor", nb: "Keramisk kondensator", de: "Keramikkondensator", fr: "Condensateur céramique")
        for range in ranges {
            for value in ESeries.values(series, from: range.lowest, to: range.highest) {
                let large = 1 + Double(value) / 1_500_000
                family.variants.append(
                    DemoVariant(
                        sku: "C\(package)-\(dielectric)-\(code(value))-\(range.volts.plain)",
                        mpn: "OC\(package)\(stable ? "CG" : "X7")\(code(value))\(range.volts.plain)",
                        title: noun + .decimal(" \(text(value))") + " \(range.volts.plain) V \(dielectric) \(package)",
                        summary:
                            "Multilayer ceramic capacitor \(text(value)) (\(text(value).replacing(" ", with: "")), \(code(value))), "
                            + "±\(tolerance.plain) %, \(range.volts.plain) V, \(dielectric), "
                            + "package \(package).",
                        attributes: [
                            .quantity("Capacitance", Double(value) / 1000, .nanofarad), .quantity("Rated voltage", range.volts, .volt),
                        ],
                        grams: grams * large.squareRoot(), price: price * large * (range.volts == 100 ? 1.5 : 1),
                        trade: DemoTrade(
                            unit: "pce", pack: package == "0402" ? 10_000 : 4000, packsPerPallet: nil, minimum: 100, step: 100),
                        demand: value == 100_000 ? 5 : value == 10_000 || value == 1_000_000 ? 2.5 : 0.7))
            }
        }
        return family
    }
}
