/// Safety signs to ISO 7010 as film, plastic and aluminium plates.
enum SafetySigns {
    static func families() -> [DemoFamily] { groups.map(family) }

    private struct Group {
        let letter: String
        let name: String
        let noun: DemoText
        let image: String
        let colour: DemoColour
    }

    private static let groups = [
        Group(
            letter: "P", name: "Prohibition signs",
            noun: DemoText("Prohibition sign", nb: "Forbudsskilt", de: "Verbotsschild", fr: "Panneau d'interdiction"),
            image: "sign-prohibition", colour: .red),
        Group(
            letter: "M", name: "Mandatory signs",
            noun: DemoText("Mandatory sign", nb: "Påbudsskilt", de: "Gebotsschild", fr: "Panneau d'obligation"), image: "sign-mandatory",
            colour: .blue),
        Group(
            letter: "W", name: "Warning signs",
            noun: DemoText("Warning sign", nb: "Fareskilt", de: "Warnschild", fr: "Panneau d'avertissement"), image: "sign-warning",
            colour: .yellow),
        Group(
            letter: "E", name: "Escape and first aid signs",
            noun: DemoText("Escape sign", nb: "Rømningsskilt", de: "Rettungsschild", fr: "Panneau d'évacuation"), image: "sign-escape",
            colour: .green),
        Group(
            letter: "F", name: "Fire protection signs",
            noun: DemoText("Fire protection sign", nb: "Brannskilt", de: "Brandschutzschild", fr: "Panneau incendie"), image: "sign-fire",
            colour: .red),
    ]

    /// Material, side in millimetres, price, grams.
    private static let makes: [(String, String, DemoText, Double, Double, Double)] = [
        ("F100", "Film", DemoText("film", nb: "folie", de: "Folie", fr: "adhésif"), 100, 2.4, 4),
        ("F200", "Film", DemoText("film", nb: "folie", de: "Folie", fr: "adhésif"), 200, 4.4, 12),
        ("P200", "Plastic", DemoText("plastic", nb: "plast", de: "Kunststoff", fr: "plastique"), 200, 6.2, 70),
        ("A300", "Aluminium", DemoText("aluminium", nb: "aluminium", de: "Aluminium", fr: "aluminium"), 300, 17.5, 160),
    ]

    private static func family(_ group: Group) -> DemoFamily {
        var family = DemoFamily(
            code: "SIGN-\(group.letter)", title: "\(group.name) ISO 7010", brand: .skiltberg,
            category: "Safety > Safety signs > \(group.name)", image: group.image,
            attributes: [.text("Standard", "ISO 7010"), group.colour.attribute],
            notes: group.letter == "E" || group.letter == "F"
                ? ["Photoluminescent, glows for hours.", "Mount in sight at 2 m height or more.", "UV-stable print."]
                : ["UV-stable print, wipes clean.", "Mount on a clean, smooth ground.", "Other sizes and texts on request."],
            demand: 0.6)
        for (code, text) in signs where code.hasPrefix(group.letter) {
            for (make, material, name, side, price, grams) in makes {
                family.variants.append(
                    DemoVariant(
                        sku: "SIGN-\(code)-\(make)", mpn: "SK\(code)-\(make)",
                        title: group.noun + " \(code) " + text + " " + name + " \(side.plain) mm",
                        summary: "\(group.noun.en) \(code) \u{201C}\(text.en)\u{201D}, \(material.lowercased()), \(side.plain) mm.",
                        attributes: [.text("Sign", code), .text("Meaning", text.en), .text("Material", material), .mm("Height", side)],
                        grams: grams, price: price, trade: .single()))
            }
        }
        return family
    }

