/// Solenoid valves 3/2, 5/2 and 5/3 by port and coil, with coils and plugs.
enum DirectionalValves {
    private struct Function {
        let code: String
        let ways: String
        let text: DemoText
        let priceFactor: Double
        let demand: Double
    }

    static func families() -> [DemoFamily] { functions.map(family) + [coils(), manual()] }

    private static let functions = [
        Function(
            code: "32NC", ways: "3/2", text: DemoText("3/2 NC", nb: "3/2 NC", de: "3/2 NC", fr: "3/2 NF"), priceFactor: 0.8, demand: 0.9),
        Function(
            code: "32NO", ways: "3/2", text: DemoText("3/2 NO", nb: "3/2 NO", de: "3/2 NO", fr: "3/2 NO"), priceFactor: 0.82, demand: 0.4),
        Function(
            code: "52M", ways: "5/2", text: DemoText("5/2 monostable", nb: "5/2 monostabil", de: "5/2 monostabil", fr: "5/2 monostable"),
            priceFactor: 1, demand: 1.8),
        Function(
            code: "52B", ways: "5/2", text: DemoText("5/2 bistable", nb: "5/2 bistabil", de: "5/2 bistabil", fr: "5/2 bistable"),
            priceFactor: 1.35, demand: 1.1),
        Function(
            code: "53C", ways: "5/3",
            text: DemoText(
                "5/3 mid-position closed", nb: "5/3 midtstilling stengt", de: "5/3 Mittelstellung geschlossen", fr: "5/3 centre fermé"),
            priceFactor: 1.7, demand: 0.7),
        Function(
            code: "53E", ways: "5/3",
            text: DemoText(
                "5/3 mid-position exhausted", nb: "5/3 midtstilling avluftet", de: "5/3 Mittelstellung entlüftet", fr: "5/3 centre ouvert"),
            priceFactor: 1.7, demand: 0.5),
    ]

    private static let coilTypes: [(String, String, Double, String)] = [
        ("24DC", "24 V DC", 24, "DC"), ("24AC", "24 V AC", 24, "AC"), ("110AC", "110 V AC", 110, "AC"), ("230AC", "230 V AC", 230, "AC"),
    ]

    /// Port, flow in litres a minute, price, grams.
    private static let ports: [(String, Double, Double, Double)] = [
        ("G1/8", 750, 38, 210), ("G1/4", 1350, 46, 330), ("G3/8", 2400, 66, 560), ("G1/2", 3200, 84, 790),
    ]

    private static func family(_ function: Function) -> DemoFamily {
        var family = DemoFamily(
            code: "SV-\(function.code)", title: "Solenoid valves \(function.text.en)", brand: .pneumaro,
            category: "Pneumatics > Valves > Solenoid valves \(function.ways)",
            image: "solenoid-valve",
            attributes: [
                .text("Ways", function.ways), .text("Function", function.text.en), .quantity("Highest pressure", 10, .bar),
                .text("Operation", "Solenoid, air spring"),
                .text("Protection class", "IP65"), .text("Material", "Aluminium"), .flag("CE marked", true),
            ],
            notes: [
                "Manual override with lock.", "Coil and plug to EN 175301-803 form B included.",
                "Mounts on manifolds of two to ten stations.", "Filtered air, with or without oil.",
            ],
            demand: function.demand)
        let noun = DemoText("Solenoid valve", nb: "Magnetventil", de: "Magnetventil", fr: "Électrovanne")
        for (port, flow, price, grams) in ports {
            for coil in coilTypes {
                let dc = coil.0 == "24DC"
                family.variants.append(
                    DemoVariant(
                        sku: "SV-\(function.code)-\(PushInFittings.code(port))-\(coil.0)",
                        mpn: "PNV.\(function.code).\(PushInFittings.code(port).dropFirst()).\(coil.0)",
                        title: noun + " " + function.text + " \(port) \(coil.1)",
                        summary:
                            "\(function.ways) way solenoid valve, \(function.text.en.dropFirst(4)), ports \(port), coil \(coil.1), "
                            + "nominal flow \(flow.plain) l/min.",
                        attributes: [
                            .text("Port", port), .quantity("Coil voltage", coil.2, .volt), .text("Coil current type", coil.3),
                            .quantity("Flow rate", flow, .litrePerMinute),
                        ], grams: grams * function.priceFactor, price: price * function.priceFactor,
                        trade: dc || coil.0 == "230AC" ? .single() : DemoTrade.single().made(.madeToOrder, days: 7),
                        demand: (dc ? 2 : 0.4) * (port == "G1/4" || port == "G1/8" ? 1.3 : 0.7),
                        relations: DemoRelations(
                            accessories: [PushInFittings.straight(thread: port, tube: 8), "SIL-\(PushInFittings.code(port))"].compactMap {
                                $0
                            }, spareParts: ["SVC-\(coil.0)"])))
            }
        }
        return family
    }

