/// Labels on rolls for thermal transfer and direct thermal printers, ribbons, and warning labels.
enum Labels {
    static func families() -> [DemoFamily] { makes.map(family) + [ribbons(), shipping()] }

    private static let makes: [(code: String, material: String, print: String, name: DemoText, factor: Double)] = [
        (
            "TT", "Paper, uncoated", "Thermal transfer",
            DemoText("thermal transfer paper", nb: "termotransfer papir", de: "Thermotransfer Papier", fr: "transfert thermique papier"), 1
        ),
        (
            "TD", "Paper, thermal", "Direct thermal",
            DemoText("direct thermal paper", nb: "direkte termo papir", de: "Thermodirekt Papier", fr: "thermique direct papier"), 1.15
        ),
        (
            "PE", "Polyethylene", "Thermal transfer",
            DemoText(
                "thermal transfer polyethylene", nb: "termotransfer polyetylen", de: "Thermotransfer Polyethylen",
                fr: "transfert thermique polyéthylène"), 2.1
        ),
        (
            "PET", "Polyester, silver", "Thermal transfer",
            DemoText(
                "thermal transfer polyester silver", nb: "termotransfer polyester sølv", de: "Thermotransfer Polyester silber",
                fr: "transfert thermique polyester argent"), 4.6
        ),
    ]

    /// Width, height, labels on a roll.
    private static let sizes = DemoTable(
        """
        25 15 5000
        30 20 4000
        38 25 3000
        50 25 3000
        50 30 2500
        57 32 2100
        60 40 1800
        70 38 1900
        76 51 1370
        80 50 1400
        100 50 1400
        100 70 1000
        100 100 700
        100 150 475
        102 152 475
        105 148 480
        105 210 340
        """)

    private static func family(_ make: (code: String, material: String, print: String, name: DemoText, factor: Double)) -> DemoFamily {
        var family = DemoFamily(
            code: "LAB-\(make.code)", title: "Labels on rolls, \(make.name.en)", brand: .etikanova,
            category: "Packaging > Labels > Labels on rolls", image: "label-roll",
            attributes: [
                .text("Material", make.material), .text("Print method", make.print), .text("Adhesive", "Acrylic, permanent"),
                .text("Colour", make.code == "PET" ? "Silver" : "White"),
            ],
            notes: make.print == "Direct thermal"
                ? ["Prints without ribbon; fades in light and heat.", "For parcels and food.", "Perforated between labels."]
                : [
                    "Use a ribbon that suits the material.",
                    make.factor > 2 ? "Resists oil, water and weather." : "For addresses, shelves and cartons.",
                    "Perforated between labels.",
                ], demand: 0.7)
        let noun = DemoText("Labels", nb: "Etiketter", de: "Etiketten", fr: "Étiquettes")
        for row in sizes.rows {
            let (width, height) = (row.number(0), row.number(1))
            for core in [25.0, 76] where core == 25 || width >= 50 {
                let count = core == 25 ? row.number(2) : row.number(2) * 2
                let area = width * height * count / 1_000_000
                family.variants.append(
                    DemoVariant(
                        sku: "LAB-\(make.code)-\(width.plain)X\(height.plain)-\(core.plain)",
                        mpn: "ET\(make.code)\(width.plain)/\(height.plain)K\(core.plain)",
                        title: noun + " \(width.plain)x\(height.plain) mm " + make.name
                            + DemoText(
                                ", core \(core.plain) mm", nb: ", kjerne \(core.plain) mm", de: ", Kern \(core.plain) mm",
                                fr: ", mandrin \(core.plain) mm"),
                        summary:
                            "\(count.plain) labels \(width.plain) × \(height.plain) mm on a roll, \(make.material.lowercasedFirst), core "
                            + "\(core.plain) mm.",
                        attributes: [
                            .mm("Width", width), .mm("Height", height), .mm("Core diameter", core), .number("Labels per roll", count),
                        ], grams: area * 150 + 40, price: (1.4 + area * 0.55) * make.factor,
                        trade: .packs(of: 12, unit: "roll", perPallet: 60), demand: width >= 100 && make.factor < 2 ? 1.8 : 0.7,
                        relations: DemoRelations(
                            accessories: make.print == "Direct thermal" ? [] : [width <= 50 ? "RIB-WR-60" : "RIB-WR-110"])))
            }
        }
        return family
    }

