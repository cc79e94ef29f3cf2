/// Screws with a hexagon socket: ISO 4762, ISO 7380-1, ISO 10642 and set screws to ISO 4026 and ISO 4029.
enum SocketScrews {
    /// A form of screw with its sizes.
    private struct Form {
        let standard: String
        let prefix: String
        let noun: DemoText
        let plural: String
        let head: String
        let subcategory: String
        let image: String
        let materials: [FastenerMaterial]
        /// Diameter, head diameter, head height, socket size, shortest and longest length; all in millimetres.
        let sizes: DemoTable
        let notes: [String]
        let demand: Double

        var number: String { standard.split(separator: " ")[1].split(separator: "-").joined() }
    }

    static func families() -> [DemoFamily] {
        forms.flatMap { form in form.materials.map { family(form, $0) } }
    }

    private static func family(_ form: Form, _ material: FastenerMaterial) -> DemoFamily {
        var family = DemoFamily(
            code: "\(form.prefix)-\(form.number)-\(material.code)", title: "\(form.plural) \(material.label.en) \(form.standard)",
            brand: .ferrokant, category: "Fasteners > Bolts and screws > \(form.subcategory)", image: form.image,
            attributes: material.attributes + [
                .text("Standard", form.standard), .text("Head", form.head), .text("Drive", "Hexagon socket"),
                .text("Thread direction", "Right"),
            ], notes: form.notes, demand: form.demand * material.demand)
        for row in form.sizes.rows {
            let thread = MetricThread(row.number(0))
            for length in Fasteners.lengths(from: row.number(4), to: row.number(5)) {
                family.variants.append(variant(form, material, thread: thread, row: row, length: length))
            }
        }
        return family
    }

    private static func variant(
        _ form: Form, _ material: FastenerMaterial, thread: MetricThread, row: DemoTable.Row, length: Double
    ) -> DemoVariant {
        let headDiameter = row.number(1)
        let headHeight = row.number(2)
        let key = row.number(3)
        let hasHead = headDiameter > 0
        let headShape = form.head == "Cylinder" ? 0.86 : 0.6
        let socket = 0.866 * key * key * (hasHead ? min(headHeight, thread.diameter) * 0.55 : thread.diameter * 0.5)
        let head = hasHead ? 0.7854 * headDiameter * headDiameter * headHeight * headShape : 0
        let grams = max((head + length * thread.meanArea - socket * (hasHead ? 0.3 : 1)) * material.density, 0.03)
        var attributes = thread.attributes + [.mm("Length", length), .mm("Socket size", key)]
        if hasHead { attributes += [.mm("Head diameter", headDiameter), .mm("Head height", headHeight)] }
        let sisters = form.materials.filter { $0.code != material.code }.prefix(2)
        let stem = "\(form.prefix)-\(thread.name)X\(length.plain)"
        var accessories = hasHead ? Fasteners.nutAndWasher(thread: thread, material: material) : []
        if let hexKey = HexKeys.sku(size: key) { accessories.append(hexKey) }
        return DemoVariant(
            sku: "\(stem)-\(material.code)", mpn: "\(material.digit)\(form.number) \(thread.diameter.plain) \(length.plain)",
            title: form.noun + " \(thread.name) x \(length.plain) " + material.label + " \(form.standard)",
            summary: "\(form.noun.en) \(thread.name) × \(length.plain) mm to \(form.standard), \(key.plain) mm hexagon socket, "
                + "\(material.phrase).",
            attributes: attributes, grams: grams, price: material.price(grams: grams, effort: 1.25), trade: .box(grams: grams),
            demand: Fasteners.demand(diameter: thread.diameter, length: length),
            relations: DemoRelations(substitutes: sisters.map { "\(stem)-\($0.code)" }, accessories: accessories))
    }

