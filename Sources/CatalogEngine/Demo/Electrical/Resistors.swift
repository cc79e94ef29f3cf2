/// Thick film chip resistors of the E24 series and leaded metal film resistors of the E12 series.
enum Resistors {
    private struct Package {
        let name: String
        let metric: String
        let watts: Double
        let volts: Double
        let length: Double
        let width: Double
        let grams: Double
        let reel: Int
        let price: Double
    }

    static func families() -> [DemoFamily] { packages.map(chip) + [leaded()] }

    private static let packages = [
        Package(name: "0402", metric: "1005", watts: 0.063, volts: 50, length: 1, width: 0.5, grams: 0.0006, reel: 10_000, price: 0.0031),
        Package(name: "0603", metric: "1608", watts: 0.1, volts: 75, length: 1.6, width: 0.8, grams: 0.002, reel: 5000, price: 0.0034),
        Package(name: "0805", metric: "2012", watts: 0.125, volts: 150, length: 2, width: 1.25, grams: 0.0045, reel: 5000, price: 0.0046),
        Package(name: "1206", metric: "3216", watts: 0.25, volts: 200, length: 3.1, width: 1.55, grams: 0.009, reel: 5000, price: 0.0068),
    ]

    /// `4.7 kΩ`.
    private static func text(_ ohms: Int) -> String {
        switch ohms {
        case ..<1000: "\(ohms) Ω"
        case ..<1_000_000: "\((Double(ohms) / 1000).plain) kΩ"
        default: "\((Double(ohms) / 1_000_000).plain) MΩ"
        }
    }

    /// `4K7`: the letter stands in the place of the point (IEC 60062).
    private static func code(_ ohms: Int) -> String {
        let (unit, letter) = ohms < 1000 ? (1, "R") : ohms < 1_000_000 ? (1000, "K") : (1_000_000, "M")
        let tenths = ohms * 10 / unit
        let hundredths = ohms * 100 / unit % 10
        let fraction = hundredths > 0 ? "\(tenths % 10)\(hundredths)" : tenths % 10 > 0 ? "\(tenths % 10)" : ""
        return "\(tenths / 10)\(letter)\(fraction)"
    }

    /// The other ways in which buyers write the value: `4k7, 4.7k`.
    private static func aliases(_ ohms: Int) -> String {
        let letter = code(ohms).replacing("K", with: "k")
        let short = text(ohms).replacing(" ", with: "").replacing("Ω", with: ohms < 1000 ? "R" : "")
        return letter == short ? letter : "\(letter), \(short)"
    }

    /// Round values and those of the coarse series sell most.
    private static func demand(_ ohms: Int) -> Double {
        var mantissa = ohms
        while mantissa >= 100 { mantissa /= 10 }
        return mantissa == 10 ? 3 : ESeries.e6.contains(mantissa) ? 1.6 : ESeries.e12.contains(mantissa) ? 1 : 0.4
    }

    private static func chip(_ package: Package) -> DemoFamily {
        var family = DemoFamily(
            code: "RES-\(package.name)", title: "Thick film chip resistors \(package.name) 1 %", brand: .ohmlin,
            category: "Electrical > Passive components > Chip resistors", image: "chip-resistor",
            attributes: [
                .text("Package", package.name), .quantity("Tolerance", 1, .percent), .quantity("Power rating", package.watts, .watt),
                .quantity("Rated voltage", package.volts, .volt), .text("Technology", "Thick film"), .mm("Length", package.length),
                .mm("Width", package.width), .number("Temperature coefficient", 100), .flag("RoHS", true),
            ],
            notes: [
                "On tape and reel, cut tape from 100 pieces.", "Temperature coefficient ±100 ppm/K.",
                "Nickel barrier terminations for lead-free soldering.",
            ],
            demand: package.name == "0603" ? 0.7 : 0.5)
        let noun = DemoText("Chip resistor", nb: "Chipmotstand", de: "Chip-Widerstand", fr: "Résistance CMS")
        for ohms in ESeries.values(ESeries.e24, from: 10, to: 1_000_000) {
            let sku = "R\(package.name)-\(code(ohms))"
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "OR\(package.name)F\(code(ohms))T",
                    title: noun + .decimal(" \(text(ohms))") + " 1% \(package.name)" + .decimal(" \(package.watts.plain) W"),
                    summary:
                        "Thick film resistor \(text(ohms)) (\(aliases(ohms))), 1 %, package \(package.name) (metric "
                        + "\(package.metric)), \(package.watts.plain) W.",
                    attributes: [.quantity("Resistance", Double(ohms), .ohm)], grams: package.grams, price: package.price,
                    trade: DemoTrade(unit: "pce", pack: package.reel, packsPerPallet: nil, minimum: 100, step: 100), demand: demand(ohms)))
        }
        return family
    }

    private static func leaded() -> DemoFamily {
        var family = DemoFamily(
            code: "RES-MF", title: "Metal film resistors 0.6 W 1 %, axial", brand: .ohmlin,
            category: "Electrical > Passive components > Leaded resistors",
            image: "leaded-resistor",
            attributes: [
                .text("Package", "Axial 0207"), .quantity("Tolerance", 1, .percent), .quantity("Power rating", 0.6, .watt),
                .quantity("Rated voltage", 350, .volt), .text("Technology", "Metal film"), .number("Temperature coefficient", 50),
                .flag("RoHS", true),
            ], notes: ["Taped, in ammo packs.", "Five colour rings.", "Low noise and temperature coefficient ±50 ppm/K."], demand: 0.4)
        let noun = DemoText(
            "Metal film resistor", nb: "Metallfilmmotstand", de: "Metallschichtwiderstand", fr: "Résistance à couche métallique")
        for ohms in ESeries.values(ESeries.e12, from: 10, to: 1_000_000) {
            family.variants.append(
                DemoVariant(
                    sku: "RMF-\(code(ohms))", mpn: "OMF0207F\(code(ohms))", title: noun + .decimal(" \(text(ohms)) 1% 0.6 W"),
                    summary: "Axial metal film resistor \(text(ohms)) (\(aliases(ohms))), 1 %, 0.6 W, size 0207.",
                    attributes: [.quantity("Resistance", Double(ohms), .ohm)], grams: 0.22, price: 0.021,
                    trade: DemoTrade(unit: "pce", pack: 1000, packsPerPallet: nil, minimum: 100, step: 100), demand: demand(ohms)))
        }
        return family
    }
}
