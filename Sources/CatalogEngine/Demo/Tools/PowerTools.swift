/// Cordless and corded power tools, their batteries, chargers and spare parts.
enum PowerTools {
    private struct Machine {
        let code: String
        let noun: DemoText
        let image: String
        let volts: Double
        let figures: [DemoAttribute]
        let summary: String
        let price: Double
        let grams: Double
        let disc: Double?
    }

    static func families() -> [DemoFamily] {
        machines.map(cordless) + [previousGeneration(), corded(), batteries(), chargers(), brushes()]
    }

    private static let machines = [
        Machine(
            code: "DD12",
            noun: DemoText("Cordless drill driver", nb: "Batteridrill", de: "Akku-Bohrschrauber", fr: "Perceuse-visseuse sans fil"),
            image: "drill-driver", volts: 12,
            figures: [
                .quantity("Highest torque", 35, .newtonMetre), .quantity("Highest speed", 1700, .revolutionsPerMinute),
                .mm("Chuck capacity", 10),
            ], summary: "Compact drill driver with brushless motor, 35 Nm", price: 89, grams: 900, disc: nil),
        Machine(
            code: "DD18",
            noun: DemoText("Cordless drill driver", nb: "Batteridrill", de: "Akku-Bohrschrauber", fr: "Perceuse-visseuse sans fil"),
            image: "drill-driver", volts: 18,
            figures: [
                .quantity("Highest torque", 65, .newtonMetre), .quantity("Highest speed", 2000, .revolutionsPerMinute),
                .mm("Chuck capacity", 13),
            ], summary: "Two-speed drill driver with brushless motor, 65 Nm", price: 129, grams: 1300, disc: nil),
        Machine(
            code: "HD18",
            noun: DemoText(
                "Cordless combi drill", nb: "Batteridrill med slag", de: "Akku-Schlagbohrschrauber", fr: "Perceuse à percussion sans fil"),
            image: "drill-driver", volts: 18,
            figures: [
                .quantity("Highest torque", 85, .newtonMetre), .quantity("Highest speed", 2100, .revolutionsPerMinute),
                .mm("Chuck capacity", 13),
            ], summary: "Combi drill with percussion, 85 Nm", price: 159, grams: 1500, disc: nil),
        Machine(
            code: "ID18",
            noun: DemoText(
                "Cordless impact driver", nb: "Batteri slagskrutrekker", de: "Akku-Schlagschrauber 1/4\"", fr: "Visseuse à chocs sans fil"),
            image: "drill-driver", volts: 18,
            figures: [.quantity("Highest torque", 200, .newtonMetre), .quantity("Highest speed", 3400, .revolutionsPerMinute)],
            summary: "Impact driver with 1/4\" hexagon, 200 Nm", price: 135, grams: 1000, disc: nil),
        Machine(
            code: "IW18",
            noun: DemoText(
                "Cordless impact wrench", nb: "Batteri muttertrekker", de: "Akku-Schlagschrauber 1/2\"", fr: "Boulonneuse sans fil"),
            image: "drill-driver", volts: 18,
            figures: [.quantity("Highest torque", 1000, .newtonMetre), .quantity("Highest speed", 1900, .revolutionsPerMinute)],
            summary: "Impact wrench with 1/2\" square, 1000 Nm", price: 249, grams: 2500, disc: nil),
        Machine(
            code: "AG18",
            noun: DemoText(
                "Cordless angle grinder 125 mm", nb: "Batteri vinkelsliper 125 mm", de: "Akku-Winkelschleifer 125 mm",
                fr: "Meuleuse d'angle sans fil 125 mm"), image: "angle-grinder", volts: 18,
            figures: [.mm("Disc diameter", 125), .quantity("Highest speed", 9000, .revolutionsPerMinute)],
            summary: "Angle grinder 125 mm with brake and restart protection", price: 149, grams: 1800, disc: 125),
        Machine(
            code: "CS18",
            noun: DemoText(
                "Cordless circular saw 165 mm", nb: "Batteri sirkelsag 165 mm", de: "Akku-Handkreissäge 165 mm",
                fr: "Scie circulaire sans fil 165 mm"), image: "circular-saw", volts: 18,
            figures: [.mm("Disc diameter", 165), .mm("Cutting depth", 57), .quantity("Highest speed", 5000, .revolutionsPerMinute)],
            summary: "Circular saw 165 mm, cutting depth 57 mm", price: 179, grams: 2900, disc: nil),
        Machine(
            code: "RH18",
            noun: DemoText(
                "Cordless rotary hammer SDS-plus", nb: "Batteri borhammer SDS-plus", de: "Akku-Bohrhammer SDS-plus",
                fr: "Perforateur sans fil SDS-plus"), image: "rotary-hammer", volts: 18,
            figures: [
                .quantity("Impact energy", 2.4, .joule), .quantity("Highest speed", 980, .revolutionsPerMinute),
                .mm("Drilling capacity", 24),
            ], summary: "Rotary hammer SDS-plus, 2.4 J, drills concrete up to 24 mm", price: 229, grams: 2800, disc: nil),
        Machine(
            code: "JS18", noun: DemoText("Cordless jigsaw", nb: "Batteri stikksag", de: "Akku-Stichsäge", fr: "Scie sauteuse sans fil"),
            image: "jigsaw", volts: 18, figures: [.mm("Cutting depth", 120), .quantity("Highest speed", 3500, .revolutionsPerMinute)],
            summary: "Jigsaw with orbital action, cuts wood up to 120 mm", price: 159, grams: 2100, disc: nil),
        Machine(
            code: "MT18",
            noun: DemoText(
                "Cordless multi-tool", nb: "Batteri multiverktøy", de: "Akku-Multifunktionswerkzeug", fr: "Outil multifonction sans fil"),
            image: "jigsaw", volts: 18, figures: [.quantity("Highest speed", 18_000, .revolutionsPerMinute)],
            summary: "Oscillating multi-tool with quick change", price: 139, grams: 1200, disc: nil),
    ]

