/// Helmets, safety glasses and face shields.
enum HeadProtection {
    static func families() -> [DemoFamily] { [helmets(), helmetParts(), glasses(), goggles()] }

    private static func helmets() -> DemoFamily {
        var family = DemoFamily(
            code: "HEL", title: "Safety helmets EN 397", brand: .varnsund, category: "Safety > Head protection > Safety helmets",
            image: "helmet", attributes: [.text("Standard", "EN 397"), .flag("CE marked", true), .text("Size", "53–63 cm")],
            notes: ["Slots for ear muffs and visors.", "Use for at most five years.", "Can be printed with your logo."], demand: 1)
        let noun = DemoText("Safety helmet", nb: "Vernehjelm", de: "Schutzhelm", fr: "Casque de chantier")
        let models: [(String, DemoText, String, Double, Double, Bool)] = [
            (
                "A", DemoText("with pin lock", nb: "med stiftlås", de: "mit Schiebeverstellung", fr: "à réglage par crans"), "HDPE", 9.9,
                340, false
            ),
            (
                "R",
                DemoText("with ratchet, vented", nb: "med skruknapp, ventilert", de: "mit Drehrad, belüftet", fr: "à molette, ventilé"),
                "ABS", 16.9, 370, true
            ),
            (
                "V", DemoText("with ratchet, 1000 V", nb: "med skruknapp, 1000 V", de: "mit Drehrad, 1000 V", fr: "à molette, 1000 V"),
                "ABS", 18.9, 380, false
            ),
            (
                "C",
                DemoText(
                    "for climbing, with chin strap", nb: "for klatring, med hakerem", de: "für Höhenarbeit, mit Kinnriemen",
                    fr: "pour travaux en hauteur, avec jugulaire"), "ABS", 54, 430, true
            ),
        ]
        let colours: [DemoColour] = [.white, .yellow, .red, .blue, .orange, .green, .black]
        for (code, model, material, price, grams, vented) in models {
            for colour in colours where code != "V" || colour.code != "BK" {
                family.variants.append(
                    DemoVariant(
                        sku: "HEL-\(code)-\(colour.code)", mpn: "VA-H\(code)\(colour.code)", title: noun + " " + colour.name + " " + model,
                        summary: "Safety helmet \(model.en), \(colour.name.en).",
                        attributes: [
                            colour.attribute, .text("Material", material), .flag("Vented", vented), .flag("Insulated 1000 V", code == "V"),
                            .text("Closure", code == "A" ? "Pin lock" : "Ratchet"),
                        ], grams: grams, price: price, trade: .single(pack: 20),
                        demand: colour.code == "WH" || colour.code == "YE" ? 1.8 : 0.8,
                        relations: DemoRelations(accessories: ["CHS-4", "EM-27H"], spareParts: ["SWB-10"])))
            }
        }
        return family
    }

