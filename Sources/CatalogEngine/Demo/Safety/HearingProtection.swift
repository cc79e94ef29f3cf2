/// Ear muffs and ear plugs (EN 352).
enum HearingProtection {
    static func families() -> [DemoFamily] { [muffs(), plugs()] }

    private static func muffs() -> DemoFamily {
        var family = DemoFamily(
            code: "EM", title: "Ear muffs EN 352-1", brand: .varnsund, category: "Safety > Hearing protection > Ear muffs",
            image: "ear-muff", attributes: [.flag("CE marked", true), .text("Material", "ABS")],
            notes: ["Wide cushions, low pressure.", "Hygiene kits as spare parts.", "Choose so that 70 to 80 dB remain at the ear."],
            demand: 0.9)
        let noun = DemoText("Ear muffs", nb: "Øreklokker", de: "Kapselgehörschützer", fr: "Casque antibruit")
        let rows: [(String, DemoText, String, Double, Double, Double)] = [
            ("EM-24", .same(" SNR 24 dB"), "EN 352-1", 24, 12.9, 180), ("EM-27", .same(" SNR 27 dB"), "EN 352-1", 27, 17.9, 200),
            ("EM-31", .same(" SNR 31 dB"), "EN 352-1", 31, 23.9, 250), ("EM-35", .same(" SNR 35 dB"), "EN 352-1", 35, 31.9, 300),
            (
                "EM-27H",
                DemoText(" SNR 27 dB for helmet", nb: " SNR 27 dB for hjelm", de: " SNR 27 dB für Helm", fr: " SNR 27 dB pour casque"),
                "EN 352-3", 27, 22.9, 220
            ),
            (
                "EM-31H",
                DemoText(" SNR 31 dB for helmet", nb: " SNR 31 dB for hjelm", de: " SNR 31 dB für Helm", fr: " SNR 31 dB pour casque"),
                "EN 352-3", 31, 28.9, 270
            ),
            (
                "EM-BT",
                DemoText(
                    " SNR 30 dB Bluetooth and radio", nb: " SNR 30 dB Bluetooth og radio", de: " SNR 30 dB Bluetooth und Radio",
                    fr: " SNR 30 dB Bluetooth et radio"), "EN 352-8", 30, 129, 390
            ),
        ]
        for (sku, suffix, standard, decibels, price, grams) in rows {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "VA-\(sku)", title: noun + suffix, summary: "Ear muffs with SNR \(decibels.plain) dB to \(standard).",
                    attributes: [
                        .quantity("Noise reduction SNR", decibels, .decibel), .text("Standard", standard),
                        .text("Mounting", sku.hasSuffix("H") ? "Helmet" : "Headband"),
                    ], grams: grams, price: price, trade: .single(pack: 10)))
        }
        return family
    }

    private static func plugs() -> DemoFamily {
        var family = DemoFamily(
            code: "EP", title: "Ear plugs EN 352-2", brand: .varnsund, category: "Safety > Hearing protection > Ear plugs",
            image: "ear-plug", attributes: [.text("Standard", "EN 352-2"), .flag("CE marked", true)],
            notes: ["Roll, insert, hold for 30 seconds.", "Clean hands before inserting."], demand: 1.1)
        let noun = DemoText("Ear plugs", nb: "Ørepropper", de: "Gehörschutzstöpsel", fr: "Bouchons d'oreilles")
        let rows: [(String, DemoText, String, Double, Int, Double)] = [
            (
                "EP-34-200",
                DemoText(" SNR 34 dB, 200 pairs", nb: " SNR 34 dB, 200 par", de: " SNR 34 dB, 200 Paar", fr: " SNR 34 dB, 200 paires"),
                "PU foam", 34, 200, 24.9
            ),
            (
                "EP-37-200",
                DemoText(" SNR 37 dB, 200 pairs", nb: " SNR 37 dB, 200 par", de: " SNR 37 dB, 200 Paar", fr: " SNR 37 dB, 200 paires"),
                "PU foam", 37, 200, 27.9
            ),
            (
                "EP-34-500",
                DemoText(
                    " SNR 34 dB, refill 500 pairs", nb: " SNR 34 dB, refill 500 par", de: " SNR 34 dB, Nachfüllung 500 Paar",
                    fr: " SNR 34 dB, recharge 500 paires"), "PU foam", 34, 500, 49.9
            ),
            (
                "EP-C-100",
                DemoText(
                    " SNR 32 dB with cord, 100 pairs", nb: " SNR 32 dB med snor, 100 par", de: " SNR 32 dB mit Band, 100 Paar",
                    fr: " SNR 32 dB avec cordon, 100 paires"), "Silicone", 32, 100, 44.9
            ),
            (
                "EP-D-100",
                DemoText(
                    " SNR 35 dB detectable, 100 pairs", nb: " SNR 35 dB detekterbare, 100 par", de: " SNR 35 dB detektierbar, 100 Paar",
                    fr: " SNR 35 dB détectables, 100 paires"), "PU foam", 35, 100, 39.9
            ),
            (
                "EP-B-1", DemoText(" SNR 26 dB on band", nb: " SNR 26 dB på bøyle", de: " SNR 26 dB am Bügel", fr: " SNR 26 dB sur arceau"),
                "PU foam", 26, 1, 6.9
            ),
        ]
        for (sku, suffix, material, decibels, pairs, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "VA-\(sku)", title: noun + suffix,
                    summary: "Ear plugs of \(material.lowercasedFirst), SNR \(decibels.plain) dB.",
                    attributes: [
                        .quantity("Noise reduction SNR", decibels, .decibel), .text("Material", material),
                        .number("Pairs per box", Double(pairs)),
                    ], grams: Double(pairs) * 1.4 + 15, price: price, trade: .single(unit: "box")))
        }
        return family
    }
}
