/// Safety shoes and boots by model and size (EN ISO 20345).
enum Footwear {
    private struct Model {
        let code: String
        let name: String
        let noun: DemoText
        let protection: String
        let upper: String
        let toe: String
        let price: Double
        let grams: Double
        let notes: [String]
        let sizes: ClosedRange<Int>
        let successor: String?
    }

    static func families() -> [DemoFamily] { models.map(family) }

    private static func family(_ model: Model) -> DemoFamily {
        var family = DemoFamily(
            code: "SH-\(model.code)", title: "\(model.noun.en)s \(model.name) \(model.protection)", brand: .stegaro,
            category: "Safety > Foot protection > \(model.noun.en)s", image: model.code.hasPrefix("B") ? "boot" : "shoe",
            attributes: [
                .text("Protection category", model.protection), .text("Upper", model.upper), .text("Toe cap", model.toe),
                .text("Standard", "EN ISO 20345"), .text("Slip resistance", "SRC"),
                .flag("Metal-free", model.toe != "Steel"), .flag("ESD", model.name.contains("ESD")), .flag("CE marked", true),
            ], notes: model.notes, demand: model.successor == nil ? 1.1 : 0.2)
        for (index, size) in model.sizes.enumerated() {
            family.variants.append(
                DemoVariant(
                    sku: "SH-\(model.code)-\(size)", mpn: "ST\(model.code).\(size)",
                    title: model.noun + " \(model.name) \(model.protection)"
                        + DemoText(" size \(size)", nb: " str. \(size)", de: " Gr. \(size)", fr: " pointure \(size)"),
                    summary:
                        "\(model.noun.en) \(model.protection), EU size \(size), \(model.upper.lowercased()), \(model.toe.lowercased()) "
                        + "toe cap.",
                    attributes: [.text("Size", String(size))],
                    grams: model.grams * (0.75 + Double(size - 36) * 0.035), price: model.price, trade: .single(unit: "pair"),
                    demand: Safety.demand(index: index, of: model.sizes.count),
                    relations: DemoRelations(supersededBy: model.successor.map { "SH-\($0)-\(size)" })))
        }
        return family
    }

    private static let shoe = DemoText("Safety shoe", nb: "Vernesko", de: "Sicherheitshalbschuh", fr: "Chaussure de sécurité basse")
    private static let boot = DemoText("Safety boot", nb: "Vernestøvlett", de: "Sicherheitsstiefel", fr: "Chaussure de sécurité haute")
    private static let sandal = DemoText("Safety sandal", nb: "Vernesandal", de: "Sicherheitssandale", fr: "Sandale de sécurité")
    private static let rubber = DemoText(
        "Safety rubber boot", nb: "Vernegummistøvel", de: "Sicherheits-Gummistiefel", fr: "Botte de sécurité")

    private static let models = [
        Model(
            code: "L1", name: "Fjell Low", noun: shoe, protection: "S3", upper: "Full-grain leather", toe: "Composite", price: 84.9,
            grams: 1150,
            notes: ["Water-repellent, penetration-resistant sole.", "For building, trade and maintenance.", "Heel absorbs shocks."],
            sizes: 36...48, successor: nil),
        Model(
            code: "L2", name: "Strand ESD", noun: shoe, protection: "S1P", upper: "Breathable textile", toe: "Aluminium", price: 79.9,
            grams: 960, notes: ["Light and airy, for indoors.", "ESD to EN IEC 61340.", "Textile penetration protection."], sizes: 36...48,
            successor: nil),
        Model(
            code: "L3", name: "Vidde Sport", noun: shoe, protection: "S3", upper: "Microfibre", toe: "Composite", price: 99.9, grams: 1020,
            notes: ["Sporty cut with quick lacing.", "Metal-free.", "Rebounding midsole."], sizes: 36...48, successor: nil),
        Model(
            code: "L0", name: "Fjell Classic", noun: shoe, protection: "S3", upper: "Leather", toe: "Steel", price: 64.9, grams: 1280,
            notes: ["Last sizes of the previous model.", "Oil-resistant PU sole."], sizes: 39...46, successor: "L1"),
        Model(
            code: "B1", name: "Fjell Mid", noun: boot, protection: "S3", upper: "Full-grain leather", toe: "Composite", price: 94.9,
            grams: 1320,
            notes: ["Supports the ankle.", "Water-repellent, penetration-resistant sole.", "For building, trade and maintenance."],
            sizes: 36...48, successor: nil),
        Model(
            code: "B2", name: "Tundra Winter", noun: boot, protection: "S3", upper: "Full-grain leather, lined", toe: "Composite",
            price: 139, grams: 1680, notes: ["Warm lining, cold-insulated sole (CI).", "Waterproof membrane.", "Side zip."], sizes: 37...48,
            successor: nil),
        Model(
            code: "S1", name: "Strand Open", noun: sandal, protection: "S1P", upper: "Suede", toe: "Aluminium", price: 69.9, grams: 900,
            notes: ["Open at the sides for hot work places.", "Touch fastener."], sizes: 36...47, successor: nil),
        Model(
            code: "B3", name: "Elv", noun: rubber, protection: "S5", upper: "Polyurethane", toe: "Steel", price: 89, grams: 1750,
            notes: ["Waterproof, half the weight of PVC.", "Insulates down to −30 °C.", "For farming, food and civil works."],
            sizes: 37...48, successor: nil),
    ]
}
