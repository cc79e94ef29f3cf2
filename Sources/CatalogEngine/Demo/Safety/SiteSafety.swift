/// Fire extinguishers, first aid, fall protection, barriers and lockout.
enum SiteSafety {
    /// One product of the lists below.
    private struct Item {
        let sku: String
        let title: DemoText
        let attributes: [DemoAttribute]
        let grams: Double
        let price: Double
        var unit = "pce"
        var spareParts: [String] = []
    }

    static func families() -> [DemoFamily] {
        [
            family(
                "FEX", "Fire extinguishers EN 3-7", "Fire protection > Fire extinguishers", "extinguisher", extinguishers,
                ["Wall bracket included.", "Service every two years.", "Ready for use with pressure gauge."], 0.8),
            family(
                "FAK", "First aid boxes and refills", "First aid > First aid boxes", "first-aid", firstAid,
                ["Check the date once a year.", "Keep it where all see and reach it."], 0.8),
            family(
                "FALL", "Fall protection", "Fall protection > Harnesses and lanyards", "harness", fall,
                ["Inspect once a year.", "With identity card and inspection log."], 0.5),
            family(
                "LOTO", "Lockout and tagout", "Lockout > Padlocks and tags", "padlock", lockout,
                ["For safe work on machines that are switched off.", "Keyed differently, one key each."], 0.4),
            family(
                "BAR", "Barriers and floor marking", "Floor marking > Tapes and barriers", "tape", barriers,
                ["Seen from afar.", "Easy to put up and take down."], 0.6),
        ]
    }

    private static func family(
        _ code: String, _ title: String, _ path: String, _ image: String, _ items: [Item], _ notes: [String], _ demand: Double
    ) -> DemoFamily {
        var family = DemoFamily(
            code: code, title: title, brand: code == "BAR" ? .skiltberg : .varnsund, category: "Safety > \(path)", image: image,
            attributes: [.flag("CE marked", code != "BAR" && code != "LOTO")], notes: notes, demand: demand)
        family.variants = items.map { item in
            DemoVariant(
                sku: item.sku, mpn: "\(code == "BAR" ? "SK" : "VA")-\(item.sku)", title: item.title, summary: "\(item.title.en).",
                attributes: item.attributes, grams: item.grams, price: item.price, trade: .single(unit: item.unit),
                relations: DemoRelations(spareParts: item.spareParts))
        }
        return family
    }

    private static func extinguisher(_ code: String, _ agent: DemoText, _ content: Double, liquid: Bool, rating: String, price: Double)
        -> Item
    {
        let unit = liquid ? "l" : "kg"
        let noun = DemoText("Fire extinguisher", nb: "Brannslukker", de: "Feuerlöscher", fr: "Extincteur")
        return Item(
            sku: "FEX-\(code)\(content.plain)", title: noun + " " + agent + " \(content.plain) \(unit) \(rating)",
            attributes: [
                .text("Extinguishing agent", agent.en.prefix(1).uppercased() + agent.en.dropFirst()),
                liquid ? .quantity("Agent volume", content, .litre) : .quantity("Agent mass", content, .kilogram),
                .text("Fire rating", rating), .text("Standard", "EN 3-7"),
            ], grams: content * 1550 + 1500, price: price)
    }

    private static let powder = DemoText("powder", nb: "pulver", de: "Pulver", fr: "poudre")
    private static let foam = DemoText("foam", nb: "skum", de: "Schaum", fr: "mousse")
    private static let carbonDioxide = DemoText("CO2", nb: "CO2", de: "CO2", fr: "CO2")

    private static let extinguishers = [
        extinguisher("P", powder, 1, liquid: false, rating: "8A 34B C", price: 19.9),
        extinguisher("P", powder, 2, liquid: false, rating: "13A 89B C", price: 24.9),
        extinguisher("P", powder, 6, liquid: false, rating: "43A 233B C", price: 39.9),
        extinguisher("P", powder, 12, liquid: false, rating: "55A 233B C", price: 69),
        extinguisher("S", foam, 2, liquid: true, rating: "8A 70B", price: 44.9),
        extinguisher("S", foam, 6, liquid: true, rating: "27A 183B", price: 69),
        extinguisher("S", foam, 9, liquid: true, rating: "34A 183B", price: 84),
        extinguisher("K", carbonDioxide, 2, liquid: false, rating: "34B", price: 64.9),
        extinguisher("K", carbonDioxide, 5, liquid: false, rating: "89B", price: 119),
    ]

