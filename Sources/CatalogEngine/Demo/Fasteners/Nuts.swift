/// Nuts: ISO 4032, DIN 934, DIN 985, DIN 6923 and DIN 1587.
enum Nuts {
    private struct Form {
        let standard: String
        let prefix: String
        let noun: DemoText
        let plural: String
        let image: String
        let materials: [FastenerMaterial]
        /// Diameter, width across flats, height.
        let sizes: DemoTable
        let notes: [String]
        let demand: Double

        var number: String { String(standard.split(separator: " ")[1]) }
    }

    static func families() -> [DemoFamily] {
        forms.flatMap { form in form.materials.map { family(form, $0) } }
    }

    private static func family(_ form: Form, _ material: FastenerMaterial) -> DemoFamily {
        var family = DemoFamily(
            code: "\(form.prefix)-\(form.number)-\(material.code)", title: "\(form.plural) \(material.label.en) \(form.standard)",
            brand: form.prefix == "ND" ? .skruvik : .ferrokant, category: "Fasteners > Nuts > \(form.plural)", image: form.image,
            attributes: material.attributes + [.text("Standard", form.standard), .text("Drive", "External hex")],
            notes: form.notes, demand: form.demand * material.demand)
        for row in form.sizes.rows {
            let thread = MetricThread(row.number(0))
            let flats = row.number(1)
            let height = row.number(2)
            let hole = thread.diameter - 0.54 * thread.pitch
            let grams = (0.866 * flats * flats * 0.96 - 0.7854 * hole * hole) * height * material.density
            let sisters = form.materials.filter { $0.code != material.code }.prefix(2).map { "\(form.prefix)-\(thread.name)-\($0.code)" }
            family.variants.append(
                DemoVariant(
                    sku: "\(form.prefix)-\(thread.name)-\(material.code)", mpn: "\(material.digit)\(form.number) \(thread.diameter.plain)",
                    title: form.noun + " \(thread.name) " + material.label + " \(form.standard)",
                    summary: "\(form.noun.en) \(thread.name) to \(form.standard), \(flats.plain) mm across flats, \(height.plain) mm high.",
                    attributes: thread.attributes + [.mm("Width across flats", flats), .mm("Height", height)],
                    grams: grams, price: material.price(grams: grams), trade: .box(grams: grams),
                    demand: Fasteners.demand(diameter: thread.diameter, length: thread.diameter * 4.5),
                    relations: DemoRelations(substitutes: sisters)))
        }
        return family
    }

    private static let forms = [
        Form(
            standard: "ISO 4032", prefix: "NU",
            noun: DemoText("Hex nut", nb: "Sekskantmutter", de: "Sechskantmutter", fr: "Écrou hexagonal"), plural: "Hex nuts",
            image: "hex-nut", materials: [.zincNut, .nut10, .plainA2, .plainA4],
            sizes: DemoTable(
                """
                3 5.5 2.4
                4 7 3.2
                5 8 4.7
                6 10 5.2
                8 13 6.8
                10 16 8.4
                12 18 10.8
                14 21 12.8
                16 24 14.8
                18 27 15.8
                20 30 18
                22 34 19.4
                24 36 21.5
                27 41 23.8
                30 46 25.6
                33 50 28.7
                36 55 31
                """),
            notes: [
                "Style 1, chamfered on both sides.", "Pairs with ISO 4014 and ISO 4017 screws of the same strength.",
                "Full proof load of its class.",
            ],
            demand: 1.6),
        Form(
            standard: "DIN 934", prefix: "ND",
            noun: DemoText("Hex nut", nb: "Sekskantmutter", de: "Sechskantmutter", fr: "Écrou hexagonal"), plural: "Hex nuts",
            image: "hex-nut", materials: [.zincNut, .plainA2, .plainA4, .brass],
            sizes: DemoTable(
                """
                3 5.5 2.4
                4 7 3.2
                5 8 4
                6 10 5
                8 13 6.5
                10 17 8
                12 19 10
                14 22 11
                16 24 13
                20 30 16
                24 36 19
                30 46 24
                36 55 29
                """),
            notes: [
                "For DIN 931 and DIN 933 screws; M10, M12 and M14 have wider flats than ISO 4032.", "Chamfered on both sides.",
                "Sold by the full box.",
            ],
            demand: 1.3),
        Form(
            standard: "DIN 985", prefix: "NL",
            noun: DemoText(
                "Lock nut with nylon insert", nb: "Låsemutter med nylonring", de: "Sicherungsmutter mit Kunststoffring",
                fr: "Écrou autofreiné à anneau nylon"),
            plural: "Lock nuts", image: "lock-nut", materials: [.zincNut, .plainA2, .plainA4],
            sizes: DemoTable(
                """
                3 5.5 4
                4 7 5
                5 8 5
                6 10 6
                8 13 8
                10 17 10
                12 19 12
                14 22 14
                16 24 16
                20 30 20
                24 36 24
                """),
            notes: [
                "The nylon ring grips the thread and holds against vibration.", "For temperatures up to 120 °C.",
                "Use once: the ring loses its grip when the nut is removed.",
            ],
            demand: 1.2),
        Form(
            standard: "DIN 6923", prefix: "NF",
            noun: DemoText("Flange nut", nb: "Flensmutter", de: "Sechskantmutter mit Flansch", fr: "Écrou hexagonal à embase"),
            plural: "Flange nuts", image: "flange-nut", materials: [.zincNut, .plainA2],
            sizes: DemoTable(
                """
                5 8 5
                6 10 6
                8 13 8
                10 15 10
                12 18 12
                16 24 16
                """),
            notes: [
                "The flange replaces the washer and spreads the load.", "Serrated flange that resists loosening.",
                "For profiles, brackets and cable trays.",
            ],
            demand: 0.8),
        Form(
            standard: "DIN 1587", prefix: "NC",
            noun: DemoText("Domed cap nut", nb: "Hattemutter", de: "Hutmutter", fr: "Écrou borgne"), plural: "Cap nuts", image: "cap-nut",
            materials: [.zincNut, .plainA2],
            sizes: DemoTable(
                """
                4 7 8
                5 8 10
                6 10 12
                8 13 15
                10 17 18
                12 19 22
                16 24 28
                20 30 34
                """),
            notes: [
                "Covers the end of the thread and protects against injury.", "For visible joints on machines and furniture.", "High form.",
            ],
            demand: 0.4),
    ]
}
