/// Protective gloves by model and size (EN 388, EN 407, EN ISO 374-1).
enum Gloves {
    private struct Model {
        let code: String
        let name: DemoText
        let noun: DemoText
        let material: String
        let coating: String
        let levels: String
        let standard: String
        let sizes: ClosedRange<Int>
        let price: Double
        let grams: Double
        let notes: [String]
        let demand: Double
    }

    static func families() -> [DemoFamily] { models.map(family) }

    private static func family(_ model: Model) -> DemoFamily {
        var family = DemoFamily(
            code: "GL-\(model.code)", title: "\(model.noun.en)s \(model.name.en)", brand: .protelline,
            category: "Safety > Hand protection > \(model.noun.en)s", image: "glove",
            attributes: [
                .text("Material", model.material), .text("Coating", model.coating), .text("Standard", model.standard),
                .text("EN 388 levels", model.levels), .flag("CE marked", true),
            ], notes: model.notes, demand: model.demand)
        for (index, size) in model.sizes.enumerated() {
            family.variants.append(
                DemoVariant(
                    sku: "GL-\(model.code)-\(size)", mpn: "PR\(model.code)/\(size)",
                    title: model.noun + " " + model.name
                        + DemoText(" size \(size)", nb: " str. \(size)", de: " Gr. \(size)", fr: " taille \(size)"),
                    summary: "\(model.noun.en) \(model.name.en), size \(size), \(model.standard), levels \(model.levels).",
                    attributes: [.text("Size", String(size))],
                    grams: model.grams * (0.7 + Double(size) * 0.035), price: model.price,
                    trade: .packs(of: model.price < 3 ? 12 : 6, unit: model.code == "DISP" ? "box" : "pair", perPallet: 160),
                    demand: Safety.demand(index: index + 1, of: model.sizes.count + 2)))
        }
        return family
    }

    private static let assembly = DemoText("Assembly glove", nb: "Monteringshanske", de: "Montagehandschuh", fr: "Gant de montage")
    private static let cut = DemoText(
        "Cut protection glove", nb: "Skjærehemmende hanske", de: "Schnittschutzhandschuh", fr: "Gant anticoupure")
    private static let chemical = DemoText(
        "Chemical protection glove", nb: "Kjemikaliehanske", de: "Chemikalienschutzhandschuh", fr: "Gant de protection chimique")
    private static let winter = DemoText("Winter glove", nb: "Vinterhanske", de: "Winterhandschuh", fr: "Gant d'hiver")
    private static let leather = DemoText(
        "Leather work glove", nb: "Arbeidshanske i skinn", de: "Leder-Arbeitshandschuh", fr: "Gant de travail en cuir")
    private static let welding = DemoText("Welding glove", nb: "Sveisehanske", de: "Schweißerhandschuh", fr: "Gant de soudeur")
    private static let disposable = DemoText("Disposable glove", nb: "Engangshanske", de: "Einmalhandschuh", fr: "Gant jetable")