    private static let firstAid = [
        Item(
            sku: "FAK-S",
            title: DemoText(
                "First aid box small DIN 13157", nb: "Førstehjelpsskrin lite DIN 13157", de: "Verbandkasten klein DIN 13157",
                fr: "Trousse de secours petite DIN 13157"), attributes: [.text("Standard", "DIN 13157"), .number("People", 20)],
            grams: 1900, price: 39.9, spareParts: ["FAR-S"]),
        Item(
            sku: "FAK-L",
            title: DemoText(
                "First aid box large DIN 13169", nb: "Førstehjelpsskrin stort DIN 13169", de: "Verbandkasten groß DIN 13169",
                fr: "Trousse de secours grande DIN 13169"), attributes: [.text("Standard", "DIN 13169"), .number("People", 50)],
            grams: 3600, price: 69, spareParts: ["FAR-L"]),
        Item(
            sku: "FAR-S",
            title: DemoText(
                "Refill for first aid box DIN 13157", nb: "Påfyll til førstehjelpsskrin DIN 13157",
                de: "Nachfüllset Verbandkasten DIN 13157", fr: "Recharge pour trousse de secours DIN 13157"),
            attributes: [.text("Standard", "DIN 13157")], grams: 900, price: 19.9, unit: "set"),
        Item(
            sku: "FAR-L",
            title: DemoText(
                "Refill for first aid box DIN 13169", nb: "Påfyll til førstehjelpsskrin DIN 13169",
                de: "Nachfüllset Verbandkasten DIN 13169", fr: "Recharge pour trousse de secours DIN 13169"),
            attributes: [.text("Standard", "DIN 13169")], grams: 1700, price: 34.9, unit: "set"),
        Item(
            sku: "PLS-DET",
            title: DemoText(
                "Detectable plasters, 100 pcs", nb: "Detekterbare plaster, 100 stk", de: "Detektierbare Pflaster, 100 St.",
                fr: "Pansements détectables, 100 pces"), attributes: [DemoColour.blue.attribute], grams: 160, price: 9.9, unit: "box"),
        Item(
            sku: "EYE-500",
            title: DemoText(
                "Eyewash bottle 500 ml", nb: "Øyeskylleflaske 500 ml", de: "Augenspülflasche 500 ml", fr: "Flacon rince-œil 500 ml"),
            attributes: [.quantity("Content", 500, .millilitre), .text("Standard", "EN 15154-4")], grams: 560, price: 14.9),
        Item(
            sku: "EYE-ST2",
            title: DemoText(
                "Eyewash station with 2 bottles", nb: "Øyeskyllestasjon med 2 flasker", de: "Augenspülstation mit 2 Flaschen",
                fr: "Station rince-œil avec 2 flacons"),
            attributes: [.quantity("Content", 1000, .millilitre), .text("Standard", "EN 15154-4")], grams: 1500, price: 44.9,
            spareParts: ["EYE-500"]),
        Item(
            sku: "AED-1",
            title: DemoText(
                "Defibrillator AED semi-automatic", nb: "Hjertestarter AED halvautomatisk", de: "Defibrillator AED halbautomatisch",
                fr: "Défibrillateur DAE semi-automatique"), attributes: [.text("Protection class", "IP55")], grams: 1900, price: 1190),
    ]

    private static let fall = [
        Item(
            sku: "HAR-1",
            title: DemoText("Safety harness, 1 point", nb: "Fallsele, 1 punkt", de: "Auffanggurt, 1 Öse", fr: "Harnais antichute, 1 point"),
            attributes: [.text("Standard", "EN 361"), .number("Attachment points", 1)], grams: 900, price: 49),
        Item(
            sku: "HAR-2",
            title: DemoText(
                "Safety harness, 2 points", nb: "Fallsele, 2 punkter", de: "Auffanggurt, 2 Ösen", fr: "Harnais antichute, 2 points"),
            attributes: [.text("Standard", "EN 361"), .number("Attachment points", 2)], grams: 1150, price: 79),
        Item(
            sku: "HAR-5",
            title: DemoText(
                "Safety harness with work belt, 5 points", nb: "Fallsele med støttebelte, 5 punkter",
                de: "Auffanggurt mit Haltegurt, 5 Ösen", fr: "Harnais antichute avec ceinture, 5 points"),
            attributes: [.text("Standard", "EN 361"), .number("Attachment points", 5)], grams: 1900, price: 169),
        Item(
            sku: "LAN-2",
            title: DemoText(
                "Lanyard with energy absorber 2 m", nb: "Falldemperline 2 m", de: "Verbindungsmittel mit Falldämpfer 2 m",
                fr: "Longe avec absorbeur d'énergie 2 m"),
            attributes: [.text("Standard", "EN 355"), .quantity("Working length", 2, .metre)], grams: 780, price: 59),
        Item(
            sku: "LAN-Y",
            title: DemoText(
                "Y-lanyard with energy absorber 1.5 m", nb: "Y-line med falldemper 1,5 m", de: "Y-Verbindungsmittel mit Falldämpfer 1,5 m",
                fr: "Longe en Y avec absorbeur 1,5 m"),
            attributes: [.text("Standard", "EN 355"), .quantity("Working length", 1.5, .metre)], grams: 1350, price: 98),
        Item(
            sku: "SRL-6",
            title: DemoText(
                "Retractable fall arrester 6 m", nb: "Fallblokk 6 m", de: "Höhensicherungsgerät 6 m",
                fr: "Antichute à rappel automatique 6 m"),
            attributes: [.text("Standard", "EN 360"), .quantity("Working length", 6, .metre)], grams: 3100, price: 249),
        Item(
            sku: "KARA-S",
            title: DemoText(
                "Karabiner steel, screw lock", nb: "Karabin stål, skrulås", de: "Karabiner Stahl, Schraubverschluss",
                fr: "Mousqueton acier à vis"), attributes: [.text("Standard", "EN 362"), .text("Material", "Steel")], grams: 170, price: 8.9
        ),
    ]

