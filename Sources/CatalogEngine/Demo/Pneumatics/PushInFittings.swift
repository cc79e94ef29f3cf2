/// Push-in fittings: threaded ones by tube and thread, unions by tube, reducers.
enum PushInFittings {
    static func families() -> [DemoFamily] { threaded.map(threadedFamily) + unions.map(unionFamily) + [reducers()] }

    /// The SKU of a straight male fitting, for relations; nil when that pair is not made.
    static func straight(thread: String, tube: Double) -> String? {
        pairs.contains { $0.0 == tube && $0.1.contains(thread) } ? "PIF-S-\(tube.plain)-\(code(thread))" : nil
    }

    private struct Shape {
        let code: String
        let noun: DemoText
        let plural: String
        let image: String
        let priceFactor: Double
        let demand: Double
    }

    /// Tube diameters with the threads that each is made with.
    private static let pairs: [(Double, [String])] = [
        (4, ["M5", "G1/8", "G1/4"]), (6, ["M5", "G1/8", "G1/4", "G3/8"]), (8, ["G1/8", "G1/4", "G3/8", "G1/2"]),
        (10, ["G1/4", "G3/8", "G1/2"]),
        (12, ["G1/4", "G3/8", "G1/2"]), (16, ["G3/8", "G1/2"]),
    ]

    private static let threaded = [
        Shape(
            code: "S",
            noun: DemoText(
                "Push-in fitting straight", nb: "Innstikkskobling rett", de: "Steckverschraubung gerade", fr: "Raccord instantané droit"),
            plural: "Straight push-in fittings", image: "fitting-straight", priceFactor: 1, demand: 2),
        Shape(
            code: "L",
            noun: DemoText("Push-in elbow", nb: "Innstikkskobling vinkel", de: "Winkel-Steckverschraubung", fr: "Raccord instantané coudé"),
            plural: "Push-in elbows",
            image: "fitting-elbow", priceFactor: 1.35, demand: 1.6),
        Shape(
            code: "T", noun: DemoText("Push-in tee", nb: "Innstikkskobling T", de: "T-Steckverschraubung", fr: "Raccord instantané en T"),
            plural: "Push-in tees", image: "fitting-tee",
            priceFactor: 1.8, demand: 0.9),
        Shape(
            code: "F",
            noun: DemoText(
                "Push-in fitting straight female", nb: "Innstikkskobling rett innvendig", de: "Steckverschraubung gerade Innengewinde",
                fr: "Raccord instantané droit femelle"),
            plural: "Female push-in fittings", image: "fitting-straight", priceFactor: 1.2, demand: 0.6),
        Shape(
            code: "FC",
            noun: DemoText(
                "One-way flow control valve push-in", nb: "Strupe-tilbakeslagsventil", de: "Drosselrückschlagventil",
                fr: "Régleur de débit unidirectionnel"),
            plural: "Flow control valves", image: "fitting-elbow", priceFactor: 3.2, demand: 1),
    ]

    private static let unions = [
        Shape(
            code: "US",
            noun: DemoText(
                "Push-in union straight", nb: "Innstikksskjøt rett", de: "Steckverbinder gerade", fr: "Union double instantanée"),
            plural: "Push-in unions", image: "fitting-union",
            priceFactor: 1, demand: 1.3),
        Shape(
            code: "UL",
            noun: DemoText("Push-in union elbow", nb: "Innstikksskjøt vinkel", de: "Winkel-Steckverbinder", fr: "Union coudée instantanée"),
            plural: "Push-in unions", image: "fitting-elbow", priceFactor: 1.15, demand: 0.9),
        Shape(
            code: "UT", noun: DemoText("Push-in union tee", nb: "Innstikksskjøt T", de: "T-Steckverbinder", fr: "Union en T instantanée"),
            plural: "Push-in unions", image: "fitting-tee", priceFactor: 1.5, demand: 1.2),
        Shape(
            code: "UY", noun: DemoText("Push-in union Y", nb: "Innstikksskjøt Y", de: "Y-Steckverbinder", fr: "Union en Y instantanée"),
            plural: "Push-in unions", image: "fitting-tee", priceFactor: 1.6, demand: 0.7),
        Shape(
            code: "UB",
            noun: DemoText(
                "Push-in bulkhead union", nb: "Innstikkskobling gjennomføring", de: "Schott-Steckverbinder",
                fr: "Traversée de cloison instantanée"), plural: "Push-in unions", image: "fitting-union", priceFactor: 1.9, demand: 0.4),
        Shape(
            code: "UP", noun: DemoText("Push-in plug", nb: "Blindplugg for innstikk", de: "Verschlussstopfen", fr: "Bouchon instantané"),
            plural: "Push-in unions", image: "fitting-union", priceFactor: 0.35, demand: 0.6),
    ]

    static func code(_ thread: String) -> String { thread.replacing("/", with: "") }

    private static func materials() -> [(code: String, name: String, text: DemoText, factor: Double, celsius: Double)] {
        [
            ("", "Composite", .same(""), 1, 60),
            ("-MS", "Brass, nickel-plated", DemoText(" brass", nb: " messing", de: " Messing", fr: " laiton"), 1.7, 80),
        ]
    }

