/// Retaining rings for shafts (DIN 471) and bores (DIN 472).
enum RetainingRings {
    static func families() -> [DemoFamily] { [family(outer: true), family(outer: false)] }

    /// The SKU of the ring for a shaft; nil when that size is not made.
    static func sku(shaft: Double) -> String? { sku(prefix: "RS", size: shaft, in: shafts) }

    /// The SKU of the ring for a bore; nil when that size is not made.
    static func sku(bore: Double) -> String? { sku(prefix: "RB", size: bore, in: bores) }

    private static func sku(prefix: String, size: Double, in table: DemoTable) -> String? {
        table.rows.first { $0.number(0) == size }.map { "\(prefix)-\(size.plain)X\($0.number(1).plain)" }
    }

    private static func family(outer: Bool) -> DemoFamily {
        let standard = outer ? "DIN 471" : "DIN 472"
        let noun =
            outer
            ? DemoText(
                "Retaining ring for shafts", nb: "Låsering for aksel", de: "Sicherungsring für Wellen", fr: "Circlip extérieur pour arbre")
            : DemoText(
                "Retaining ring for bores", nb: "Låsering for boring", de: "Sicherungsring für Bohrungen",
                fr: "Circlip intérieur pour alésage")
        var family = DemoFamily(
            code: outer ? "RS-471" : "RB-472", title: "\(outer ? "Retaining rings for shafts" : "Retaining rings for bores") \(standard)",
            brand: .ferrokant, category: "Fasteners > Retaining rings > \(outer ? "For shafts" : "For bores")", image: "retaining-ring",
            attributes: [.text("Material", "Spring steel"), .text("Finish", "Phosphated"), .text("Standard", standard)],
            notes: [
                "Holds bearings and pins against axial movement.", "Fit with circlip pliers; do not overstretch.",
                "Phosphated and oiled.",
            ], demand: 0.5)
        for row in (outer ? shafts : bores).rows {
            let (size, thickness) = (row.number(0), row.number(1))
            let grams = 3.1416 * size * size * 0.085 * thickness * 0.00785
            let symbol = outer ? "Shaft" : "Bore"
            family.variants.append(
                DemoVariant(
                    sku: "\(outer ? "RS" : "RB")-\(size.plain)X\(thickness.plain)", mpn: "\(outer ? "0471" : "0472") \(size.plain)",
                    title: noun + .decimal(" \(size.plain) x \(thickness.plain)") + " \(standard)",
                    summary: "\(outer ? "External" : "Internal") circlip for \(symbol.lowercased()) \(size.plain) mm, "
                        + "\(thickness.plain) mm thick, spring steel.",
                    attributes: [.mm("\(symbol) diameter", size), .mm("Thickness", thickness)], grams: grams,
                    price: 0.03 + grams * 0.02, trade: .box(grams: grams)))
        }
        return family
    }

    /// Shaft diameter and ring thickness.
    private static let shafts = DemoTable(
        """
        4 0.4
        5 0.6
        6 0.7
        8 0.8
        10 1
        12 1
        14 1
        15 1
        16 1
        17 1
        18 1.2
        20 1.2
        22 1.2
        24 1.2
        25 1.2
        28 1.5
        30 1.5
        32 1.5
        35 1.5
        40 1.75
        45 1.75
        50 2
        55 2
        60 2
        65 2.5
        70 2.5
        75 2.5
        80 2.5
        """)

    /// Bore diameter and ring thickness.
    private static let bores = DemoTable(
        """
        10 1
        12 1
        15 1
        16 1
        18 1
        20 1
        22 1
        24 1.2
        26 1.2
        28 1.2
        30 1.2
        32 1.2
        35 1.5
        37 1.5
        40 1.75
        42 1.75
        47 1.75
        52 2
        55 2
        62 2
        68 2.5
        72 2.5
        80 2.5
        90 3
        """)
}
