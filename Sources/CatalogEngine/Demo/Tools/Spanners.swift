/// Combination spanners, open-ended spanners, ring ratchets, adjustable and torque wrenches.
enum Spanners {
    static func families() -> [DemoFamily] { [combination(), open(), ratchet(), adjustable(), torque()] }

    private static let steel: DemoAttribute = .text("Material", "Chrome vanadium steel")

    private static func combination() -> DemoFamily {
        var family = DemoFamily(
            code: "SP-C", title: "Combination spanners ISO 3318", brand: .torkvik, category: "Tools > Hand tools > Spanners",
            image: "spanner",
            attributes: [steel, .text("Finish", "Chrome-plated, satin"), .text("Standard", "ISO 3318"), .text("Form", "Combination")],
            notes: ["Ring offset 15 degrees.", "The profile grips the flats, not the corners.", "Slim jaws."], demand: 1)
        let noun = DemoText("Combination spanner", nb: "Kombinasjonsnøkkel", de: "Ringmaulschlüssel", fr: "Clé mixte")
        for size in [6.0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 32, 34, 36, 41, 46, 50] {
            let length = (75 + size * 9.2).rounded()
            family.variants.append(
                DemoVariant(
                    sku: "SPC-\(size.plain)", mpn: "TV3318-\(size.plain)", title: noun + " \(size.plain) mm",
                    summary: "Combination spanner \(size.plain) mm, length \(length.plain) mm.",
                    attributes: [.mm("Width across flats", size), .mm("Length", length)], grams: size * size * 0.75 + 10,
                    price: 2.6 + size * size * 0.021, trade: .single(pack: 5), demand: [10, 13, 16, 17, 18, 19].contains(size) ? 2.4 : 0.8))
        }
        for (code, pieces, price) in [("SPC-SET12", 12, 62.0), ("SPC-SET17", 17, 96), ("SPC-SET26", 26, 189)] {
            family.variants.append(
                DemoVariant(
                    sku: code, mpn: "TV3318-S\(pieces)",
                    title: DemoText(
                        "Combination spanner set \(pieces) pieces", nb: "Kombinasjonsnøkkelsett \(pieces) deler",
                        de: "Ringmaulschlüsselsatz \(pieces)-teilig", fr: "Jeu de \(pieces) clés mixtes"),
                    summary: "Set of \(pieces) combination spanners in a roll-up pouch.", attributes: [.number("Pieces", Double(pieces))],
                    grams: Double(pieces) * 140, price: price, trade: .single(unit: "set"), demand: 1.5))
        }
        return family
    }