    private static let forms = [
        Form(
            standard: "ISO 4762", prefix: "SC",
            noun: DemoText(
                "Socket head cap screw", nb: "Sylinderhodeskrue med innvendig sekskant", de: "Zylinderschraube mit Innensechskant",
                fr: "Vis à tête cylindrique à six pans creux"),
            plural: "Socket head cap screws", head: "Cylinder", subcategory: "Socket head cap screws", image: "socket-screw",
            materials: [.class129, .class88, .a2, .a4],
            sizes: DemoTable(
                """
                3 5.5 3 2.5 5 40
                4 7 4 3 6 50
                5 8.5 5 4 8 60
                6 10 6 5 10 80
                8 13 8 6 12 100
                10 16 10 8 16 120
                12 18 12 10 20 120
                14 21 14 12 25 100
                16 24 16 14 25 160
                20 30 20 17 30 200
                24 36 24 19 40 200
                """),
            notes: [
                "Narrow head for counterbores and tight corners.",
                "Knurled head for starting by hand.",
                "The standard screw of tool making, jigs and machine frames.",
                "Use a ball-end key only for running in, a plain key for tightening.",
            ], demand: 1.4),
        Form(
            standard: "ISO 7380-1", prefix: "BH",
            noun: DemoText(
                "Button head socket screw", nb: "Halvrundskrue med innvendig sekskant", de: "Linsenkopfschraube mit Innensechskant",
                fr: "Vis à tête bombée à six pans creux"),
            plural: "Button head socket screws", head: "Button", subcategory: "Button head screws", image: "button-screw",
            materials: [.class109, .a2],
            sizes: DemoTable(
                """
                3 5.7 1.65 2 6 25
                4 7.6 2.2 2.5 6 40
                5 9.5 2.75 3 8 50
                6 10.5 3.3 4 8 60
                8 14 4.4 5 10 80
                10 17.5 5.5 6 16 80
                12 21 6.6 8 20 80
                """),
            notes: [
                "Low rounded head without sharp edges, for guards and profiles.",
                "Reduced load capacity because of the head form; not for structural joints.",
                "Clean look on covers and machine panels.",
            ], demand: 0.9),
        Form(
            standard: "ISO 10642", prefix: "CK",
            noun: DemoText(
                "Countersunk socket screw", nb: "Senkhodeskrue med innvendig sekskant", de: "Senkschraube mit Innensechskant",
                fr: "Vis à tête fraisée à six pans creux"),
            plural: "Countersunk socket screws", head: "Countersunk 90°", subcategory: "Countersunk screws", image: "countersunk-screw",
            materials: [.class109, .a2],
            sizes: DemoTable(
                """
                3 6.72 1.86 2 8 30
                4 8.96 2.48 2.5 8 40
                5 11.2 3.1 3 8 50
                6 13.44 3.72 4 8 60
                8 17.92 4.96 5 10 80
                10 22.4 6.2 6 12 100
                12 26.88 7.44 8 20 100
                """),
            notes: [
                "Sits flush in a 90° countersink.",
                "The length includes the head.",
                "For hinges, plates and rails where nothing may stand out.",
            ], demand: 0.8),
        Form(
            standard: "ISO 4026", prefix: "GF",
            noun: DemoText(
                "Set screw with flat point", nb: "Settskrue med flat ende", de: "Gewindestift mit Kegelstumpf",
                fr: "Vis sans tête à bout plat"),
            plural: "Set screws with flat point", head: "Headless", subcategory: "Set screws", image: "set-screw",
            materials: [.class45H, .plainA2],
            sizes: setScrewSizes,
            notes: [
                "The flat point does not mark the shaft.", "Locks collars, levers and adjusting rings in place.",
                "Fully threaded, without a head.",
            ],
            demand: 0.5),
        Form(
            standard: "ISO 4029", prefix: "GC",
            noun: DemoText(
                "Set screw with cup point", nb: "Settskrue med kraterende", de: "Gewindestift mit Ringschneide",
                fr: "Vis sans tête à bout cuvette"),
            plural: "Set screws with cup point", head: "Headless", subcategory: "Set screws", image: "set-screw",
            materials: [.class45H, .plainA2],
            sizes: setScrewSizes,
            notes: [
                "The cup bites into the shaft and holds against vibration.", "For pulleys, couplings and pillow block inserts.",
                "Fully threaded, without a head.",
            ],
            demand: 0.6),
    ]

    private static let setScrewSizes = DemoTable(
        """
        3 0 0 1.5 3 16
        4 0 0 2 4 20
        5 0 0 2.5 5 25
        6 0 0 3 6 30
        8 0 0 4 8 40
        10 0 0 5 10 50
        12 0 0 6 12 60
        """)
}
