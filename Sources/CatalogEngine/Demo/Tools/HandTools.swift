/// Pliers, hammers, knives, measuring tools and tool boxes.
enum HandTools {
    /// One line of the tables below.
    private struct Item {
        let code: String
        let noun: DemoText
        /// Length in millimetres, price and grams of each size.
        let sizes: [(Double, Double, Double)]
        var attributes: [DemoAttribute] = []
    }

    static func families() -> [DemoFamily] {
        [
            family(
                "PLI", "Pliers", "Pliers", "pliers", pliers, material: "Chrome vanadium steel",
                notes: ["Two-component handles.", "Cutting edges induction-hardened.", "Forged from tool steel."], demand: 0.9),
            family(
                "PLV", "Pliers insulated 1000 V", "Insulated pliers", "pliers", insulated, material: "Chrome vanadium steel",
                notes: ["Tested at 10,000 V to EN IEC 60900.", "For work on live parts up to 1000 V AC."], demand: 0.8),
            family(
                "CRT", "Crimping and stripping tools", "Crimping tools", "crimping-tool", crimping, material: "Steel",
                notes: ["Ratchet releases at the right pressure.", "Exchangeable dies."], demand: 0.7),
            family(
                "HAM", "Hammers", "Hammers", "hammer", hammers, material: "Steel",
                notes: ["Handle of hickory or fibreglass.", "Face and pane hardened."], demand: 0.6),
            measuring(), calipers(), knives(), boxes(),
        ]
    }

    private static func family(
        _ code: String, _ title: String, _ subcategory: String, _ image: String, _ items: [Item], material: String, notes: [String],
        demand: Double
    ) -> DemoFamily {
        var family = DemoFamily(
            code: "HT-\(code)", title: title, brand: .torkvik, category: "Tools > Hand tools > \(subcategory)", image: image,
            attributes: [.text("Material", material)], notes: notes, demand: demand)
        for item in items {
            for (length, price, grams) in item.sizes {
                family.variants.append(
                    DemoVariant(
                        sku: "\(item.code)-\(length.plain)", mpn: "TV\(item.code)\(length.plain)", title: item.noun + " \(length.plain) mm",
                        summary: "\(item.noun.en), \(length.plain) mm long.",
                        attributes: [.mm("Length", length), .text("Function", item.noun.en)] + item.attributes, grams: grams, price: price,
                        trade: .single()))
            }
        }
        return family
    }

    private static let pliers = [
        Item(
            code: "PLC", noun: DemoText("Combination pliers", nb: "Kombinasjonstang", de: "Kombizange", fr: "Pince universelle"),
            sizes: [(160, 13.9, 190), (180, 15.5, 250), (200, 17.9, 320)]),
        Item(
            code: "PLS", noun: DemoText("Side cutters", nb: "Sideavbiter", de: "Seitenschneider", fr: "Pince coupante de côté"),
            sizes: [(140, 13.5, 170), (160, 15.2, 210), (180, 17.5, 270)]),
        Item(
            code: "PLN", noun: DemoText("Long nose pliers", nb: "Spisstang", de: "Flachrundzange", fr: "Pince à bec demi-rond"),
            sizes: [(160, 14.5, 150), (200, 17.2, 210)]),
        Item(
            code: "PLW", noun: DemoText("Water pump pliers", nb: "Vannpumpetang", de: "Wasserpumpenzange", fr: "Pince multiprise"),
            sizes: [(180, 16.9, 180), (250, 19.5, 340), (300, 26.5, 530)]),
        Item(
            code: "PLK",
            noun: DemoText(
                "Circlip pliers external", nb: "Låseringtang utvendig", de: "Sicherungsringzange außen", fr: "Pince à circlips extérieurs"),
            sizes: [(140, 12.9, 110), (180, 14.9, 180), (225, 22, 280)]),
        Item(
            code: "PLI",
            noun: DemoText(
                "Circlip pliers internal", nb: "Låseringtang innvendig", de: "Sicherungsringzange innen",
                fr: "Pince à circlips "
                    + "intérieurs"),
            sizes: [(140, 12.9, 110), (180, 14.9, 180), (225, 22, 280)]),
        Item(
            code: "PLG", noun: DemoText("Locking pliers", nb: "Griptang", de: "Gripzange", fr: "Pince-étau"),
            sizes: [(180, 15.9, 340), (250, 19.9, 560)]),
    ]

