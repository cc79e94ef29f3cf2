/// Filtering half masks FFP2 and FFP3, reusable masks and their filters.
enum RespiratoryProtection {
    static func families() -> [DemoFamily] { [disposable(), masks(), filters()] }

    private static func disposable() -> DemoFamily {
        var family = DemoFamily(
            code: "FFP", title: "Filtering half masks FFP1–FFP3", brand: .varnsund,
            category: "Safety > Respiratory protection > Disposable masks", image: "respirator",
            attributes: [.text("Standard", "EN 149:2001+A1:2009"), .flag("CE marked", true)],
            notes: ["Nose clip and soft seal.", "NR: for one shift only.", "Check the fit before entering the area."], demand: 1.4)
        let noun = DemoText("Respirator", nb: "Støvmaske", de: "Atemschutzmaske", fr: "Masque respiratoire")
        for (level, price) in [("FFP1", 0.75), ("FFP2", 1.1), ("FFP3", 2.6)] {
            for valve in [true, false] {
                for form in ["Cup", "Folded"] {
                    let name =
                        form == "Cup"
                        ? DemoText("cup", nb: "kopp", de: "Korb", fr: "coque")
                        : DemoText("folded", nb: "flat", de: "gefaltet", fr: "pliable")
                    let with =
                        valve
                        ? DemoText("with valve", nb: "med ventil", de: "mit Ventil", fr: "avec soupape")
                        : DemoText("without valve", nb: "uten ventil", de: "ohne Ventil", fr: "sans soupape")
                    family.variants.append(
                        DemoVariant(
                            sku: "\(level)-\(valve ? "V" : "N")-\(form.prefix(1))", mpn: "VA-\(level)\(valve ? "V" : "")\(form.prefix(1))",
                            title: noun + " \(level) " + with + " " + name,
                            summary: "Filtering half mask \(level) NR D, \(form.lowercased()) form, \(with.en).",
                            attributes: [.text("Protection level", level), .flag("Exhalation valve", valve), .text("Form", form)],
                            grams: valve ? 14 : 9, price: price + (valve ? 0.55 : 0),
                            trade: .packs(of: level == "FFP3" ? 10 : 20, perPallet: 240),
                            demand: level == "FFP2" ? 2 : level == "FFP3" ? 1.5 : 0.6))
                }
            }
        }
        return family
    }

    private static func masks() -> DemoFamily {
        var family = DemoFamily(
            code: "MASK", title: "Half masks and full face masks", brand: .varnsund,
            category: "Safety > Respiratory protection > Reusable masks", image: "half-mask",
            attributes: [.text("Connection", "Bayonet"), .flag("CE marked", true)],
            notes: ["Two filters for low breathing resistance.", "All parts can be replaced.", "Disinfect after use."], demand: 0.6)
        let half = DemoText("Half mask", nb: "Halvmaske", de: "Halbmaske", fr: "Demi-masque")
        let full = DemoText("Full face mask", nb: "Helmaske", de: "Vollmaske", fr: "Masque complet")
        for (code, noun, standard, material, price, grams) in [
            ("HM-T", half, "EN 140", "TPE", 14.9, 110.0), ("HM-S", half, "EN 140", "Silicone", 24.9, 130),
            ("FM-S", full, "EN 136", "Silicone", 149, 560),
        ] {
            for (index, size) in ["S", "M", "L"].enumerated() {
                family.variants.append(
                    DemoVariant(
                        sku: "\(code)-\(size)", mpn: "VA-\(code)\(size)",
                        title: noun + " \(material.lowercasedFirst)".localizedMaterial
                            + DemoText(" size \(size)", nb: " str. \(size)", de: " Gr. \(size)", fr: " taille \(size)"),
                        summary: "\(noun.en) of \(material.lowercasedFirst), size \(size), without filters.",
                        attributes: [.text("Size", size), .text("Material", material), .text("Standard", standard)], grams: grams,
                        price: price, trade: .single(), demand: Safety.demand(index: index, of: 3),
                        relations: DemoRelations(accessories: ["FLT-P3", "FLT-A2P3", "FLT-ABEK1P3"])))
            }
        }
        return family
    }

    private static func filters() -> DemoFamily {
        var family = DemoFamily(
            code: "FLT", title: "Filters for half and full face masks", brand: .varnsund,
            category: "Safety > Respiratory protection > Filters", image: "mask-filter",
            attributes: [.text("Connection", "Bayonet"), .flag("CE marked", true)],
            notes: [
                "Sold in pairs.", "Write the date of opening on the filter.", "Change when you smell something or breathing gets hard.",
            ], demand: 0.6)
        let noun = DemoText("Mask filter", nb: "Maskefilter", de: "Atemschutzfilter", fr: "Filtre de masque")
        let rows: [(String, String, String, Double)] = [
            ("P2", "EN 143", "Dust, mist, smoke", 6.9), ("P3", "EN 143", "Toxic dust, fibres, viruses", 8.9),
            ("A1", "EN 14387", "Organic vapours", 11.9), ("A2", "EN 14387", "Organic vapours", 14.9),
            ("A2P3", "EN 14387", "Organic vapours and dust", 22.9),
            ("ABEK1", "EN 14387", "Organic, inorganic, acid gases, ammonia", 17.9), ("ABEK1P3", "EN 14387", "Gases and dust", 25.9),
        ]
        for (type, standard, against, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "FLT-\(type)", mpn: "VA-F\(type)", title: noun + " \(type)",
                    summary: "Bayonet filter \(type) against \(against.lowercasedFirst).",
                    attributes: [.text("Filter type", type), .text("Standard", standard), .text("Protects against", against)],
                    grams: type.count > 2 ? 190 : 60, price: price, trade: .packs(of: 4, unit: "pair")))
        }
        return family
    }
}

extension String {
    /// ` silicone` as each language writes it; abbreviations stay.
    fileprivate var localizedMaterial: DemoText {
        self == " silicone" ? DemoText(self, nb: " silikon", de: " Silikon", fr: " silicone") : .same(self)
    }
}