    private static let signs: [(String, DemoText)] = [
        ("P001", DemoText("General prohibition", nb: "Generelt forbud", de: "Allgemeines Verbot", fr: "Interdiction générale")),
        ("P002", DemoText("No smoking", nb: "Røyking forbudt", de: "Rauchen verboten", fr: "Défense de fumer")),
        ("P003", DemoText("No open flame", nb: "Åpen ild forbudt", de: "Keine offene Flamme", fr: "Flammes nues interdites")),
        ("P004", DemoText("No thoroughfare", nb: "Ingen gjennomgang", de: "Für Fußgänger verboten", fr: "Interdit aux piétons")),
        ("P005", DemoText("Not drinking water", nb: "Ikke drikkevann", de: "Kein Trinkwasser", fr: "Eau non potable")),
        (
            "P006",
            DemoText("No forklift trucks", nb: "Truck forbudt", de: "Für Flurförderzeuge verboten", fr: "Interdit aux chariots élévateurs")
        ),
        ("P010", DemoText("Do not touch", nb: "Må ikke berøres", de: "Berühren verboten", fr: "Ne pas toucher")),
        (
            "P022",
            DemoText(
                "No eating or drinking", nb: "Mat og drikke forbudt", de: "Essen und Trinken verboten", fr: "Défense de manger ou de boire")
        ),
        ("M001", DemoText("General mandatory action", nb: "Generelt påbud", de: "Allgemeines Gebot", fr: "Obligation générale")),
        ("M003", DemoText("Wear ear protection", nb: "Bruk hørselvern", de: "Gehörschutz benutzen", fr: "Protection auditive obligatoire")),
        (
            "M004",
            DemoText("Wear eye protection", nb: "Bruk øyevern", de: "Augenschutz benutzen", fr: "Lunettes de protection obligatoires")
        ),
        (
            "M008",
            DemoText("Wear safety footwear", nb: "Bruk vernesko", de: "Fußschutz benutzen", fr: "Chaussures de sécurité obligatoires")
        ),
        (
            "M009",
            DemoText("Wear protective gloves", nb: "Bruk vernehansker", de: "Handschutz benutzen", fr: "Gants de protection obligatoires")
        ),
        (
            "M010",
            DemoText(
                "Wear protective clothing", nb: "Bruk verneklær", de: "Schutzkleidung benutzen", fr: "Vêtements de protection obligatoires")
        ),
        (
            "M013",
            DemoText("Wear a face shield", nb: "Bruk ansiktsskjerm", de: "Gesichtsschutz benutzen", fr: "Visière de protection obligatoire")
        ),
        ("M014", DemoText("Wear head protection", nb: "Bruk hjelm", de: "Kopfschutz benutzen", fr: "Casque de protection obligatoire")),
        (
            "M015",
            DemoText(
                "Wear high-visibility clothing", nb: "Bruk synlighetsklær", de: "Warnweste benutzen",
                fr: "Vêtements haute visibilité obligatoires")
        ),
        (
            "M017",
            DemoText(
                "Wear respiratory protection", nb: "Bruk åndedrettsvern", de: "Atemschutz benutzen",
                fr: "Protection respiratoire obligatoire")
        ),
        ("M018", DemoText("Wear a safety harness", nb: "Bruk fallsele", de: "Auffanggurt benutzen", fr: "Harnais de sécurité obligatoire")),
        ("W001", DemoText("General warning", nb: "Generell fare", de: "Allgemeine Warnung", fr: "Danger général")),
        (
            "W002",
            DemoText("Explosive material", nb: "Eksplosjonsfarlig stoff", de: "Explosionsgefährliche Stoffe", fr: "Matières explosives")
        ),
        ("W004", DemoText("Laser beam", nb: "Laserstråle", de: "Laserstrahl", fr: "Rayonnement laser")),
        ("W008", DemoText("Drop", nb: "Fallfare", de: "Absturzgefahr", fr: "Danger de chute")),
        ("W011", DemoText("Slippery surface", nb: "Glatt underlag", de: "Rutschgefahr", fr: "Surface glissante")),
        ("W012", DemoText("Electricity", nb: "Elektrisk spenning", de: "Elektrische Spannung", fr: "Danger électrique")),
        ("W014", DemoText("Forklift trucks", nb: "Truckkjøring", de: "Flurförderzeuge", fr: "Chariots élévateurs")),
        ("W015", DemoText("Overhead load", nb: "Hengende last", de: "Schwebende Last", fr: "Charges suspendues")),
        ("W016", DemoText("Toxic material", nb: "Giftig stoff", de: "Giftige Stoffe", fr: "Matières toxiques")),
        ("W017", DemoText("Hot surface", nb: "Varm overflate", de: "Heiße Oberfläche", fr: "Surface chaude")),
        ("W019", DemoText("Crushing", nb: "Klemfare", de: "Quetschgefahr", fr: "Danger d'écrasement")),
        ("W021", DemoText("Flammable material", nb: "Brannfarlig stoff", de: "Feuergefährliche Stoffe", fr: "Matières inflammables")),
        ("W023", DemoText("Corrosive substance", nb: "Etsende stoff", de: "Ätzende Stoffe", fr: "Matières corrosives")),
        ("E001", DemoText("Emergency exit left", nb: "Nødutgang venstre", de: "Rettungsweg links", fr: "Sortie de secours à gauche")),
        ("E002", DemoText("Emergency exit right", nb: "Nødutgang høyre", de: "Rettungsweg rechts", fr: "Sortie de secours à droite")),
        ("E003", DemoText("First aid", nb: "Førstehjelp", de: "Erste Hilfe", fr: "Premiers secours")),
        ("E007", DemoText("Assembly point", nb: "Møteplass", de: "Sammelstelle", fr: "Point de rassemblement")),
        ("E010", DemoText("Defibrillator AED", nb: "Hjertestarter AED", de: "Defibrillator AED", fr: "Défibrillateur DAE")),
        ("E011", DemoText("Eyewash station", nb: "Øyeskyllestasjon", de: "Augenspüleinrichtung", fr: "Rince-œil")),
        ("F001", DemoText("Fire extinguisher", nb: "Brannslukker", de: "Feuerlöscher", fr: "Extincteur")),
        ("F002", DemoText("Fire hose reel", nb: "Brannslange", de: "Löschschlauch", fr: "Robinet d'incendie armé")),
        ("F005", DemoText("Fire alarm call point", nb: "Brannmelder", de: "Brandmelder", fr: "Alarme incendie")),
    ]
}