    private static func open() -> DemoFamily {
        var family = DemoFamily(
            code: "SP-O", title: "Double open-ended spanners DIN 3110", brand: .torkvik, category: "Tools > Hand tools > Spanners",
            image: "open-spanner",
            attributes: [steel, .text("Finish", "Chrome-plated, satin"), .text("Standard", "DIN 3110"), .text("Form", "Open-ended")],
            notes: ["Jaws at 15 degrees.", "Two sizes in one tool."], demand: 0.5)
        let noun = DemoText("Double open-ended spanner", nb: "Fastnøkkel dobbel", de: "Doppelmaulschlüssel", fr: "Clé à fourches")
        for (small, large) in [
            (6.0, 7.0), (8, 9), (8, 10), (10, 11), (10, 13), (12, 13), (13, 17), (14, 15), (16, 17), (16, 18), (17, 19), (18, 19), (19, 22),
            (20, 22), (24, 27), (30, 32),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "SPO-\(small.plain)X\(large.plain)", mpn: "TV3110-\(small.plain)x\(large.plain)",
                    title: noun + " \(small.plain) x \(large.plain) mm",
                    summary: "Double open-ended spanner \(small.plain) × \(large.plain) mm.",
                    attributes: [.mm("Width across flats", small), .mm("Second width across flats", large)], grams: large * large * 0.6,
                    price: 2.4 + large * large * 0.016, trade: .single(pack: 5)))
        }
        return family
    }

    private static func ratchet() -> DemoFamily {
        var family = DemoFamily(
            code: "SP-R", title: "Ratchet combination spanners", brand: .torkvik, category: "Tools > Hand tools > Spanners",
            image: "spanner", attributes: [steel, .text("Finish", "Chrome-plated, polished"), .text("Form", "Combination with ratchet")],
            notes: ["72 teeth: turns on at five degrees.", "Reversible by turning over."], demand: 0.8)
        let noun = DemoText("Ratchet combination spanner", nb: "Skrallenøkkel", de: "Ratschenringmaulschlüssel", fr: "Clé mixte à cliquet")
        for size in [8.0, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24] {
            family.variants.append(
                DemoVariant(
                    sku: "SPR-\(size.plain)", mpn: "TVR72-\(size.plain)", title: noun + " \(size.plain) mm",
                    summary: "Combination spanner \(size.plain) mm with 72-tooth ratchet.",
                    attributes: [.mm("Width across flats", size), .mm("Length", (80 + size * 9).rounded())], grams: size * size * 0.8,
                    price: 8 + size * 0.75, trade: .single(), demand: [10, 13, 17, 19].contains(size) ? 2 : 0.8))
        }
        return family
    }

    private static func adjustable() -> DemoFamily {
        var family = DemoFamily(
            code: "SP-A", title: "Adjustable spanners", brand: .torkvik, category: "Tools > Hand tools > Adjustable spanners",
            image: "adjustable-spanner", attributes: [steel, .text("Finish", "Phosphated"), .text("Form", "Adjustable")],
            notes: ["Scale in millimetres and inches.", "Wide opening at a short length."], demand: 0.7)
        let noun = DemoText("Adjustable spanner", nb: "Skiftenøkkel", de: "Rollgabelschlüssel", fr: "Clé à molette")
        for (inches, length, opening, price) in [
            ("6\"", 155.0, 20.0, 14.9), ("8\"", 205, 27, 17.9), ("10\"", 255, 31, 22.5), ("12\"", 305, 36, 29.9), ("15\"", 380, 44, 54),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "SPA-\(inches.dropLast())", mpn: "TVA-\(inches.dropLast())", title: noun + " \(inches) \(length.plain) mm",
                    summary: "Adjustable spanner \(inches), opens to \(opening.plain) mm.",
                    attributes: [.mm("Length", length), .mm("Greatest opening", opening)], grams: length * length * 0.0045,
                    price: price, trade: .single(), demand: 1.5))
        }
        return family
    }

    private static func torque() -> DemoFamily {
        var family = DemoFamily(
            code: "SP-T", title: "Torque wrenches ISO 6789", brand: .torkvik, category: "Tools > Hand tools > Torque wrenches",
            image: "torque-wrench",
            attributes: [steel, .text("Standard", "ISO 6789-2"), .text("Form", "Click type"), .quantity("Accuracy", 3, .percent)],
            notes: ["With test certificate.", "Clicks and gives way at the set torque.", "Release the spring after use."], demand: 0.7)
        let noun = DemoText("Torque wrench", nb: "Momentnøkkel", de: "Drehmomentschlüssel", fr: "Clé dynamométrique")
        let rows: [(String, Double, Double, Double, Double)] = [
            ("1/4\"", 1, 5, 235, 149), ("1/4\"", 5, 25, 290, 139), ("3/8\"", 10, 60, 360, 139), ("1/2\"", 20, 100, 440, 142),
            ("1/2\"", 40, 200, 520, 155), ("1/2\"", 60, 340, 640, 189), ("3/4\"", 110, 550, 920, 379), ("3/4\"", 150, 800, 1180, 520),
        ]
        for (square, low, high, length, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "TW-\(low.plain)-\(high.plain)", mpn: "TV6789-\(high.plain)",
                    title: noun + " \(square) \(low.plain)-\(high.plain) Nm",
                    summary: "Click-type torque wrench \(square) square, \(low.plain)–\(high.plain) Nm, length \(length.plain) mm.",
                    attributes: [
                        .text("Square drive", square), .quantity("Lowest torque", low, .newtonMetre),
                        .quantity("Highest torque", high, .newtonMetre), .mm("Length", length),
                    ], grams: length * length * 0.0042, price: price, trade: .single()))
        }
        return family
    }
}