    /// Suffix, what is in the box, capacity of the batteries, added price and mass.
    private static func kits(_ volts: Double) -> [(String, DemoText, Double, Double, Double)] {
        let small = volts == 12 ? 2.0 : 4.0
        let large = volts == 12 ? 4.0 : 5.0
        func packs(_ capacity: Double) -> DemoText {
            DemoText.decimal(" \(volts.plain) V 2 x \(capacity == capacity.rounded() ? capacity.plain + ".0" : capacity.plain) Ah")
        }
        return [
            (
                "SOLO",
                DemoText(
                    " \(volts.plain) V body only", nb: " \(volts.plain) V uten batteri", de: " \(volts.plain) V ohne Akku",
                    fr: " \(volts.plain) V sans batterie"), 0, 0, 0
            ),
            ("\(small.plain)AH", packs(small), small, 95 + small * 10, 1900),
            ("\(large.plain)AH", packs(large), large, 110 + large * 14, 2300),
        ]
    }

    private static func cordless(_ machine: Machine) -> DemoFamily {
        var family = DemoFamily(
            code: "PT-\(machine.code)", title: "\(machine.noun.en)s \(machine.volts.plain) V", brand: .akkurando,
            category: "Tools > Power tools > Cordless tools", image: machine.image,
            attributes: machine.figures + [
                .quantity("Rated voltage", machine.volts, .volt), .text("Motor", "Brushless"), .text("Power source", "Battery"),
            ],
            notes: [
                "Runs on all batteries of the \(machine.volts.plain)V system.", "LED lights up the work.",
                "Three years of warranty with registration.",
            ],
            demand: 1.3)
        for (suffix, text, capacity, price, grams) in kits(machine.volts) {
            var attributes: [DemoAttribute] = [.flag("Batteries included", capacity > 0)]
            if capacity > 0 { attributes += [.quantity("Battery capacity", capacity, .ampereHour), .number("Batteries", 2)] }
            var accessories = ["BAT\(machine.volts.plain)-\(machine.volts == 12 ? "2" : "4")", "CHG-\(machine.volts.plain)"]
            if let disc = machine.disc { accessories.append(CuttingDiscs.sku(diameter: disc)) }
            family.variants.append(
                DemoVariant(
                    sku: "PT-\(machine.code)-\(suffix)", mpn: "AK \(machine.code)-\(suffix)", title: machine.noun + text,
                    summary: "\(machine.summary), \(contents(capacity)).",
                    attributes: attributes,
                    grams: machine.grams + grams, price: machine.price + price, trade: .single(perPallet: 60),
                    demand: capacity > 0 ? 1.4 : 1,
                    relations: DemoRelations(accessories: accessories)))
        }
        return family
    }

