/// Small machine screws with a cross or hexalobular recess: ISO 7045, ISO 7046-1 and ISO 14583.
enum MachineScrews {
    private struct Form {
        let standard: String
        let prefix: String
        let noun: DemoText
        let plural: String
        let head: String
        let drive: String
        let image: String
        /// Diameter, head diameter, head height, recess, shortest and longest length.
        let sizes: DemoTable
        let notes: [String]

        var number: String { standard.split(separator: " ")[1].split(separator: "-").joined() }
    }

    static func families() -> [DemoFamily] {
        forms.flatMap { form in [FastenerMaterial.class48, .plainA2].map { family(form, $0) } }
    }

    private static func family(_ form: Form, _ material: FastenerMaterial) -> DemoFamily {
        var family = DemoFamily(
            code: "\(form.prefix)-\(form.number)-\(material.code)", title: "\(form.plural) \(material.label.en) \(form.standard)",
            brand: .boltemark, category: "Fasteners > Bolts and screws > Machine screws", image: form.image,
            attributes: material.attributes + [
                .text("Standard", form.standard), .text("Head", form.head), .text("Drive", form.drive), .text("Thread direction", "Right"),
            ], notes: form.notes, demand: 0.6 * material.demand)
        for row in form.sizes.rows {
            let thread = MetricThread(row.number(0))
            let recess = row.text(3)
            for length in Fasteners.lengths(from: row.number(4), to: row.number(5)) {
                let head = 0.7854 * row.number(1) * row.number(1) * row.number(2) * 0.55
                let grams = (head + thread.meanArea * length) * material.density
                family.variants.append(
                    DemoVariant(
                        sku: "\(form.prefix)-\(thread.name)X\(length.plain)-\(material.code)",
                        mpn: "\(material.digit)\(form.number)-\(thread.diameter.plain)x\(length.plain)",
                        title: form.noun + " \(thread.name) x \(length.plain) \(recess) " + material.label + " \(form.standard)",
                        summary: "\(form.noun.en) \(thread.name) × \(length.plain) mm to \(form.standard), recess \(recess), "
                            + "\(material.phrase).",
                        attributes: thread.attributes + [
                            .mm("Length", length), .mm("Head diameter", row.number(1)), .mm("Head height", row.number(2)),
                            .text("Recess", recess),
                        ], grams: grams, price: material.price(grams: grams), trade: .box(grams: grams),
                        demand: Fasteners.demand(diameter: thread.diameter + 4, length: length + 15),
                        relations: DemoRelations(
                            accessories: Fasteners.nutAndWasher(thread: thread, material: material)
                                + [Screwdrivers.sku(tip: recess)].compactMap { $0 })))
            }
        }
        return family
    }

    private static let forms = [
        Form(
            standard: "ISO 7045", prefix: "PH",
            noun: DemoText(
                "Pan head screw Phillips", nb: "Maskinskrue panhode Phillips", de: "Flachkopfschraube Kreuzschlitz",
                fr: "Vis à tête cylindrique bombée large cruciforme"),
            plural: "Pan head screws Phillips", head: "Pan", drive: "Phillips", image: "pan-screw",
            sizes: DemoTable(
                """
                2 4 1.6 PH0 4 16
                2.5 5 2.1 PH1 4 20
                3 5.6 2.4 PH1 5 30
                4 8 3.1 PH2 6 40
                5 9.5 3.7 PH2 8 50
                6 12 4.6 PH3 10 60
                """),
            notes: [
                "For switchgear, covers and sheet metal up to a few millimetres.", "Drives with any Phillips bit of the size named.",
                "Rounded pan head with a wide bearing surface.",
            ]),
        Form(
            standard: "ISO 7046-1", prefix: "PC",
            noun: DemoText(
                "Countersunk machine screw Phillips", nb: "Maskinskrue senkhode Phillips", de: "Senkschraube Kreuzschlitz",
                fr: "Vis à tête fraisée cruciforme"),
            plural: "Countersunk machine screws Phillips", head: "Countersunk 90°", drive: "Phillips", image: "countersunk-screw",
            sizes: DemoTable(
                """
                2.5 4.7 1.5 PH1 4 20
                3 5.5 1.65 PH1 5 30
                4 8.4 2.7 PH2 6 40
                5 9.3 2.7 PH2 8 50
                6 11.3 3.3 PH3 8 60
                """),
            notes: [
                "The head lies flush in a 90° countersink.", "The length includes the head.",
                "For hinges, name plates and housings.",
            ]),
        Form(
            standard: "ISO 14583", prefix: "PT",
            noun: DemoText(
                "Pan head screw Torx", nb: "Maskinskrue panhode Torx", de: "Flachkopfschraube Innensechsrund",
                fr: "Vis à tête cylindrique bombée six lobes"),
            plural: "Pan head screws with hexalobular socket", head: "Pan", drive: "Hexalobular (Torx)", image: "pan-screw",
            sizes: DemoTable(
                """
                2.5 5 2.1 TX8 4 20
                3 5.6 2.4 TX10 5 30
                4 8 3.1 TX20 6 40
                5 9.5 3.7 TX25 8 50
                6 12 4.6 TX30 10 60
                """),
            notes: [
                "The hexalobular socket transmits more torque and does not cam out.", "For series assembly with power drivers.",
                "Rounded pan head with a wide bearing surface.",
            ]),
    ]
}
