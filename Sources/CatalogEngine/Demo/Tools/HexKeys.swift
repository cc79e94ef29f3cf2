/// Hexagon keys ISO 2936, ball-end keys and hexalobular keys.
enum HexKeys {
    static func families() -> [DemoFamily] { [plain(), ball(), lobe(), sets()] }

    /// The SKU of the plain short key of a size; nil when it is not made.
    static func sku(size: Double) -> String? { sizes.rows.contains { $0.number(0) == size } ? "HK-\(size.plain)" : nil }

    /// Size across flats, length of the long arm plain, and of the long ball-end key.
    private static let sizes = DemoTable(
        """
        1.5 46.5 91.5
        2 52 102
        2.5 58.5 114.5
        3 66 129
        4 74 144
        5 85 165
        6 96 186
        8 108 208
        10 122 234
        12 137 262
        14 154 294
        17 177 337
        19 199 379
        """)

    private static func family(_ code: String, title: String, notes: [String]) -> DemoFamily {
        DemoFamily(
            code: code, title: title, brand: .torkvik, category: "Tools > Hand tools > Hex keys", image: "hex-key",
            attributes: [.text("Material", "Chrome vanadium steel"), .text("Finish", "Nickel-plated")], notes: notes, demand: 0.8)
    }

    private static func variant(
        _ sku: String, mpn: String, title: DemoText, summary: String, size: Double, length: Double, factor: Double,
        attributes: [DemoAttribute]
    ) -> DemoVariant {
        DemoVariant(
            sku: sku, mpn: mpn, title: title, summary: summary,
            attributes: [.mm("Width across flats", size), .mm("Length", length)] + attributes, grams: max(1, size * size * length * 0.0098),
            price: (0.45 + size * size * 0.055 + length * 0.004) * factor, trade: .single(pack: 10),
            demand: (3...8).contains(size) ? 1.8 : 0.7)
    }

    private static func plain() -> DemoFamily {
        var family = family(
            "KEY-HK", title: "Hex keys ISO 2936, short",
            notes: ["For hexagon socket screws.", "Hardened through and through.", "Exact fit spares the socket."])
        let noun = DemoText("Hex key", nb: "Sekskantnøkkel", de: "Sechskant-Stiftschlüssel", fr: "Clé mâle six pans")
        for row in sizes.rows {
            let size = row.number(0)
            family.variants.append(
                variant(
                    "HK-\(size.plain)", mpn: "TV2936-\(size.plain)", title: noun + .decimal(" \(size.plain) mm") + " ISO 2936",
                    summary: "Short hex key \(size.plain) mm, long arm \(row.number(1).plain) mm.", size: size, length: row.number(1),
                    factor: 1,
                    attributes: [.text("Drive", "Hexagon socket"), .text("Form", "Short")]))
        }
        return family
    }

    private static func ball() -> DemoFamily {
        var family = family(
            "KEY-HKB", title: "Hex keys with ball end, long",
            notes: ["The ball turns screws at up to 25 degrees.", "Long arm for deep holes.", "Tighten with the short arm."])
        let noun = DemoText(
            "Ball-end hex key", nb: "Sekskantnøkkel med kule", de: "Kugelkopf-Stiftschlüssel", fr: "Clé mâle six pans à tête sphérique")
        for row in sizes.rows where row.number(0) <= 10 {
            let size = row.number(0)
            family.variants.append(
                variant(
                    "HKB-\(size.plain)", mpn: "TV2936B-\(size.plain)", title: noun + .decimal(" \(size.plain) mm"),
                    summary: "Long hex key \(size.plain) mm with ball end, \(row.number(2).plain) mm.", size: size, length: row.number(2),
                    factor: 1.9,
                    attributes: [.text("Drive", "Hexagon socket"), .text("Form", "Long with ball end")]))
        }
        return family
    }

    private static func lobe() -> DemoFamily {
        var family = family("KEY-TXK", title: "Torx keys", notes: ["For hexalobular socket screws.", "Hardened through and through."])
        let noun = DemoText("Torx key", nb: "Torxnøkkel", de: "Torx-Stiftschlüssel", fr: "Clé mâle Torx")
        for (size, diameter, length) in [
            ("TX8", 2.3, 54.0), ("TX10", 2.7, 58), ("TX15", 3.3, 64), ("TX20", 3.9, 70), ("TX25", 4.4, 76), ("TX27", 5, 82),
            ("TX30", 5.5, 88), ("TX40", 6.6, 98), ("TX45", 7.8, 108), ("TX50", 8.8, 118),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "TXK-\(size)", mpn: "TV-TK\(size.dropFirst(2))", title: noun + " \(size)",
                    summary: "Short Torx key \(size), long arm \(length.plain) mm.",
                    attributes: [
                        .text("Recess", size), .mm("Length", length), .text("Drive", "Hexalobular (Torx)"), .text("Form", "Short"),
                    ],
                    grams: diameter * diameter * length * 0.0098, price: 0.8 + diameter * 0.22, trade: .single(pack: 10)))
        }
        return family
    }

    private static func sets() -> DemoFamily {
        var family = family("KEY-SET", title: "Key sets in holder", notes: ["Holder opens with one hand.", "Sizes marked in colour."])
        let rows: [(String, DemoText, Double, Double, String)] = [
            (
                "HKS-9",
                DemoText(
                    "Hex key set 9 pieces 1.5-10 mm", nb: "Sekskantnøkkelsett 9 deler 1,5-10 mm",
                    de: "Stiftschlüsselsatz 9-teilig 1,5-10 mm", fr: "Jeu de 9 clés mâles six pans 1,5-10 mm"), 11.9, 390, "Hexagon socket"
            ),
            (
                "HKBS-9",
                DemoText(
                    "Ball-end hex key set 9 pieces 1.5-10 mm", nb: "Sekskantnøkkelsett med kule 9 deler 1,5-10 mm",
                    de: "Kugelkopf-Stiftschlüsselsatz 9-teilig 1,5-10 mm", fr: "Jeu de 9 clés mâles à tête sphérique 1,5-10 mm"), 19.5, 560,
                "Hexagon socket"
            ),
            (
                "TXKS-8",
                DemoText(
                    "Torx key set 8 pieces TX9-TX40", nb: "Torxnøkkelsett 8 deler TX9-TX40",
                    de: "Torx-Stiftschlüsselsatz 8-teilig TX9-TX40", fr: "Jeu de 8 clés Torx TX9-TX40"), 14.8, 340, "Hexalobular (Torx)"
            ),
        ]
        for (sku, title, price, grams, drive) in rows {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "TV-\(sku)", title: title, summary: "\(title.en) in a plastic holder.",
                    attributes: [.text("Drive", drive), .text("Form", "Set")], grams: grams, price: price, trade: .single(unit: "set"),
                    demand: 2.5))
        }
        return family
    }
}
