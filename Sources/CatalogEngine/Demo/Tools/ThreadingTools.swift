/// Machine taps DIN 371 and DIN 376, and dies EN 22568.
enum ThreadingTools {
    private struct Grade {
        let code: String
        let name: String
        let form: String
        let text: DemoText
        let factor: Double
        let note: String
    }

    static func families() -> [DemoFamily] { grades.map(taps) + [dies()] }

    private static let through = DemoText("through hole", nb: "gjennomgående hull", de: "Durchgangsloch", fr: "trou débouchant")
    private static let blind = DemoText("blind hole", nb: "bunnhull", de: "Sackloch", fr: "trou borgne")

    private static let grades = [
        Grade(
            code: "B", name: "HSS-E", form: "Form B, spiral point", text: through, factor: 1,
            note: "Pushes the chips ahead; for through holes."),
        Grade(
            code: "C", name: "HSS-E", form: "Form C, 35° spiral", text: blind, factor: 1.12, note: "Pulls the chips out; for blind holes."),
        Grade(
            code: "CT", name: "HSS-E TiN", form: "Form C, 35° spiral", text: blind, factor: 1.55,
            note: "TiN coating for stainless steel and long runs."),
    ]

    /// Thread, overall length, core hole, price.
    private static let sizes = DemoTable(
        """
        3 56 2.5 7.2
        4 63 3.3 7.4
        5 70 4.2 7.8
        6 80 5 8.2
        8 90 6.8 9.8
        10 100 8.5 12.4
        12 110 10.2 16.8
        14 110 12 22
        16 110 14 25
        18 125 15.5 34
        20 140 17.5 38
        22 140 19.5 46
        24 160 21 54
        """)

    private static func taps(_ grade: Grade) -> DemoFamily {
        var family = DemoFamily(
            code: "TAP-\(grade.code)", title: "Machine taps \(grade.name), \(grade.text.en)", brand: .bohrental,
            category: "Tools > Threading > Machine taps", image: "tap",
            attributes: [
                .text("Material", "HSS-E"), .text("Coating", grade.code == "CT" ? "TiN" : "None"), .text("Form", grade.form),
                .text("Tolerance class", "6H"),
                .text("Cutting direction", "Right"),
            ], notes: [grade.note, "For steel up to 900 N/mm².", "Cut with oil; drill the core hole to the size named."],
            demand: 0.8 / grade.factor)
        let noun = DemoText("Machine tap", nb: "Maskingjengetapp", de: "Maschinengewindebohrer", fr: "Taraud machine")
        for row in sizes.rows {
            let thread = MetricThread(row.number(0))
            let standard = thread.diameter <= 10 ? "DIN 371" : "DIN 376"
            family.variants.append(
                DemoVariant(
                    sku: "TAP-\(thread.name)-\(grade.code)", mpn: "BT3\(grade.code)\(thread.diameter.plain)",
                    title: noun + " \(thread.name) " + grade.text + " \(grade.name) \(standard)",
                    summary:
                        "Machine tap \(thread.name) × \(thread.pitch.plain), \(standard), \(grade.name), for \(grade.text.en)s, core hole "
                        + "\(row.number(2).plain) mm.",
                    attributes: thread.attributes + [
                        .mm("Length", row.number(1)), .mm("Core hole diameter", row.number(2)), .text("Standard", standard),
                    ],
                    grams: thread.diameter * thread.diameter * row.number(1) * 0.0052, price: row.number(3) * grade.factor,
                    trade: .single(),
                    demand: Fasteners.demand(diameter: thread.diameter, length: thread.diameter * 4.5),
                    relations: DemoRelations(accessories: [DrillBits.sku(diameter: row.number(2))].compactMap { $0 })))
        }
        return family
    }

    private static func dies() -> DemoFamily {
        var family = DemoFamily(
            code: "DIE", title: "Round dies HSS EN 22568", brand: .bohrental, category: "Tools > Threading > Dies", image: "die",
            attributes: [
                .text("Material", "HSS"), .text("Standard", "EN 22568"), .text("Tolerance class", "6g"),
                .text("Cutting direction", "Right"),
            ],
            notes: ["Closed, pre-slit.", "Spiral point clears the chips.", "Chamfer the rod before cutting."], demand: 0.4)
        let noun = DemoText("Round die", nb: "Gjengebakke", de: "Schneideisen", fr: "Filière ronde")
        for (diameter, outer, price) in [
            (3.0, 20.0, 6.9), (4, 20, 6.9), (5, 20, 6.9), (6, 20, 7.1), (8, 25, 8.4), (10, 30, 9.9), (12, 38, 13.2), (14, 38, 14.9),
            (16, 45, 19.5), (20, 45, 22.5), (24, 55, 33),
        ] {
            let thread = MetricThread(diameter)
            family.variants.append(
                DemoVariant(
                    sku: "DIE-\(thread.name)", mpn: "BT37\(diameter.plain)", title: noun + " \(thread.name) HSS EN 22568",
                    summary: "Round die \(thread.name) × \(thread.pitch.plain), outer diameter \(outer.plain) mm.",
                    attributes: thread.attributes + [.mm("Outer diameter", outer)], grams: outer * outer * 0.055, price: price,
                    trade: .single()))
        }
        return family
    }
}