    private static func contents(_ capacity: Double) -> String {
        capacity > 0 ? "with two \(capacity.plain) Ah batteries, charger and case" : "without battery and charger"
    }

    private static func previousGeneration() -> DemoFamily {
        var family = DemoFamily(
            code: "PT-GEN1", title: "Cordless tools 18 V, previous generation", brand: .akkurando,
            category: "Tools > Power tools > Cordless tools", image: "drill-driver",
            attributes: [.quantity("Rated voltage", 18, .volt), .text("Motor", "Brushed"), .text("Power source", "Battery")],
            notes: ["Runs out; spare parts for ten years.", "Takes the batteries of the current generation."], demand: 0.2)
        let rows: [(String, DemoText, Double, Double)] = [
            ("DD18", machines[1].noun, 45, 99), ("HD18", machines[2].noun, 60, 119), ("AG18", machines[5].noun, 0, 119),
        ]
        for (code, noun, torque, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "PT-\(code)A-SOLO", mpn: "AK \(code)A",
                    title: noun
                        + DemoText(
                            " 18 V body only, series A", nb: " 18 V uten batteri, serie A", de: " 18 V ohne Akku, Serie A",
                            fr: " 18 V sans batterie, série A"),
                    summary: "\(noun.en) of the previous generation, without battery.",
                    attributes: (torque > 0 ? [.quantity("Highest torque", torque, .newtonMetre)] : []) + [
                        .flag("Batteries included", false)
                    ], grams: 1600, price: price,
                    trade: .single(),
                    relations: DemoRelations(spareParts: ["BRU-\(code == "AG18" ? "6X10" : "5X8")"], supersededBy: "PT-\(code)-SOLO")))
        }
        return family
    }

    private static func corded() -> DemoFamily {
        var family = DemoFamily(
            code: "PT-230", title: "Corded power tools 230 V", brand: .akkurando, category: "Tools > Power tools > Corded tools",
            image: "angle-grinder",
            attributes: [.quantity("Rated voltage", 230, .volt), .text("Power source", "Mains"), .text("Motor", "Brushed")],
            notes: ["4 m rubber cable.", "Restart protection after power failure.", "Carbon brushes switch off when worn."], demand: 0.8)
        let rows: [(String, DemoText, Double, Double, Double, Double)] = [
            (
                "AG125",
                DemoText("Angle grinder 125 mm", nb: "Vinkelsliper 125 mm", de: "Winkelschleifer 125 mm", fr: "Meuleuse d'angle 125 mm"),
                1100, 125, 2200, 89
            ),
            (
                "AG125V",
                DemoText(
                    "Angle grinder 125 mm variable speed", nb: "Vinkelsliper 125 mm turtallsregulert",
                    de: "Winkelschleifer 125 mm mit Drehzahlregelung", fr: "Meuleuse d'angle 125 mm à vitesse variable"), 1500, 125, 2400,
                139
            ),
            (
                "AG180",
                DemoText("Angle grinder 180 mm", nb: "Vinkelsliper 180 mm", de: "Winkelschleifer 180 mm", fr: "Meuleuse d'angle 180 mm"),
                2200, 180, 5000, 169
            ),
            (
                "AG230",
                DemoText("Angle grinder 230 mm", nb: "Vinkelsliper 230 mm", de: "Winkelschleifer 230 mm", fr: "Meuleuse d'angle 230 mm"),
                2400, 230, 5400, 189
            ),
        ]
        for (code, noun, watts, disc, grams, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "PT-\(code)", mpn: "AK \(code)", title: noun + " \(watts.plain) W",
                    summary: "\(noun.en), \(watts.plain) W, 230 V.",
                    attributes: [.quantity("Power", watts, .watt), .mm("Disc diameter", disc)], grams: grams, price: price,
                    trade: .single(perPallet: 60),
                    relations: DemoRelations(
                        accessories: [CuttingDiscs.sku(diameter: disc), disc == 230 ? "DD-230-U" : "FD-\(disc.plain)-60"],
                        spareParts: ["BRU-6X10"])))
        }
        return family
    }

    private static func batteries() -> DemoFamily {
        var family = DemoFamily(
            code: "BAT", title: "Batteries 12 V and 18 V", brand: .akkurando, category: "Tools > Power tools > Batteries and chargers",
            image: "battery", attributes: [.text("Technology", "Lithium-ion")],
            notes: ["Charge level shown by LEDs.", "Electronic cell protection.", "Dangerous goods: sent by road only."], demand: 1.4)
        let noun = DemoText("Battery", nb: "Batteri", de: "Akku", fr: "Batterie")
        for (volts, capacities) in [(12.0, [2.0, 4, 6]), (18, [2, 4, 5, 8, 12])] {
            for capacity in capacities {
                family.variants.append(
                    DemoVariant(
                        sku: "BAT\(volts.plain)-\(capacity.plain)", mpn: "AKB\(volts.plain)/\(capacity.plain)",
                        title: noun + .decimal(" \(volts.plain) V \(capacity.plain).0 Ah Li-Ion"),
                        summary: "Lithium-ion battery \(volts.plain) V, \(capacity.plain).0 Ah.",
                        attributes: [.quantity("Rated voltage", volts, .volt), .quantity("Battery capacity", capacity, .ampereHour)],
                        grams: volts * capacity * 6 + 120, price: 22 + volts * capacity * 0.72, trade: .single(), demand: 1.5,
                        relations: DemoRelations(accessories: ["CHG-\(volts.plain)"])))
            }
        }
        return family
    }

    private static func chargers() -> DemoFamily {
        var family = DemoFamily(
            code: "CHG", title: "Battery chargers", brand: .akkurando, category: "Tools > Power tools > Batteries and chargers",
            image: "battery", attributes: [.text("Technology", "Lithium-ion")], notes: ["Fan-cooled.", "Hangs on the wall."], demand: 0.7)
        let noun = DemoText("Battery charger", nb: "Batterilader", de: "Ladegerät", fr: "Chargeur de batterie")
        for (sku, volts, current, price) in [
            ("CHG-12", 12.0, 3.0, 39.0), ("CHG-18", 18, 4, 49), ("CHG-18-8", 18, 8, 79), ("CHG-18-DUO", 18, 6, 119),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "AKL\(sku.dropFirst(4))",
                    title: noun + " \(volts.plain) V \(current.plain) A"
                        + (sku.hasSuffix("DUO")
                            ? DemoText(" for two batteries", nb: " for to batterier", de: " für zwei Akkus", fr: " pour deux batteries")
                            : .same("")),
                    summary: "Quick charger \(volts.plain) V, \(current.plain) A.",
                    attributes: [.quantity("Rated voltage", volts, .volt), .quantity("Rated current", current, .ampere)],
                    grams: 450 + current * 60, price: price, trade: .single()))
        }
        return family
    }

    private static func brushes() -> DemoFamily {
        var family = DemoFamily(
            code: "BRU", title: "Carbon brushes", brand: .akkurando, category: "Tools > Power tools > Spare parts", image: "carbon-brush",
            attributes: [.text("Material", "Carbon")], notes: ["Sold in pairs; change both.", "Run in for some minutes without load."],
            demand: 0.3)
        let noun = DemoText("Carbon brushes", nb: "Kullbørster", de: "Kohlebürsten", fr: "Balais de charbon")
        for (size, price) in [("5x8", 6.9), ("6x10", 7.9), ("6.3x13.5", 9.9)] {
            family.variants.append(
                DemoVariant(
                    sku: "BRU-\(size.uppercased())", mpn: "AKK\(size)", title: noun + .decimal(" \(size) mm"),
                    summary: "Pair of carbon brushes \(size) mm with cut-off.", attributes: [.text("Size", size)], grams: 9, price: price,
                    trade: .single(unit: "pair")))
        }
        return family
    }
}