    private static let lockout =
        [DemoColour.red, .yellow, .blue, .green].map { colour in
            Item(
                sku: "LOTO-P38-\(colour.code)",
                title: DemoText(
                    "Lockout padlock 38 mm", nb: "Sikkerhetshengelås 38 mm", de: "Sicherheits-Vorhängeschloss 38 mm",
                    fr: "Cadenas de consignation 38 mm") + " " + colour.name,
                attributes: [colour.attribute, .text("Material", "Polyamide"), .mm("Height", 38)], grams: 95,
                price: 14.9)
        } + [
            Item(
                sku: "LOTO-H6",
                title: DemoText(
                    "Lockout hasp for 6 padlocks", nb: "Låsebøyle for 6 hengelåser", de: "Schließbügel für 6 Schlösser",
                    fr: "Mâchoire de consignation pour 6 cadenas"), attributes: [.text("Material", "Steel")], grams: 180, price: 9.9),
            Item(
                sku: "LOTO-MCB",
                title: DemoText(
                    "Circuit breaker lockout", nb: "Låsing for automatsikring", de: "Sperre für Leitungsschutzschalter",
                    fr: "Blocage de disjoncteur"), attributes: [.text("Material", "Polyamide")], grams: 25, price: 7.9),
            Item(
                sku: "LOTO-TAG25",
                title: DemoText(
                    "Lockout tags, 25 pcs", nb: "Merkelapper, 25 stk", de: "Wartungsanhänger, 25 St.",
                    fr: "Étiquettes de consignation, 25 pces"), attributes: [.text("Material", "PVC")], grams: 240, price: 22.9, unit: "set"
            ),
        ]

    private static let barriers =
        [
            ("YB", DemoText("yellow/black", nb: "gul/svart", de: "gelb/schwarz", fr: "jaune/noir"), "Yellow/black"),
            ("RW", DemoText("red/white", nb: "rød/hvit", de: "rot/weiß", fr: "rouge/blanc"), "Red/white"),
        ].flatMap { code, name, colour in
            [
                Item(
                    sku: "BAR-T500-\(code)",
                    title: DemoText(
                        "Barrier tape 80 mm x 500 m", nb: "Sperrebånd 80 mm x 500 m", de: "Absperrband 80 mm x 500 m",
                        fr: "Ruban de balisage 80 mm x 500 m") + " " + name,
                    attributes: [.text("Colour", colour), .mm("Width", 80), .quantity("Ring length", 500, .metre)], grams: 1300, price: 9.9,
                    unit: "roll"),
                Item(
                    sku: "BAR-F50-\(code)",
                    title: DemoText(
                        "Floor marking tape 50 mm x 33 m", nb: "Gulvmerketape 50 mm x 33 m", de: "Bodenmarkierungsband 50 mm x 33 m",
                        fr: "Ruban de marquage au sol 50 mm x 33 m") + " " + name,
                    attributes: [.text("Colour", colour), .mm("Width", 50), .quantity("Ring length", 33, .metre)], grams: 420, price: 8.9,
                    unit: "roll"),
                Item(
                    sku: "BAR-F75-\(code)",
                    title: DemoText(
                        "Floor marking tape 75 mm x 33 m", nb: "Gulvmerketape 75 mm x 33 m", de: "Bodenmarkierungsband 75 mm x 33 m",
                        fr: "Ruban de marquage au sol 75 mm x 33 m") + " " + name,
                    attributes: [.text("Colour", colour), .mm("Width", 75), .quantity("Ring length", 33, .metre)], grams: 620, price: 12.9,
                    unit: "roll"),
                Item(
                    sku: "BAR-C750-\(code)",
                    title: DemoText(
                        "Traffic cone 750 mm", nb: "Trafikkjegle 750 mm", de: "Leitkegel 750 mm", fr: "Cône de signalisation 750 mm") + " "
                        + name, attributes: [.text("Colour", colour), .mm("Height", 750)], grams: 3900, price: 24.9),
            ]
        }
}