    private static let insulated = [
        Item(
            code: "PVC",
            noun: DemoText(
                "Insulated combination pliers", nb: "Isolert kombinasjonstang", de: "VDE-Kombizange", fr: "Pince universelle isolée"),
            sizes: [(180, 22.9, 280), (200, 25.9, 350)], attributes: [.flag("Insulated 1000 V", true)]),
        Item(
            code: "PVS",
            noun: DemoText("Insulated side cutters", nb: "Isolert sideavbiter", de: "VDE-Seitenschneider", fr: "Pince coupante isolée"),
            sizes: [(160, 21.9, 230), (180, 24.5, 290)], attributes: [.flag("Insulated 1000 V", true)]),
        Item(
            code: "PVN",
            noun: DemoText(
                "Insulated long nose pliers", nb: "Isolert spisstang", de: "VDE-Flachrundzange", fr: "Pince à bec demi-rond isolée"),
            sizes: [(200, 24.9, 230)], attributes: [.flag("Insulated 1000 V", true)]),
        Item(
            code: "PVK", noun: DemoText("Insulated cable cutter", nb: "Isolert kabelsaks", de: "VDE-Kabelschere", fr: "Coupe-câble isolé"),
            sizes: [(165, 24.9, 220), (200, 29.9, 330)], attributes: [.flag("Insulated 1000 V", true)]),
    ]

    private static let crimping = [
        Item(
            code: "CRF",
            noun: DemoText(
                "Ferrule crimping tool", nb: "Presstang for endehylser", de: "Crimpzange für Aderendhülsen",
                fr: "Pince à sertir les embouts"), sizes: [(180, 59, 390), (210, 79, 480)]),
        Item(
            code: "CRR",
            noun: DemoText(
                "Crimping tool for insulated terminals", nb: "Presstang for isolerte kabelsko", de: "Crimpzange für isolierte Kabelschuhe",
                fr: "Pince à sertir les cosses isolées"), sizes: [(220, 49, 520)]),
        Item(
            code: "CRS",
            noun: DemoText(
                "Automatic wire stripper", nb: "Automatisk avisoleringstang", de: "Automatische Abisolierzange",
                fr: "Pince à dénuder automatique"), sizes: [(180, 36, 210), (200, 42, 240)]),
        Item(
            code: "CRK",
            noun: DemoText(
                "Cable cutter with ratchet", nb: "Kabelsaks med skralle", de: "Kabelschneider mit Ratsche", fr: "Coupe-câble à cliquet"),
            sizes: [(250, 119, 760), (280, 149, 980)]),
    ]

    private static let hammers = [
        Item(
            code: "HAE", noun: DemoText("Engineer's hammer", nb: "Benkhammer", de: "Schlosserhammer", fr: "Marteau rivoir"),
            sizes: [(280, 9.9, 380), (300, 11.5, 610), (320, 13.2, 830), (350, 16.9, 1250)]),
        Item(
            code: "HAC", noun: DemoText("Claw hammer", nb: "Snekkerhammer", de: "Klauenhammer", fr: "Marteau arrache-clou"),
            sizes: [(320, 18.9, 760), (330, 21.9, 890)]),
        Item(
            code: "HAS", noun: DemoText("Sledge hammer", nb: "Slegge", de: "Vorschlaghammer", fr: "Masse"),
            sizes: [(600, 29.9, 3600), (800, 36.9, 5800)]),
        Item(
            code: "HAP", noun: DemoText("Soft-face hammer", nb: "Plasthammer", de: "Schonhammer", fr: "Maillet embouts plastique"),
            sizes: [(285, 14.5, 420), (310, 18.5, 680)]),
    ]