    private static func ribbons() -> DemoFamily {
        var family = DemoFamily(
            code: "RIB", title: "Thermal transfer ribbons", brand: .etikanova, category: "Packaging > Labels > Ribbons",
            image: "label-roll", attributes: [DemoColour.black.attribute],
            notes: ["Ink side out, core 25 mm.", "Choose the ribbon a little wider than the label."], demand: 0.5)
        let noun = DemoText(
            "Thermal transfer ribbon", nb: "Fargebånd termotransfer", de: "Thermotransferband", fr: "Ruban transfert thermique")
        for (code, type, factor) in [("W", "Wax", 1.0), ("WR", "Wax-resin", 1.6), ("R", "Resin", 2.9)] {
            for width in [60.0, 84, 110, 154] {
                for length in [74.0, 300] {
                    family.variants.append(
                        DemoVariant(
                            sku: "RIB-\(code)-\(width.plain)\(length == 74 ? "S" : "")", mpn: "ETR\(code)\(width.plain)/\(length.plain)",
                            title: noun.englishOnly + " \(type.lowercased()) \(width.plain) mm x \(length.plain) m",
                            summary: "\(type) ribbon \(width.plain) mm × \(length.plain) m, black.",
                            attributes: [.text("Ribbon type", type), .mm("Width", width), .quantity("Ring length", length, .metre)],
                            grams: width * length * 0.008, price: (0.9 + width * length * 0.000085) * factor,
                            trade: .packs(of: 6, unit: "roll")))
                }
            }
        }
        return family
    }

    private static func shipping() -> DemoFamily {
        var family = DemoFamily(
            code: "WLB", title: "Shipping and hazard labels", brand: .etikanova, category: "Packaging > Labels > Shipping labels",
            image: "label-roll", attributes: [.text("Material", "Paper"), .number("Labels per roll", 500)],
            notes: ["Sticks to board, film and wood.", "Printed in signal colours."], demand: 0.5)
        let noun = DemoText("Shipping label", nb: "Transportetikett", de: "Versandetikett", fr: "Étiquette d'expédition")
        let texts: [(String, DemoText)] = [
            ("FRA", DemoText("Fragile", nb: "Forsiktig", de: "Vorsicht zerbrechlich", fr: "Fragile")),
            ("UP", DemoText("This side up", nb: "Denne siden opp", de: "Oben", fr: "Haut")),
            ("DRY", DemoText("Keep dry", nb: "Oppbevares tørt", de: "Vor Nässe schützen", fr: "Craint l'humidité")),
            ("HVY", DemoText("Heavy", nb: "Tung", de: "Schwer", fr: "Lourd")),
            ("NST", DemoText("Do not stack", nb: "Må ikke stables", de: "Nicht stapeln", fr: "Ne pas gerber")),
            (
                "LIB",
                DemoText(
                    "Lithium battery UN 3480", nb: "Litiumbatteri UN 3480", de: "Lithiumbatterie UN 3480", fr: "Batterie au lithium UN 3480"
                )
            ),
            ("LQ", DemoText("Limited quantity", nb: "Begrenset mengde", de: "Begrenzte Menge", fr: "Quantité limitée")),
            ("INV", DemoText("Invoice enclosed", nb: "Faktura vedlagt", de: "Rechnung anbei", fr: "Facture incluse")),
        ]
        for (code, text) in texts {
            for (width, height, price) in [(100.0, 50.0, 12.9), (100, 100, 19.9)] {
                family.variants.append(
                    DemoVariant(
                        sku: "WLB-\(code)-\(height.plain)", mpn: "ETW\(code)\(height.plain)",
                        title: noun + " \u{201C}" + text + "\u{201D} \(width.plain)x\(height.plain) mm",
                        summary: "Roll of 500 labels \u{201C}\(text.en)\u{201D}, \(width.plain) × \(height.plain) mm.",
                        attributes: [.text("Meaning", text.en), .mm("Width", width), .mm("Height", height)], grams: height * 9,
                        price: price, trade: .single(unit: "roll")))
            }
        }
        return family
    }
}
