/// Cast-iron bearing units: pillow blocks UCP, square flanges UCF and oval flanges UCFL.
enum BearingUnits {
    private struct Kind {
        let prefix: String
        let noun: DemoText
        let plural: String
        let image: String
        let summary: String
        /// Bore code, shaft, and two lengths of the housing.
        let sizes: DemoTable
        /// What the two lengths are.
        let lengths: (String, String)
        let massFactor: Double
    }

    static func families() -> [DemoFamily] { kinds.map(family) }

    private static func family(_ kind: Kind) -> DemoFamily {
        var family = DemoFamily(
            code: "UNIT-\(kind.prefix)", title: "\(kind.plural) \(kind.prefix)", brand: .rullvik,
            category: "Bearings > Bearing units > \(kind.plural)",
            image: kind.image,
            attributes: [
                .text("Bearing type", "Bearing unit"), .text("Series", "\(kind.prefix)2"), .text("Material", "Cast iron EN-GJL-200"),
                .text("Closure", "Rubber seals on both sides"), .text("Locking", "Set screws"),
            ],
            notes: [
                "Insert bearing UC with spherical outer ring, makes up for misalignment.", "Grease nipple for relubrication.",
                "Two set screws hold the shaft; tolerance h7 is enough.", "For conveyors, fans, farm machines and stairlifts.",
            ], demand: 0.9)
        for row in kind.sizes.rows {
            let code = row.text(0)
            let shaft = row.number(1)
            let grams = (180 + 0.33 * shaft * shaft + shaft * 14) * kind.massFactor
            family.variants.append(
                DemoVariant(
                    sku: "\(kind.prefix)\(code)", mpn: "RV \(kind.prefix) \(code)",
                    title: kind.noun + " \(kind.prefix)\(code) \(shaft.plain) mm",
                    summary: "\(kind.summary) \(kind.prefix)\(code) for \(shaft.plain) mm shafts, with insert bearing UC\(code).",
                    attributes: [
                        .mm("Bore diameter", shaft), .mm(kind.lengths.0, row.number(2)), .mm(kind.lengths.1, row.number(3)),
                    ], grams: grams, price: 5.2 + grams * 0.0085, trade: .single(pack: shaft <= 30 ? 4 : 1),
                    demand: Bearings.demand(bore: shaft)))
        }
        return family
    }

    private static let kinds = [
        Kind(
            prefix: "UCP", noun: DemoText("Pillow block bearing", nb: "Bukklager", de: "Stehlager", fr: "Palier à semelle"),
            plural: "Pillow block bearings", image: "pillow-block", summary: "Two-bolt pillow block",
            sizes: DemoTable(
                """
                201 12 30.2 127
                202 15 30.2 127
                203 17 30.2 127
                204 20 33.3 127
                205 25 36.5 140
                206 30 42.9 165
                207 35 47.6 167
                208 40 49.2 184
                209 45 54 190
                210 50 57.2 206
                211 55 63.5 219
                212 60 69.8 241
                213 65 76.2 265
                214 70 79.4 266
                215 75 82.6 275
                216 80 88.9 292
                217 85 95.2 310
                218 90 101.6 327
                """), lengths: ("Centre height", "Length"), massFactor: 1.05),
        Kind(
            prefix: "UCF",
            noun: DemoText(
                "Square flange bearing", nb: "Firkantet flenslager", de: "Flanschlager quadratisch", fr: "Palier applique carré"),
            plural: "Square flange bearings", image: "flange-bearing", summary: "Four-bolt flange unit",
            sizes: DemoTable(
                """
                204 20 64 86
                205 25 70 95
                206 30 83 108
                207 35 92 117
                208 40 102 130
                209 45 105 137
                210 50 111 143
                211 55 130 162
                212 60 143 175
                """), lengths: ("Bolt spacing", "Length"), massFactor: 1),
        Kind(
            prefix: "UCFL",
            noun: DemoText("Oval flange bearing", nb: "Ovalt flenslager", de: "Flanschlager oval", fr: "Palier applique ovale"),
            plural: "Oval flange bearings", image: "flange-bearing", summary: "Two-bolt flange unit",
            sizes: DemoTable(
                """
                204 20 90 113
                205 25 99 130
                206 30 117 148
                207 35 130 161
                208 40 144 175
                209 45 148 188
                210 50 157 197
                """), lengths: ("Bolt spacing", "Length"), massFactor: 0.8),
    ]
}