    private static func helmetParts() -> DemoFamily {
        var family = DemoFamily(
            code: "HELP", title: "Accessories for safety helmets", brand: .varnsund,
            category: "Safety > Head protection > Helmet accessories", image: "helmet", attributes: [],
            notes: ["For all helmets of the series HEL."], demand: 0.4)
        let rows: [(String, DemoText, String, Double, Double)] = [
            (
                "CHS-4", DemoText("Chin strap 4-point", nb: "Hakerem 4-punkt", de: "Kinnriemen 4-Punkt", fr: "Jugulaire 4 points"),
                "Polyester", 6.9, 40
            ),
            (
                "SWB-10",
                DemoText("Sweatband, 10 pcs", nb: "Svettebånd, 10 stk", de: "Schweißband, 10 St.", fr: "Bandeau anti-sueur, 10 pces"),
                "Cotton", 9.9, 90
            ),
            (
                "VIS-CL", DemoText("Helmet visor clear", nb: "Visir klart", de: "Helmvisier klar", fr: "Visière transparente"),
                "Polycarbonate", 14.9, 120
            ), ("WLN-1", DemoText("Winter liner", nb: "Vinterhette", de: "Winterhaube", fr: "Coiffe d'hiver"), "Fleece", 7.9, 60),
        ]
        for (sku, title, material, price, grams) in rows {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "VA-\(sku)", title: title, summary: "\(title.en) for safety helmets.",
                    attributes: [.text("Material", material)], grams: grams, price: price, trade: .single()))
        }
        return family
    }

    private static func glasses() -> DemoFamily {
        var family = DemoFamily(
            code: "GLA", title: "Safety glasses EN 166", brand: .varnsund, category: "Safety > Eye protection > Safety glasses",
            image: "glasses",
            attributes: [
                .text("Standard", "EN 166"), .text("Material", "Polycarbonate"), .text("Mechanical strength", "F"),
                .flag("CE marked", true),
            ],
            notes: ["Scratch-resistant and anti-fog.", "Optical class 1.", "Soft nose pads; light frame."], demand: 1.2)
        let noun = DemoText("Safety glasses", nb: "Vernebrille", de: "Schutzbrille", fr: "Lunettes de protection")
        let lensText = DemoText("", nb: "", de: "", fr: "oculaire ")
        let lenses: [(DemoColour, String)] = [(.clear, "2C-1.2"), (.grey, "5-3.1"), (.yellow, "2C-1.2")]
        let models: [(String, String, Double, Double)] = [
            ("Klar", "KL", 4.9, 26), ("Linse", "LI", 8.9, 24), ("Overblikk", "OV", 6.9, 45), ("Panorama", "PA", 11.9, 30),
        ]
        for (name, code, price, grams) in models {
            for (lens, marking) in lenses {
                family.variants.append(
                    DemoVariant(
                        sku: "GLA-\(code)-\(lens.code)", mpn: "VA-G\(code)\(lens.code)", title: noun + " \(name) " + lensText + lens.name,
                        summary:
                            "Safety glasses \(name) with \(lens.name.en) lens, scale number \(marking)"
                            + "\(code == "OV" ? ", fit over prescription glasses" : "").",
                        attributes: [
                            .text("Lens colour", lens.label), .text("Scale number", marking), .flag("Over-glasses", code == "OV"),
                        ], grams: grams, price: price, trade: .single(pack: 10), demand: lens.code == "CL" ? 2 : 0.7))
            }
        }
        return family
    }

    private static func goggles() -> DemoFamily {
        var family = DemoFamily(
            code: "GOG", title: "Goggles and face shields", brand: .varnsund,
            category: "Safety > Eye protection > Goggles and face shields", image: "glasses",
            attributes: [.text("Standard", "EN 166"), .flag("CE marked", true)],
            notes: ["Protects against splashes and dust.", "Lens can be replaced."], demand: 0.7)
        let rows: [(String, DemoText, String, Double, Double)] = [
            (
                "GOG-I",
                DemoText(
                    "Goggles, indirect vents", nb: "Vernebriller med indirekte ventilasjon", de: "Vollsichtbrille, indirekt belüftet",
                    fr: "Lunettes-masque à ventilation indirecte"), "B", 9.9, 85
            ),
            (
                "GOG-G",
                DemoText(
                    "Goggles, gas-tight", nb: "Vernebriller, gasstett", de: "Vollsichtbrille, gasdicht",
                    fr: "Lunettes-masque étanches aux gaz"), "B", 14.9, 95
            ),
            (
                "FSH-PC",
                DemoText(
                    "Face shield polycarbonate", nb: "Ansiktsskjerm polykarbonat", de: "Gesichtsschutz Polycarbonat",
                    fr: "Écran facial polycarbonate"), "B", 19.9, 210
            ),
            (
                "FSH-MS",
                DemoText(
                    "Face shield steel mesh", nb: "Ansiktsskjerm nettingvisir", de: "Gesichtsschutz Drahtgitter",
                    fr: "Écran facial grillagé"), "F", 22.9, 240
            ),
            (
                "WHE-A",
                DemoText(
                    "Welding helmet auto-darkening DIN 9-13", nb: "Sveisehjelm automatisk DIN 9-13", de: "Automatik-Schweißhelm DIN 9-13",
                    fr: "Masque de soudage automatique DIN 9-13"), "F", 129, 490
            ),
        ]
        for (sku, title, strength, price, grams) in rows {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "VA-\(sku)", title: title, summary: "\(title.en), mechanical strength \(strength).",
                    attributes: [.text("Mechanical strength", strength)], grams: grams, price: price, trade: .single()))
        }
        return family
    }
}
