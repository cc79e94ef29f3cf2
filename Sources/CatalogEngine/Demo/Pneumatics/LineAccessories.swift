/// What stands in an air line: silencers, ball valves, quick couplings and blow guns.
enum LineAccessories {
    static func families() -> [DemoFamily] { [silencers(), ballValves(), couplings(), blowGuns()] }

    private static func silencers() -> DemoFamily {
        var family = DemoFamily(
            code: "SIL", title: "Silencers", brand: .luftgard, category: "Pneumatics > Line accessories > Silencers", image: "silencer",
            attributes: [.quantity("Highest pressure", 10, .bar)],
            notes: ["Takes the bang out of exhaust air.", "Clean with petroleum ether when clogged."], demand: 0.8)
        let noun = DemoText("Silencer", nb: "Lyddemper", de: "Schalldämpfer", fr: "Silencieux")
        for (thread, length, price) in [
            ("M5", 12.0, 0.9), ("G1/8", 21, 1.1), ("G1/4", 27, 1.5), ("G3/8", 33, 2.3), ("G1/2", 40, 3.4), ("G3/4", 52, 5.9),
            ("G1", 63, 8.8),
        ] {
            for (code, material, name, factor) in [
                ("", "Sintered bronze", DemoText("sintered bronze", nb: "sinterbronse", de: "Sinterbronze", fr: "bronze fritté"), 1.0),
                ("-PE", "Polyethylene", DemoText("plastic", nb: "plast", de: "Kunststoff", fr: "plastique"), 0.8),
            ] {
                family.variants.append(
                    DemoVariant(
                        sku: "SIL-\(PushInFittings.code(thread))\(code)",
                        mpn: "LGS\(PushInFittings.code(thread))\(code.isEmpty ? "B" : "P")", title: noun + " \(thread) " + name,
                        summary: "Exhaust silencer with male thread \(thread), \(material.lowercasedFirst).",
                        attributes: [.text("Thread", thread), .text("Material", material), .mm("Length", length)],
                        grams: length * (code.isEmpty ? 0.8 : 0.3), price: price * factor, trade: .single(pack: 10)))
            }
        }
        return family
    }

    private static func ballValves() -> DemoFamily {
        var family = DemoFamily(
            code: "BV", title: "Ball valves, brass and stainless", brand: .luftgard,
            category: "Pneumatics > Line accessories > Ball valves", image: "ball-valve",
            attributes: [.text("Seals", "PTFE"), .text("Bore", "Full bore")],
            notes: ["For air, water and oil.", "Steel lever with plastic sleeve, quarter turn.", "Female thread on both sides."],
            demand: 0.9)
        let noun = DemoText("Ball valve", nb: "Kuleventil", de: "Kugelhahn", fr: "Vanne à boisseau sphérique")
        let threads: [(String, Double, Double)] = [
            ("G1/4", 8, 5.2), ("G3/8", 10, 5.6), ("G1/2", 15, 6.9), ("G3/4", 20, 10.4), ("G1", 25, 15.9), ("G1 1/4", 32, 25),
            ("G1 1/2", 40, 36), ("G2", 50, 55),
        ]
        for (thread, bore, price) in threads {
            for (code, material, name, factor, pressure) in [
                ("MS", "Brass, nickel-plated", DemoText("brass", nb: "messing", de: "Messing", fr: "laiton"), 1.0, 40.0),
                ("A4", "Stainless steel A4", DemoText("stainless", nb: "rustfri", de: "Edelstahl", fr: "inox"), 2.6, 64),
            ] {
                let size = thread.replacing("/", with: "").replacing(" ", with: "-")
                family.variants.append(
                    DemoVariant(
                        sku: "BV-\(size)-\(code)", mpn: "LGB\(size)\(code)", title: noun + " \(thread) DN\(bore.plain) " + name,
                        summary: "Two-way ball valve \(thread), DN \(bore.plain), PN \(pressure.plain), \(material.lowercasedFirst).",
                        attributes: [
                            .text("Thread", thread), .mm("Nominal width", bore), .text("Material", material),
                            .quantity("Highest pressure", pressure, .bar),
                        ],
                        grams: bore * bore * 0.75 + 90, price: price * factor, trade: .single(pack: bore <= 25 ? 10 : 1),
                        demand: (thread == "G1/2" ? 1.8 : 0.8) / factor))
            }
        }
        return family
    }

