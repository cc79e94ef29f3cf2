/// Washers: ISO 7089, DIN 9021 and DIN 127 B.
enum Washers {
    private struct Form {
        let standard: String
        let prefix: String
        let noun: DemoText
        let plural: String
        let image: String
        let materials: [FastenerMaterial]
        /// Thread, inner diameter, outer diameter, thickness.
        let sizes: DemoTable
        let notes: [String]
        let demand: Double
    }

    static func families() -> [DemoFamily] {
        forms.flatMap { form in form.materials.map { family(form, $0) } }
    }

    private static func family(_ form: Form, _ material: FastenerMaterial) -> DemoFamily {
        let number = form.standard.split(separator: " ").dropFirst().joined()
        var family = DemoFamily(
            code: "\(form.prefix)-\(number)-\(material.code)", title: "\(form.plural) \(material.label.en) \(form.standard)",
            brand: form.prefix == "WA" ? .ferrokant : .skruvik, category: "Fasteners > Washers > \(form.plural)", image: form.image,
            attributes: material.attributes + [.text("Standard", form.standard)], notes: form.notes, demand: form.demand * material.demand)
        for row in form.sizes.rows {
            let thread = MetricThread(row.number(0))
            let (inner, outer, thickness) = (row.number(1), row.number(2), row.number(3))
            let grams = 0.7854 * (outer * outer - inner * inner) * thickness * material.density
            family.variants.append(
                DemoVariant(
                    sku: "\(form.prefix)-\(thread.name)-\(material.code)", mpn: "\(material.digit)\(number) \(thread.diameter.plain)",
                    title: form.noun + " \(thread.name) " + material.label + " \(form.standard)",
                    summary:
                        "\(form.noun.en) for \(thread.name) to \(form.standard): \(inner.plain) × \(outer.plain) × \(thickness.plain) mm, "
                        + "\(material.phrase).",
                    attributes: [
                        .text("Thread", thread.name), .mm("Inner diameter", inner), .mm("Outer diameter", outer),
                        .mm("Thickness", thickness),
                    ], grams: grams, price: material.price(grams: grams, effort: 0.5), trade: .box(grams: grams),
                    demand: Fasteners.demand(diameter: thread.diameter, length: thread.diameter * 4.5),
                    relations: DemoRelations(
                        substitutes: form.materials.filter { $0.code != material.code }.prefix(1).map {
                            "\(form.prefix)-\(thread.name)-\($0.code)"
                        })))
        }
        return family
    }

    private static let forms = [
        Form(
            standard: "ISO 7089", prefix: "WA",
            noun: DemoText("Plain washer", nb: "Underlagsskive", de: "Unterlegscheibe", fr: "Rondelle plate"),
            plural: "Plain washers", image: "washer", materials: [.zincSteel, .hotDip, .plainA2, .plainA4],
            sizes: DemoTable(
                """
                3 3.2 7 0.5
                4 4.3 9 0.8
                5 5.3 10 1
                6 6.4 12 1.6
                8 8.4 16 1.6
                10 10.5 20 2
                12 13 24 2.5
                14 15 28 2.5
                16 17 30 3
                18 19 34 3
                20 21 37 3
                22 23 39 3
                24 25 44 4
                27 28 50 4
                30 31 56 4
                33 34 60 5
                36 37 66 5
                """),
            notes: ["Product grade A, 200 HV.", "Spreads the load under head and nut.", "Corresponds to the former DIN 125 A."], demand: 1.5
        ),
        Form(
            standard: "DIN 9021", prefix: "WL",
            noun: DemoText("Large washer", nb: "Karosseriskive", de: "Karosseriescheibe", fr: "Rondelle plate large"),
            plural: "Large washers", image: "washer", materials: [.zincSteel, .plainA2, .plainA4],
            sizes: DemoTable(
                """
                3 3.2 9 0.8
                4 4.3 12 1
                5 5.3 15 1.2
                6 6.4 18 1.6
                8 8.4 24 2
                10 10.5 30 2.5
                12 13 37 3
                16 17 50 3
                20 22 60 4
                """),
            notes: [
                "Outer diameter about three times the thread.", "For soft materials, slots and thin sheet.",
                "Also known as mudguard or penny washer.",
            ],
            demand: 0.9),
        Form(
            standard: "DIN 127 B", prefix: "WS", noun: DemoText("Spring washer", nb: "Fjærskive", de: "Federring", fr: "Rondelle Grower"),
            plural: "Spring washers", image: "spring-washer", materials: [.zincSteel, .plainA2],
            sizes: DemoTable(
                """
                3 3.1 6.2 0.8
                4 4.1 7.6 0.9
                5 5.1 9.2 1.2
                6 6.1 11.8 1.6
                8 8.1 14.8 2
                10 10.2 18.1 2.2
                12 12.2 21.1 2.5
                16 16.2 27.4 3.5
                20 20.2 33.6 4
                24 24.5 40 5
                30 30.5 48.2 6
                """),
            notes: ["Split ring with square ends.", "Keeps some tension when the joint settles.", "Not a lock for high-strength screws."],
            demand: 0.8),
    ]
}