    private static func threadedFamily(_ shape: Shape) -> DemoFamily {
        var family = DemoFamily(
            code: "PIF-\(shape.code)", title: shape.plural, brand: .luftgard, category: "Pneumatics > Fittings > \(shape.plural)",
            image: shape.image,
            attributes: [.quantity("Highest pressure", 10, .bar), .text("Connection", "Push-in"), .text("Seals", "NBR")],
            notes: [
                "Push the tube in; press the ring to release.", "Sealing ring at the thread, no tape needed.",
                "For polyurethane and polyamide tubes.",
            ], demand: shape.demand)
        for (tube, threads) in pairs {
            for thread in threads {
                for material in materials() where material.code.isEmpty || (shape.code.count == 1 && shape.code != "F") {
                    let stem = "PIF-\(shape.code)-\(tube.plain)-\(code(thread))"
                    family.variants.append(
                        DemoVariant(
                            sku: stem + material.code,
                            mpn: "LG\(shape.code)\(tube.plain)\(code(thread))\(material.code.isEmpty ? "" : "M")",
                            title: shape.noun + " Ø\(tube.plain) x \(thread)" + material.text,
                            summary: "\(shape.noun.en) for \(tube.plain) mm tube, male thread \(thread), \(material.name.lowercasedFirst)."
                                .replacing(
                                    "male thread", with: shape.code == "F" ? "female thread" : "male thread"),
                            attributes: [
                                .mm("Tube diameter", tube), .text("Thread", thread), .text("Material", material.name),
                                .quantity("Highest temperature", material.celsius, .celsius),
                            ], grams: (tube * tube * 0.16 + 4) * material.factor,
                            price: (0.85 + tube * 0.13) * shape.priceFactor * material.factor, trade: .single(pack: 10),
                            demand: (tube == 6 || tube == 8 ? 1.8 : 0.8) / material.factor,
                            relations: DemoRelations(
                                substitutes: material.code.isEmpty
                                    ? (shape.code.count == 1 && shape.code != "F" ? [stem + "-MS"] : []) : [stem],
                                accessories: [PneumaticHoses.sku(outer: tube)].compactMap { $0 })))
                }
            }
        }
        return family
    }

    private static func unionFamily(_ shape: Shape) -> DemoFamily {
        var family = DemoFamily(
            code: "PIF-\(shape.code)", title: "\(shape.noun.en)s", brand: .luftgard, category: "Pneumatics > Fittings > \(shape.plural)",
            image: shape.image,
            attributes: [
                .quantity("Highest pressure", 10, .bar), .text("Connection", "Push-in"), .text("Seals", "NBR"),
                .text("Material", "Composite"),
                .quantity("Highest temperature", 60, .celsius),
            ], notes: ["Push the tube in; press the ring to release.", "For polyurethane and polyamide tubes.", "Light and rust-free."],
            demand: shape.demand)
        for (tube, _) in pairs {
            family.variants.append(
                DemoVariant(
                    sku: "PIF-\(shape.code)-\(tube.plain)", mpn: "LG\(shape.code)\(tube.plain)", title: shape.noun + " Ø\(tube.plain)",
                    summary: "\(shape.noun.en) for \(tube.plain) mm tube.", attributes: [.mm("Tube diameter", tube)],
                    grams: tube * tube * 0.13 + 2,
                    price: (0.8 + tube * 0.14) * shape.priceFactor, trade: .single(pack: 10), demand: tube == 6 || tube == 8 ? 1.8 : 0.8,
                    relations: DemoRelations(accessories: [PneumaticHoses.sku(outer: tube)].compactMap { $0 })))
        }
        return family
    }

    private static func reducers() -> DemoFamily {
        var family = DemoFamily(
            code: "PIF-R", title: "Push-in reducers", brand: .luftgard, category: "Pneumatics > Fittings > Push-in reducers",
            image: "fitting-union",
            attributes: [.quantity("Highest pressure", 10, .bar), .text("Connection", "Push-in"), .text("Material", "Composite")],
            notes: ["The stem goes into a larger fitting, the small tube into the stem.", "Rust-free."], demand: 0.6)
        let noun = DemoText("Push-in reducer", nb: "Reduksjon for innstikk", de: "Steckreduzierung", fr: "Réduction instantanée")
        for (large, small) in [(6.0, 4.0), (8, 4), (8, 6), (10, 6), (10, 8), (12, 8), (12, 10), (16, 12)] {
            family.variants.append(
                DemoVariant(
                    sku: "PIF-R-\(large.plain)-\(small.plain)", mpn: "LGR\(large.plain)\(small.plain)",
                    title: noun + " Ø\(large.plain) - Ø\(small.plain)",
                    summary: "Reducer from \(large.plain) mm stem to \(small.plain) mm tube.",
                    attributes: [.mm("Stem diameter", large), .mm("Tube diameter", small)],
                    grams: large * 0.9, price: 0.7 + large * 0.1, trade: .single(pack: 10)))
        }
        return family
    }
}