    private static func couplings() -> DemoFamily {
        var family = DemoFamily(
            code: "QC", title: "Quick couplings DN 7.2", brand: .luftgard, category: "Pneumatics > Line accessories > Quick couplings",
            image: "quick-coupling",
            attributes: [.mm("Nominal width", 7.2), .quantity("Highest pressure", 35, .bar), .text("Material", "Brass, nickel-plated")],
            notes: [
                "One-hand operation.", "Fits plugs of the European profile 7.2.", "Vent before disconnecting where people stand near.",
            ], demand: 1)
        let coupling = DemoText("Quick coupling", nb: "Hurtigkobling", de: "Schnellkupplung", fr: "Coupleur rapide")
        let plug = DemoText("Quick coupling plug", nb: "Hurtigkoblingsnippel", de: "Kupplungsstecker", fr: "Embout pour coupleur rapide")
        for (code, noun, factor) in [("", coupling, 1.0), ("P", plug, 0.28)] {
            for (side, text) in [
                ("M", DemoText("male", nb: "utvendig", de: "Außengewinde", fr: "mâle")),
                ("F", DemoText("female", nb: "innvendig", de: "Innengewinde", fr: "femelle")),
            ] {
                for (thread, price) in [("G1/4", 5.8), ("G3/8", 6.1), ("G1/2", 6.9)] {
                    family.variants.append(
                        DemoVariant(
                            sku: "QC\(code)-\(side)-\(PushInFittings.code(thread))", mpn: "LGQ\(code)\(side)\(PushInFittings.code(thread))",
                            title: noun + .decimal(" DN 7.2") + " \(thread) " + text,
                            summary: "\(noun.en) DN 7.2 with \(text.en) thread \(thread).",
                            attributes: [
                                .text("Thread", thread), .text("Connection", side == "M" ? "Male thread" : "Female thread"),
                                .text("Function", code.isEmpty ? "Coupling" : "Plug"),
                            ],
                            grams: code.isEmpty ? 95 : 26, price: price * factor, trade: .single(pack: 10)))
                }
            }
            for hose in [6.0, 8, 9, 10, 13] {
                family.variants.append(
                    DemoVariant(
                        sku: "QC\(code)-H-\(hose.plain)", mpn: "LGQ\(code)H\(hose.plain)",
                        title: noun + .decimal(" DN 7.2") + DemoText(" hose", nb: " slange", de: " Schlauch", fr: " tuyau")
                            + " \(hose.plain) mm",
                        summary: "\(noun.en) DN 7.2 with \(hose.plain) mm hose tail.",
                        attributes: [
                            .mm("Tube diameter", hose), .text("Connection", "Hose tail"),
                            .text("Function", code.isEmpty ? "Coupling" : "Plug"),
                        ], grams: code.isEmpty ? 92 : 24,
                        price: 5.9 * factor, trade: .single(pack: 10)))
            }
        }
        return family
    }

    private static func blowGuns() -> DemoFamily {
        var family = DemoFamily(
            code: "BG", title: "Blow guns", brand: .luftgard, category: "Pneumatics > Line accessories > Blow guns", image: "blow-gun",
            attributes: [.quantity("Highest pressure", 10, .bar), .text("Thread", "G1/4")],
            notes: ["Lever meters the air.", "Wear eye protection when blowing out."], demand: 0.7)
        let noun = DemoText("Blow gun", nb: "Blåsepistol", de: "Blaspistole", fr: "Soufflette")
        let rows: [(String, String, DemoText, Double, Double)] = [
            ("S", "Standard", DemoText("standard", nb: "standard", de: "Standard", fr: "standard"), 15, 9.9),
            ("L", "Long nozzle", DemoText("long nozzle", nb: "lang dyse", de: "lange Düse", fr: "buse longue"), 250, 13.5),
            (
                "Q", "Silent nozzle", DemoText("silent nozzle", nb: "støydempet dyse", de: "Lärmschutzdüse", fr: "buse silencieuse"), 90,
                16.9
            ),
        ]
        for (code, type, name, length, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "BG-\(code)", mpn: "LGBG\(code)", title: noun + " G1/4 " + name,
                    summary: "Blow gun with \(type.lowercased()), connection G1/4.",
                    attributes: [.text("Function", type), .mm("Length", length)], grams: 180, price: price, trade: .single(pack: 10)))
        }
        return family
    }
}