    private static func measuring() -> DemoFamily {
        var family = DemoFamily(
            code: "MT", title: "Tape measures", brand: .torkvik, category: "Tools > Measuring > Tape measures", image: "tape-measure",
            attributes: [.text("Accuracy class", "II"), .text("Material", "Steel")],
            notes: ["Nylon coating.", "Hook moves by its own thickness.", "With belt clip."], demand: 0.9)
        let noun = DemoText("Tape measure", nb: "Målebånd", de: "Rollbandmaß", fr: "Mètre ruban")
        for (length, width, price) in [
            (3.0, 16.0, 4.9), (5, 19, 7.9), (5, 25, 9.9), (8, 25, 13.9), (10, 25, 17.9), (20, 13, 24.9), (30, 13, 29.9), (50, 13, 42),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "MT-\(length.plain)-\(width.plain)", mpn: "TVM\(length.plain)/\(width.plain)",
                    title: noun + " \(length.plain) m x \(width.plain) mm",
                    summary: "Tape measure \(length.plain) m, blade \(width.plain) mm, accuracy class II.",
                    attributes: [.quantity("Working length", length, .metre), .mm("Width", width)], grams: length * width * 2.2,
                    price: price, trade: .single(pack: 6)))
        }
        return family
    }

    private static func calipers() -> DemoFamily {
        var family = DemoFamily(
            code: "CAL", title: "Calipers and micrometers", brand: .torkvik, category: "Tools > Measuring > Calipers and micrometers",
            image: "caliper", attributes: [.text("Material", "Stainless steel, hardened")],
            notes: ["With factory certificate.", "In a case."], demand: 0.6)
        let rows: [(String, DemoText, Double, Double, Double, Bool)] = [
            ("V150", DemoText("Vernier caliper", nb: "Skyvelære", de: "Messschieber", fr: "Pied à coulisse"), 150, 0.05, 27.9, false),
            ("V200", DemoText("Vernier caliper", nb: "Skyvelære", de: "Messschieber", fr: "Pied à coulisse"), 200, 0.05, 36.9, false),
            ("V300", DemoText("Vernier caliper", nb: "Skyvelære", de: "Messschieber", fr: "Pied à coulisse"), 300, 0.05, 64, false),
            (
                "D150",
                DemoText("Digital caliper", nb: "Digitalt skyvelære", de: "Digitaler Messschieber", fr: "Pied à coulisse numérique"), 150,
                0.01, 54, true
            ),
            (
                "D200",
                DemoText("Digital caliper", nb: "Digitalt skyvelære", de: "Digitaler Messschieber", fr: "Pied à coulisse numérique"), 200,
                0.01, 72, true
            ),
            (
                "D300",
                DemoText("Digital caliper", nb: "Digitalt skyvelære", de: "Digitaler Messschieber", fr: "Pied à coulisse numérique"), 300,
                0.01, 129, true
            ),
            (
                "M25", DemoText("Micrometer 0-25 mm", nb: "Mikrometer 0-25 mm", de: "Bügelmessschraube 0-25 mm", fr: "Micromètre 0-25 mm"),
                25, 0.01, 49, false
            ),
            (
                "M50",
                DemoText("Micrometer 25-50 mm", nb: "Mikrometer 25-50 mm", de: "Bügelmessschraube 25-50 mm", fr: "Micromètre 25-50 mm"), 50,
                0.01, 58, false
            ),
        ]
        for (code, noun, range, reading, price, digital) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "CAL-\(code)", mpn: "TVC\(code)", title: code.hasPrefix("M") ? noun : noun + " \(range.plain) mm",
                    summary: "\(noun.en), range \(range.plain) mm, reading \(reading.plain) mm.",
                    attributes: [.mm("Measuring range", range), .mm("Reading", reading), .flag("Digital", digital)],
                    grams: range * 1.1 + 60, price: price, trade: .single()))
        }
        return family
    }

    private static func knives() -> DemoFamily {
        var family = DemoFamily(
            code: "KN", title: "Knives and blades", brand: .torkvik, category: "Tools > Hand tools > Knives", image: "knife",
            attributes: [.text("Material", "Carbon steel")], notes: ["Cut away from the body.", "Used blades belong in the blade safe."],
            demand: 0.8)
        let knife = DemoText("Snap-off knife", nb: "Brytebladkniv", de: "Cuttermesser", fr: "Cutter sécable")
        let blade = DemoText("Snap-off blades", nb: "Bryteblader", de: "Abbrechklingen", fr: "Lames sécables")
        for (width, price) in [(9.0, 3.9), (18, 5.9), (25, 8.9)] {
            family.variants.append(
                DemoVariant(
                    sku: "KN-\(width.plain)", mpn: "TVK\(width.plain)", title: knife + " \(width.plain) mm",
                    summary: "Snap-off knife for \(width.plain) mm blades, metal guide.",
                    attributes: [.mm("Width", width), .text("Function", "Knife")], grams: width * 5, price: price, trade: .single(pack: 10),
                    relations: DemoRelations(accessories: ["KNB-\(width.plain)"], spareParts: ["KNB-\(width.plain)"])))
            family.variants.append(
                DemoVariant(
                    sku: "KNB-\(width.plain)", mpn: "TVKB\(width.plain)", title: blade + " \(width.plain) mm, 10 pcs".localizedPieces,
                    summary: "Ten snap-off blades \(width.plain) mm in a dispenser.",
                    attributes: [.mm("Width", width), .text("Function", "Blades")], grams: width * 3, price: price * 0.45,
                    trade: .single(pack: 10, unit: "set")))
        }
        return family
    }

    private static func boxes() -> DemoFamily {
        var family = DemoFamily(
            code: "TB-BOX", title: "Tool boxes and trolleys", brand: .torkvik, category: "Tools > Storage > Tool boxes", image: "toolbox",
            attributes: [], notes: ["Lockable.", "Made for years in the workshop and on the road."], demand: 0.5)
        let rows: [(String, DemoText, String, Double, Double)] = [
            (
                "BOX-430",
                DemoText(
                    "Tool box 430 mm, 5 trays", nb: "Verktøykasse 430 mm, 5 rom", de: "Werkzeugkasten 430 mm, 5-teilig",
                    fr: "Boîte à outils 430 mm, 5 cases"), "Steel", 39, 4600
            ),
            (
                "BOX-530",
                DemoText(
                    "Tool box 530 mm, 5 trays", nb: "Verktøykasse 530 mm, 5 rom", de: "Werkzeugkasten 530 mm, 5-teilig",
                    fr: "Boîte à outils 530 mm, 5 cases"), "Steel", 46, 5800
            ),
            (
                "BOX-PP500",
                DemoText(
                    "Tool box plastic 500 mm", nb: "Verktøykasse plast 500 mm", de: "Werkzeugbox Kunststoff 500 mm",
                    fr: "Boîte à outils plastique 500 mm"), "Polypropylene", 27.5, 1900
            ),
            (
                "TRO-7",
                DemoText(
                    "Tool trolley 7 drawers", nb: "Verktøyvogn 7 skuffer", de: "Werkstattwagen 7 Schubladen",
                    fr: "Servante d'atelier 7 tiroirs"), "Steel", 489, 52_000
            ),
            (
                "TRO-7F",
                DemoText(
                    "Tool trolley 7 drawers, 210 tools", nb: "Verktøyvogn 7 skuffer, 210 verktøy",
                    de: "Werkstattwagen 7 Schubladen, 210 Werkzeuge", fr: "Servante d'atelier 7 tiroirs, 210 outils"), "Steel", 1290, 84_000
            ),
        ]
        for (sku, title, material, price, grams) in rows {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "TV\(sku)", title: title, summary: "\(title.en), \(material.lowercased()).",
                    attributes: [.text("Material", material)], grams: grams, price: price, trade: .single(),
                    relations: DemoRelations(accessories: sku == "TRO-7" ? ["SOS-MIX-94", "SPC-SET17"] : [])))
        }
        return family
    }
}

extension String {
    /// The text with `10 pcs` as each language writes it.
    fileprivate var localizedPieces: DemoText {
        DemoText(self, nb: replacing("pcs", with: "stk"), de: replacing("pcs", with: "St."), fr: replacing("pcs", with: "pces"))
    }
}