    private static let models = [
        Model(
            code: "PU13", name: .same("PU 13 gauge"), noun: assembly, material: "Nylon", coating: "Polyurethane", levels: "4131X",
            standard: "EN 388", sizes: 6...11, price: 1.6, grams: 40,
            notes: ["Seamless knit with fine feel.", "For assembly, packing and inspection.", "Palm coated, back of the hand breathes."],
            demand: 1.6),
        Model(
            code: "NIT15",
            name: DemoText("nitrile foam 15 gauge", nb: "nitrilskum 15 gauge", de: "Nitrilschaum 15 gauge", fr: "mousse nitrile jauge 15"),
            noun: assembly, material: "Nylon, elastane", coating: "Nitrile foam",
            levels: "4121X", standard: "EN 388", sizes: 6...12, price: 2.7, grams: 44,
            notes: ["Grips in oil and wet.", "Touchscreen-compatible fingertips.", "Washable at 40 °C."], demand: 1.8),
        Model(
            code: "LTX10",
            name: DemoText("latex grip 10 gauge", nb: "lateksgrep 10 gauge", de: "Latexgrip 10 gauge", fr: "grip latex jauge 10"),
            noun: assembly, material: "Polyester, cotton", coating: "Latex", levels: "2142X",
            standard: "EN 388", sizes: 7...11, price: 1.4, grams: 75,
            notes: ["Crinkled latex for building and transport.", "Thick and warm.", "Contains natural latex."], demand: 1),
        Model(
            code: "CUTC", name: DemoText("level C", nb: "nivå C", de: "Level C", fr: "niveau C"), noun: cut, material: "HPPE, glass fibre",
            coating: "Polyurethane", levels: "4X42C",
            standard: "EN 388", sizes: 6...11, price: 5.9, grams: 48,
            notes: ["Cut level C to EN ISO 13997.", "For sheet metal and glass.", "Thumb crotch reinforced."], demand: 1.2),
        Model(
            code: "CUTF", name: DemoText("level F", nb: "nivå F", de: "Level F", fr: "niveau F"), noun: cut, material: "HPPE, steel",
            coating: "Nitrile foam", levels: "4X44F", standard: "EN 388",
            sizes: 7...11, price: 11.9, grams: 62, notes: ["Highest cut level F.", "For blades, presses and recycling."], demand: 0.7),
        Model(
            code: "CHEMN", name: DemoText("nitrile 33 cm", nb: "nitril 33 cm", de: "Nitril 33 cm", fr: "nitrile 33 cm"), noun: chemical,
            material: "Nitrile", coating: "Flocked", levels: "4101X",
            standard: "EN ISO 374-1 Type A", sizes: 7...11, price: 3.2, grams: 75,
            notes: ["Resists oil, fuels and many solvents.", "See the permeation list in the datasheet."], demand: 0.8),
        Model(
            code: "CHEMB", name: DemoText("butyl 35 cm", nb: "butyl 35 cm", de: "Butyl 35 cm", fr: "butyle 35 cm"), noun: chemical,
            material: "Butyl", coating: "None", levels: "2010X",
            standard: "EN ISO 374-1 Type A", sizes: 8...11, price: 34, grams: 140,
            notes: ["For ketones, esters and strong acids.", "Rolled cuff."], demand: 0.3),
        Model(
            code: "WINT",
            name: DemoText("lined, waterproof", nb: "fôret, vanntett", de: "gefüttert, wasserdicht", fr: "doublé, imperméable"),
            noun: winter, material: "Acrylic terry", coating: "Nitrile, double", levels: "4232X",
            standard: "EN 511", sizes: 8...12, price: 6.9, grams: 98,
            notes: ["Keeps warm down to −20 °C.", "Waterproof and windproof.", "Grips on ice and wet steel."], demand: 0.9),
        Model(
            code: "LEAT",
            name: DemoText("cowhide, safety cuff", nb: "storfe, stiv mansjett", de: "Rindleder, Stulpe", fr: "croûte de bovin, manchette"),
            noun: leather, material: "Split leather", coating: "None", levels: "3133X",
            standard: "EN 388", sizes: 9...11, price: 3.4, grams: 190, notes: ["Reinforced palm.", "For building sites and logistics."],
            demand: 0.8),
        Model(
            code: "WELD", name: .same("MIG/MAG"), noun: welding, material: "Cow split leather", coating: "None", levels: "4144X",
            standard: "EN 12477 Type A", sizes: 9...11, price: 9.9, grams: 290,
            notes: ["Sewn with aramid thread.", "Long cuff of 15 cm.", "Fully lined."], demand: 0.5),
        Model(
            code: "DISP",
            name: DemoText("nitrile, box of 100", nb: "nitril, eske med 100", de: "Nitril, Box mit 100", fr: "nitrile, boîte de 100"),
            noun: disposable, material: "Nitrile", coating: "Powder-free", levels: "X",
            standard: "EN ISO 374-1 Type B", sizes: 6...10, price: 7.9, grams: 480,
            notes: ["Box of 100 pieces.", "Food-safe.", "Textured fingertips."], demand: 1.5),
    ]
}
