/// Hexagon head screws to ISO 4017, ISO 4014, DIN 933 and DIN 931.
enum HexScrews {
    /// A standard with its family of sizes.
    private struct Standard {
        let name: String
        let prefix: String
        let partial: Bool
        let brand: DemoBrand
        let materials: [FastenerMaterial]
        /// Diameter, width across flats, head height, shortest and longest length; all in millimetres.
        let sizes: DemoTable
        let demand: Double

        var number: String { String(name.split(separator: " ")[1]) }
    }

    static func families() -> [DemoFamily] {
        standards.flatMap { standard in standard.materials.map { family(standard, $0) } }
    }

    /// The SKU of a screw, for relations; nil when that size is not made.
    static func sku(prefix: String, thread: MetricThread, length: Double, material: String) -> String? {
        guard let standard = standards.first(where: { $0.prefix == prefix }),
            standard.materials.contains(where: { $0.code == material }),
            let row = standard.sizes.rows.first(where: { $0.number(0) == thread.diameter }),
            Fasteners.lengths(from: row.number(3), to: row.number(4)).contains(length)
        else { return nil }
        return "\(prefix)-\(thread.name)X\(length.plain)-\(material)"
    }

    private static func family(_ standard: Standard, _ material: FastenerMaterial) -> DemoFamily {
        let noun = standard.partial ? partialNoun : fullNoun
        var family = DemoFamily(
            code: "\(standard.prefix)-\(standard.number)-\(material.code)",
            title: "\(standard.partial ? "Hex bolts" : "Hex head screws") \(material.label.en) \(standard.name)",
            brand: standard.brand,
            category: "Fasteners > Bolts and screws > "
                + (standard.partial ? "Hex bolts, partially threaded" : "Hex screws, fully threaded"),
            image: standard.partial ? "hex-bolt" : "hex-screw",
            attributes: material.attributes + [
                .text("Standard", standard.name), .text("Head", "Hexagon"), .text("Drive", "External hex"),
                .text("Threading", standard.partial ? "Partial" : "Full"), .text("Thread direction", "Right"),
            ],
            notes: notes(standard, material),
            demand: standard.demand * material.demand)
        for row in standard.sizes.rows {
            let thread = MetricThread(row.number(0))
            for length in Fasteners.lengths(from: row.number(3), to: row.number(4)) {
                family.variants.append(variant(standard, material, noun: noun, thread: thread, row: row, length: length))
            }
        }
        return family
    }

    private static func variant(
        _ standard: Standard, _ material: FastenerMaterial, noun: DemoText, thread: MetricThread, row: DemoTable.Row, length: Double
    ) -> DemoVariant {
        let flats = row.number(1)
        let head = row.number(2)
        let threaded = standard.partial ? threadLength(thread.diameter, length: length) : length
        let shank = (length - threaded) * 0.7854 * thread.diameter * thread.diameter
        let volume = 0.866 * flats * flats * head * 0.97 + threaded * thread.meanArea + shank
        let grams = volume * material.density
        let size = "\(thread.name) x \(length.plain)"
        var attributes = thread.attributes + [.mm("Length", length), .mm("Width across flats", flats), .mm("Head height", head)]
        if standard.partial { attributes.append(.mm("Thread length", threaded)) }
        return DemoVariant(
            sku: "\(standard.prefix)-\(thread.name)X\(length.plain)-\(material.code)",
            mpn: "\(material.digit)\(standard.number) \(thread.diameter.plain) \(length.plain)",
            title: noun + " \(size) " + material.label + " \(standard.name)",
            summary: "\(standard.partial ? "Hexagon bolt" : "Hexagon head screw") \(thread.name) × \(length.plain) mm to \(standard.name), "
                + "\(flats.plain) mm across flats, \(material.phrase).",
            attributes: attributes, grams: grams, price: material.price(grams: grams), trade: .box(grams: grams),
            demand: Fasteners.demand(diameter: thread.diameter, length: length),
            relations: DemoRelations(
                substitutes: substitutes(standard, thread: thread, length: length, material: material.code),
                accessories: Fasteners.nutAndWasher(thread: thread, material: material)))
    }