    private static func coils() -> DemoFamily {
        var family = DemoFamily(
            code: "SVC", title: "Coils for solenoid valves", brand: .pneumaro, category: "Pneumatics > Valves > Coils", image: "valve-coil",
            attributes: [.text("Protection class", "IP65"), .mm("Width", 22), .flag("CE marked", true)],
            notes: ["22 mm wide, bore 10 mm.", "Plug to EN 175301-803 form B."], demand: 0.5)
        let noun = DemoText("Solenoid coil", nb: "Magnetspole", de: "Magnetspule", fr: "Bobine pour électrovanne")
        for coil in coilTypes {
            family.variants.append(
                DemoVariant(
                    sku: "SVC-\(coil.0)", mpn: "PNC.\(coil.0)", title: noun + " 22 mm \(coil.1)",
                    summary: "Solenoid coil \(coil.1) for valves of the SV series.",
                    attributes: [.quantity("Coil voltage", coil.2, .volt), .text("Coil current type", coil.3)], grams: 72, price: 11.5,
                    trade: .single(pack: 10)))
        }
        return family
    }

    private static func manual() -> DemoFamily {
        var family = DemoFamily(
            code: "MV", title: "Hand, foot and roller valves", brand: .luftgard, category: "Pneumatics > Valves > Manual valves",
            image: "manual-valve",
            attributes: [.quantity("Highest pressure", 10, .bar), .text("Material", "Aluminium")],
            notes: ["Spool valve with soft seals.", "For machines without electric control."], demand: 0.4)
        let rows: [(String, DemoText, String, Double)] = [
            (
                "HAND", DemoText("Hand lever valve", nb: "Håndspakventil", de: "Handhebelventil", fr: "Distributeur à levier"),
                "Hand lever", 1
            ),
            ("FOOT", DemoText("Foot pedal valve", nb: "Fotventil", de: "Fußventil", fr: "Distributeur à pédale"), "Foot pedal", 1.7),
            (
                "ROLL", DemoText("Roller lever valve", nb: "Rullespakventil", de: "Rollenhebelventil", fr: "Distributeur à galet"),
                "Roller lever", 0.9
            ),
        ]
        for (code, noun, operation, factor) in rows {
            for ways in ["3/2", "5/2"] {
                for (port, flow, price, grams) in ports.prefix(2) {
                    family.variants.append(
                        DemoVariant(
                            sku: "MV-\(code)-\(ways.replacing("/", with: ""))-\(PushInFittings.code(port))",
                            mpn: "LGV\(code.prefix(1))\(ways.replacing("/", with: ""))\(PushInFittings.code(port))",
                            title: noun + " \(ways) \(port)",
                            summary: "\(ways) way valve with \(operation.lowercased()), ports \(port), \(flow.plain) l/min.",
                            attributes: [
                                .text("Ways", ways), .text("Operation", operation), .text("Port", port),
                                .quantity("Flow rate", flow, .litrePerMinute),
                            ],
                            grams: grams * factor, price: price * 0.75 * factor, trade: .single()))
                }
            }
        }
        return family
    }
}
