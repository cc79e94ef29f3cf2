/// Carbide-tipped hammer drills with SDS-plus and SDS-max shanks, and chisels.
enum HammerDrills {
    static func families() -> [DemoFamily] { [family(max: false), family(max: true), chisels()] }

    /// The SKU of a short SDS-plus drill of a diameter; nil when it is not made.
    static func sku(diameter: Double) -> String? {
        plus.rows.first { $0.number(0) == diameter }.map { "SDS-\(diameter.plain)X\($0.numbers(from: 1)[0].plain)" }
    }

    /// Diameter and overall lengths.
    private static let plus = DemoTable(
        """
        5 110 160
        6 110 160 210 260
        7 110 160
        8 110 160 210 260 460
        10 110 160 210 260 460
        12 160 210 260 460
        14 160 210 260 460
        16 160 210 310 460
        18 200 250 450
        20 200 300 450
        22 250 450
        24 250 450
        25 250 450
        28 450
        """)

    private static let max = DemoTable(
        """
        16 340 540
        18 340 540
        20 320 520
        22 320 520
        25 320 520
        28 370 570
        32 370 570
        35 570
        40 570
        """)

    private static func family(max isMax: Bool) -> DemoFamily {
        let shank = isMax ? "SDS-max" : "SDS-plus"
        var family = DemoFamily(
            code: isMax ? "HDM" : "HDP", title: "Hammer drills \(shank)", brand: .bohrental, category: "Tools > Drilling > Hammer drills",
            image: "hammer-drill-bit",
            attributes: [.text("Shank", shank), .text("Material", "Steel with carbide tip"), .text("Cutting edges", isMax ? "4" : "2")],
            notes: [
                "For concrete, natural stone and masonry.", "PGM mark: hole sizes fit approved anchors.",
                "Deep flutes carry the dust away quickly.",
            ], demand: isMax ? 0.5 : 1.3)
        let noun = DemoText("Hammer drill bit", nb: "Hammerbor", de: "Hammerbohrer", fr: "Foret béton")
        for row in (isMax ? max : plus).rows {
            let diameter = row.number(0)
            for length in row.numbers(from: 1) {
                let usable = length - (isMax ? 140 : 60)
                family.variants.append(
                    DemoVariant(
                        sku: "\(isMax ? "SDM" : "SDS")-\(diameter.plain)X\(length.plain)",
                        mpn: "BT\(isMax ? 64 : 62)\(diameter.plain)/\(length.plain)",
                        title: noun + " \(shank) \(diameter.plain) x \(length.plain) mm",
                        summary:
                            "\(shank) hammer drill bit \(diameter.plain) mm, overall length \(length.plain) mm, working length "
                            + "\(usable.plain) mm.",
                        attributes: [.mm("Diameter", diameter), .mm("Length", length), .mm("Usable length", usable)],
                        grams: diameter * diameter * length * 0.004 + (isMax ? 250 : 35),
                        price: (isMax ? 14 : 1.6) + diameter * length * (isMax ? 0.0021 : 0.0019),
                        trade: .single(pack: diameter <= 10 ? 10 : 1),
                        demand: (6...12).contains(diameter) ? 1.8 : 0.6))
            }
        }
        return family
    }

    private static func chisels() -> DemoFamily {
        var family = DemoFamily(
            code: "CHI", title: "Chisels SDS-plus and SDS-max", brand: .bohrental, category: "Tools > Drilling > Chisels", image: "chisel",
            attributes: [.text("Material", "Tool steel")],
            notes: ["Self-sharpening.", "For demolition, slots and tiles."], demand: 0.4)
        let rows: [(String, DemoText, String, Double, Double, Double)] = [
            ("PP", DemoText("Pointed chisel", nb: "Spissmeisel", de: "Spitzmeißel", fr: "Burin pointe"), "SDS-plus", 250, 0, 6.5),
            ("PF", DemoText("Flat chisel", nb: "Flatmeisel", de: "Flachmeißel", fr: "Burin plat"), "SDS-plus", 250, 20, 6.9),
            ("PS", DemoText("Wide chisel", nb: "Bredmeisel", de: "Spatmeißel", fr: "Burin bêche"), "SDS-plus", 250, 40, 9.8),
            ("MP", DemoText("Pointed chisel", nb: "Spissmeisel", de: "Spitzmeißel", fr: "Burin pointe"), "SDS-max", 400, 0, 13.9),
            ("MF", DemoText("Flat chisel", nb: "Flatmeisel", de: "Flachmeißel", fr: "Burin plat"), "SDS-max", 400, 25, 14.9),
            ("MS", DemoText("Wide chisel", nb: "Bredmeisel", de: "Spatmeißel", fr: "Burin bêche"), "SDS-max", 400, 80, 26.5),
        ]
        for (code, noun, shank, length, width, price) in rows {
            var attributes: [DemoAttribute] = [.text("Shank", shank), .mm("Length", length)]
            if width > 0 { attributes.append(.mm("Width", width)) }
            family.variants.append(
                DemoVariant(
                    sku: "CHI-\(code)-\(length.plain)", mpn: "BT69\(code)",
                    title: noun + " \(shank)\(width > 0 ? " \(width.plain) x" : "") \(length.plain) mm",
                    summary: "\(noun.en) with \(shank) shank, \(length.plain) mm long.", attributes: attributes,
                    grams: length * (shank == "SDS-max" ? 2.6 : 0.9), price: price, trade: .single()))
        }
        return family
    }
}
