/// Drawn cup needle roller bearings HK (DIN 618).
enum NeedleBearings {
    static func families() -> [DemoFamily] {
        var family = DemoFamily(
            code: "NRB-HK", title: "Drawn cup needle roller bearings HK", brand: .kugelmar,
            category: "Bearings > Roller bearings > Needle roller bearings", image: "needle-bearing",
            attributes: [
                .text("Bearing type", "Needle roller bearing"), .text("Series", "HK"), .text("Material", "Chrome steel 100Cr6"),
                .text("Standard", "DIN 618"), .text("Closure", "Open"),
            ],
            notes: [
                "Very low section: the shaft is the inner raceway and must be hardened.",
                "Pressed into the bore; no further fixing needed.",
                "For gearboxes, pumps, hand tools and linkages.",
            ], demand: 0.6)
        let noun = DemoText("Needle roller bearing", nb: "Nålelager", de: "Nadelhülse", fr: "Douille à aiguilles")
        for row in sizes.rows {
            let (bore, outer) = (row.number(0), row.number(1))
            for width in row.numbers(from: 2) {
                let designation = "HK" + twoDigits(bore) + twoDigits(width)
                let grams = 0.7854 * (outer * outer - bore * bore) * width * 0.00785 * 0.62
                family.variants.append(
                    DemoVariant(
                        sku: designation, mpn: "KM \(designation)",
                        title: noun + " \(designation) \(Bearings.sizeText(bore: bore, outer: outer, width: width)) mm",
                        summary:
                            "Drawn cup needle roller bearing \(designation) with open ends, \(bore.plain) × \(outer.plain) × "
                            + "\(width.plain) mm.",
                        attributes: Bearings.size(bore: bore, outer: outer, width: width), grams: grams,
                        price: 1.1 + bore * 0.07 + grams * 0.04,
                        trade: .single(pack: 10), demand: Bearings.demand(bore: bore)))
            }
        }
        return [family]
    }

    private static func twoDigits(_ value: Double) -> String { (value < 10 ? "0" : "") + value.plain }

    /// Bore, outer diameter and the widths that are made.
    private static let sizes = DemoTable(
        """
        4 8 8
        5 9 9
        6 10 8 9
        8 12 8 10
        9 13 10 12
        10 14 10 12 15
        12 16 10
        13 19 12
        14 20 12 16
        15 21 12 16 22
        16 22 12 16 22
        17 23 12
        18 24 12 16
        20 26 10 12 16 20 30
        22 28 10 12 16 20
        25 32 12 16 20 26 38
        28 35 16 20
        30 37 12 16 20 26 38
        35 42 12 16 20
        40 47 12 16 20
        45 52 12 16 20
        50 58 20 25
        """)
}