    /// ISO 888: 2d + 6 up to 125 mm, 2d + 12 up to 200 mm.
    private static func threadLength(_ diameter: Double, length: Double) -> Double { 2 * diameter + (length <= 125 ? 6 : 12) }

    /// The same size to the sister standard, and with the thread running otherwise.
    private static func substitutes(_ standard: Standard, thread: MetricThread, length: Double, material: String) -> [String] {
        let sisters = ["HX": ["HS", "HP"], "HS": ["HX", "HB"], "HP": ["HB", "HX"], "HB": ["HP", "HS"]]
        return (sisters[standard.prefix] ?? []).compactMap { sku(prefix: $0, thread: thread, length: length, material: material) }
    }

    private static let fullNoun = DemoText(
        "Hex head screw", nb: "Sekskantskrue helgjenget", de: "Sechskantschraube mit Vollgewinde",
        fr: "Vis à tête hexagonale filetage total")
    private static let partialNoun = DemoText(
        "Hex bolt", nb: "Sekskantskrue delgjenget", de: "Sechskantschraube mit Schaft", fr: "Vis à tête hexagonale filetage partiel")

    private static func notes(_ standard: Standard, _ material: FastenerMaterial) -> [String] {
        var notes =
            standard.partial
            ? [
                "The plain shank takes shear loads and centres the joint.",
                "For steel construction, flanges and bearing housings that are bolted through.",
                "Tighten with a torque wrench; lubricate the thread where the friction must be known.",
            ]
            : [
                "Threaded up to the head, for tapped holes and clamped parts of any thickness.",
                "The everyday screw of mechanical engineering and plant maintenance.",
                "Delivered in full boxes, labelled with heat number and size.",
            ]
        switch material.code {
        case "A2": notes.append("Resists weather and most cleaning agents; not for chlorine or sea water.")
        case "A4": notes.append("Acid-proof, for coast, ships, food plants and swimming halls.")
        case "109": notes.append("High strength: do not weld, and observe the tightening torque of the joint.")
        default: notes.append("Zinc layer of at least 5 µm, blue passivated, free of chromium(VI).")
        }
        return notes
    }

    private static let standards = [
        Standard(
            name: "DIN 933", prefix: "HX", partial: false, brand: .skruvik, materials: [.a2, .a4, .class88, .class109],
            sizes: DemoTable(
                """
                4 7 2.8 8 40
                5 8 3.5 10 50
                6 10 4 10 80
                8 13 5.3 12 100
                10 17 6.4 16 120
                12 19 7.5 20 150
                14 22 8.8 30 100
                16 24 10 30 160
                20 30 12.5 40 160
                24 36 15 50 150
                """), demand: 1.3),
        Standard(
            name: "ISO 4017", prefix: "HS", partial: false, brand: .ferrokant, materials: [.class88, .a2, .a4],
            sizes: DemoTable(
                """
                3 5.5 2 6 30
                4 7 2.8 8 40
                5 8 3.5 10 50
                6 10 4 12 60
                8 13 5.3 16 80
                10 16 6.4 20 100
                12 18 7.5 25 120
                14 21 8.8 30 140
                16 24 10 30 150
                20 30 12.5 40 200
                24 36 15 50 200
                30 46 18.7 60 200
                """), demand: 1.4),
        Standard(
            name: "DIN 931", prefix: "HP", partial: true, brand: .skruvik, materials: [.class88, .a2, .class109],
            sizes: DemoTable(
                """
                6 10 4 30 100
                8 13 5.3 40 140
                10 17 6.4 45 160
                12 19 7.5 50 200
                16 24 10 60 200
                20 30 12.5 80 200
                24 36 15 90 200
                """), demand: 0.7),
        Standard(
            name: "ISO 4014", prefix: "HB", partial: true, brand: .ferrokant, materials: [.class88, .a2, .a4],
            sizes: DemoTable(
                """
                5 8 3.5 25 50
                6 10 4 30 60
                8 13 5.3 40 80
                10 16 6.4 45 100
                12 18 7.5 50 120
                16 24 10 65 160
                20 30 12.5 80 200
                24 36 15 90 200
                30 46 18.7 110 200
                """), demand: 0.8),
    ]
}
