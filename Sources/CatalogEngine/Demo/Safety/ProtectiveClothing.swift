/// High-visibility clothing, work trousers and disposable coveralls by size.
enum ProtectiveClothing {
    private struct Garment {
        let code: String
        let noun: DemoText
        let title: String
        let subcategory: String
        let image: String
        let colours: [DemoColour]
        let standard: String
        let highVisibilityClass: String?
        let material: String
        let price: Double
        let grams: Double
        let notes: [String]
        let demand: Double

        var isFeminineInFrench: Bool { noun.fr?.hasPrefix("Veste") == true || noun.fr?.hasPrefix("Combinaison") == true }
    }

    static func families() -> [DemoFamily] { garments.flatMap { garment in garment.colours.map { family(garment, $0) } } }

    private static let hiVisYellow = DemoColour(
        code: "HY", name: DemoText("hi-vis yellow", nb: "hi-vis gul", de: "warngelb", fr: "jaune fluo"))
    private static let hiVisOrange = DemoColour(
        code: "HO", name: DemoText("hi-vis orange", nb: "hi-vis oransje", de: "warnorange", fr: "orange fluo"))

    private static func family(_ garment: Garment, _ colour: DemoColour) -> DemoFamily {
        var attributes: [DemoAttribute] = [
            .text("Material", garment.material), colour.attribute, .text("Standard", garment.standard), .flag("CE marked", true),
        ]
        if let level = garment.highVisibilityClass { attributes.append(.text("High-visibility class", level)) }
        var family = DemoFamily(
            code: "PC-\(garment.code)-\(colour.code)", title: "\(garment.title), \(colour.name.en)", brand: .protelline,
            category: "Safety > Protective clothing > \(garment.subcategory)", image: garment.image, attributes: attributes,
            notes: garment.notes, demand: garment.demand)
        for (index, size) in Safety.clothingSizes.enumerated() {
            family.variants.append(
                DemoVariant(
                    sku: "\(garment.code)-\(colour.code)-\(size)", mpn: "PR\(garment.code)\(colour.code)\(size)",
                    title: garment.noun + " " + (garment.isFeminineInFrench ? colour.feminineName : colour.name)
                        + DemoText(" size \(size)", nb: " str. \(size)", de: " Gr. \(size)", fr: " taille \(size)"),
                    summary:
                        "\(garment.noun.en), \(colour.name.en), size \(size), \(garment.standard)"
                        + "\(garment.highVisibilityClass.map { " class \($0)" } ?? "").",
                    attributes: [.text("Size", size)], grams: garment.grams * (0.8 + Double(index) * 0.06),
                    price: garment.price * (index >= 6 ? 1.1 : 1),
                    trade: .single(pack: garment.price < 10 ? 10 : 1), demand: Safety.demand(index: index, of: Safety.clothingSizes.count)))
        }
        return family
    }

    private static let garments = [
        Garment(
            code: "VST", noun: DemoText("High-visibility vest", nb: "Refleksvest", de: "Warnweste", fr: "Gilet haute visibilité"),
            title: "High-visibility vests", subcategory: "High-visibility vests", image: "vest", colours: [hiVisYellow, hiVisOrange],
            standard: "EN ISO 20471", highVisibilityClass: "2", material: "Polyester", price: 4.9, grams: 140,
            notes: ["Two reflective bands and braces.", "Touch fastener in front.", "Washable 25 times."], demand: 1.3),
        Garment(
            code: "HVT",
            noun: DemoText("High-visibility T-shirt", nb: "Synlighets-T-skjorte", de: "Warnschutz-T-Shirt", fr: "T-shirt haute visibilité"),
            title: "High-visibility T-shirts", subcategory: "High-visibility shirts", image: "tshirt", colours: [hiVisYellow, hiVisOrange],
            standard: "EN ISO 20471", highVisibilityClass: "2", material: "Polyester, cotton", price: 14.9, grams: 210,
            notes: ["Segmented reflective tape moves with you.", "UV protection UPF 40."], demand: 0.8),
        Garment(
            code: "HVJ",
            noun: DemoText(
                "High-visibility winter jacket", nb: "Synlighetsjakke vinter", de: "Warnschutz-Winterjacke",
                fr: "Veste d'hiver haute visibilité"), title: "High-visibility winter jackets", subcategory: "High-visibility jackets",
            image: "jacket", colours: [hiVisYellow, hiVisOrange], standard: "EN ISO 20471", highVisibilityClass: "3",
            material: "Polyester, PU-coated", price: 89, grams: 1250,
            notes: ["Waterproof, sealed seams (EN 343).", "Detachable hood.", "Quilted lining, many pockets."], demand: 0.7),
        Garment(
            code: "SSJ", noun: DemoText("Softshell jacket", nb: "Softshelljakke", de: "Softshelljacke", fr: "Veste softshell"),
            title: "Softshell jackets", subcategory: "Work jackets", image: "jacket", colours: [.black, .darkBlue, .grey],
            standard: "EN ISO 13688", highVisibilityClass: nil, material: "Polyester, elastane", price: 59, grams: 620,
            notes: ["Windproof and water-repellent.", "Fleece inside.", "Room for a logo on the chest."], demand: 0.7),
        Garment(
            code: "WTR",
            noun: DemoText(
                "Work trousers with holster pockets", nb: "Håndverksbukse med hengelommer", de: "Bundhose mit Holstertaschen",
                fr: "Pantalon de travail à poches holster"), title: "Work trousers with holster pockets", subcategory: "Work trousers",
            image: "trousers", colours: [.black, .darkBlue, .grey], standard: "EN 14404", highVisibilityClass: nil,
            material: "Polyester, cotton", price: 64, grams: 720,
            notes: ["Knee pockets of reinforced fabric.", "Stretch panels.", "Triple-stitched seams."], demand: 0.8),
        Garment(
            code: "COV",
            noun: DemoText(
                "Disposable coverall type 5/6", nb: "Engangsdress type 5/6", de: "Einweg-Schutzanzug Typ 5/6",
                fr: "Combinaison jetable type 5/6"), title: "Disposable coveralls type 5/6", subcategory: "Coveralls", image: "coverall",
            colours: [.white, .blue], standard: "EN ISO 13982-1", highVisibilityClass: nil, material: "SMS nonwoven", price: 4.4,
            grams: 190, notes: ["Against dust and light splashes.", "Three-piece hood, elastic cuffs.", "Antistatic to EN 1149-5."],
            demand: 0.9),
    ]
}
