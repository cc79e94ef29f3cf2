/// Screwdrivers by tip, insulated to 1000 V and plain, and bits.
enum Screwdrivers {
    static func families() -> [DemoFamily] { [drivers(insulated: false), drivers(insulated: true), bits()] }

    /// The SKU of the screwdriver for a recess such as `PH2` or `TX20`; nil when it is not made.
    static func sku(tip: String) -> String? { tips.contains { $0.0 == tip } ? "SD-\(tip)" : nil }

    /// Tip, drive, blade length.
    private static let tips: [(String, String, Double)] = [
        ("PH0", "Phillips", 60), ("PH1", "Phillips", 80), ("PH2", "Phillips", 100), ("PH3", "Phillips", 150), ("PZ0", "Pozidriv", 60),
        ("PZ1", "Pozidriv", 80), ("PZ2", "Pozidriv", 100), ("PZ3", "Pozidriv", 150),
        ("SL2.5", "Slotted", 75), ("SL3.5", "Slotted", 100), ("SL4", "Slotted", 100), ("SL5.5", "Slotted", 125), ("SL6.5", "Slotted", 150),
        ("SL8", "Slotted", 175), ("TX8", "Hexalobular (Torx)", 60), ("TX10", "Hexalobular (Torx)", 80),
        ("TX15", "Hexalobular (Torx)", 80), ("TX20", "Hexalobular (Torx)", 100), ("TX25", "Hexalobular (Torx)", 100),
        ("TX30", "Hexalobular (Torx)", 115), ("TX40", "Hexalobular (Torx)", 130),
    ]

    private static func drivers(insulated: Bool) -> DemoFamily {
        var family = DemoFamily(
            code: insulated ? "SDR-VDE" : "SDR", title: insulated ? "Screwdrivers insulated 1000 V" : "Screwdrivers", brand: .torkvik,
            category: "Tools > Hand tools > Screwdrivers", image: "screwdriver",
            attributes: [.text("Material", "Molybdenum vanadium steel"), .flag("Insulated 1000 V", insulated)]
                + (insulated ? [.text("Standard", "EN IEC 60900")] : []),
            notes: insulated
                ? [
                    "Each tool tested at 10,000 V.", "For work on live parts up to 1000 V AC.",
                    "Slim insulated blade reaches sunk terminals.",
                ]
                : [
                    "Two-component handle with anti-roll ring.", "Black tip for an exact fit.",
                    "Hexagon bolster for a spanner from size 5.5.",
                ], demand: insulated ? 1 : 1.1)
        let noun =
            insulated
            ? DemoText("Insulated screwdriver", nb: "Isolert skrutrekker", de: "VDE-Schraubendreher", fr: "Tournevis isolé")
            : DemoText("Screwdriver", nb: "Skrutrekker", de: "Schraubendreher", fr: "Tournevis")
        for (tip, drive, length) in tips where !insulated || tip != "TX40" {
            family.variants.append(
                DemoVariant(
                    sku: "SD\(insulated ? "V" : "")-\(tip)", mpn: "TV\(insulated ? "V" : "S")-\(tip)",
                    title: noun + " \(tip) x \(length.plain) mm\(insulated ? " 1000 V" : "")",
                    summary: "\(noun.en) \(tip), blade \(length.plain) mm\(insulated ? ", insulated to 1000 V" : "").",
                    attributes: [.text("Recess", tip), .text("Drive", drive), .mm("Length", length)], grams: 40 + length * 0.6,
                    price: (2.9 + length * 0.021) * (insulated ? 1.45 : 1), trade: .single(pack: 5),
                    demand: ["PH2", "PZ2", "TX20", "TX25", "SL5.5"].contains(tip) ? 2 : 0.8))
        }
        return family
    }

    private static func bits() -> DemoFamily {
        var family = DemoFamily(
            code: "BIT", title: "Screwdriver bits 1/4\"", brand: .torkvik, category: "Tools > Hand tools > Bits", image: "bit",
            attributes: [.text("Shank", "Hexagon 1/4\""), .text("Material", "S2 steel")],
            notes: ["Torsion zone takes shocks of impact drivers.", "Colour ring by drive."], demand: 1)
        let noun = DemoText("Bit", nb: "Bits", de: "Bit", fr: "Embout")
        for (tip, drive, _) in tips where !tip.hasPrefix("SL2") && tip != "TX8" {
            for length in [25.0, 50] {
                family.variants.append(
                    DemoVariant(
                        sku: "BIT-\(tip)-\(length.plain)", mpn: "TVB-\(tip)/\(length.plain)", title: noun + " \(tip) \(length.plain) mm",
                        summary: "\(drive) bit \(tip), \(length.plain) mm.",
                        attributes: [.text("Recess", tip), .text("Drive", drive), .mm("Length", length)], grams: length * 0.2,
                        price: length == 25 ? 0.62 : 1.35, trade: .packs(of: length == 25 ? 10 : 5),
                        demand: ["PH2", "PZ2", "TX20", "TX25"].contains(tip) ? 2.5 : 0.7))
            }
        }
        return family
    }
}
