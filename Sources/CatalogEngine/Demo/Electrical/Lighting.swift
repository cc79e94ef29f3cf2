/// LED lighting: tubes, panels, floodlights, bulbs, strips, and indicator LEDs.
enum Lighting {
    static func families() -> [DemoFamily] { [tubes(), panels(), floodlights(nil), floodlights("FL"), bulbs(), strips(), indicators()] }

    private static let kelvins: [Double] = [3000, 4000, 6500]
    private static let life: [DemoAttribute] = [.number("Colour rendering index", 80), .quantity("Service life", 50_000, .hour)]

    private static func whiteness(_ kelvin: Double) -> String {
        kelvin <= 3000 ? "warm white" : kelvin <= 4500 ? "neutral white" : "cool daylight"
    }

    private static func light(watts: Double, lumens: Double, kelvin: Double) -> [DemoAttribute] {
        [.quantity("Power", watts, .watt), .quantity("Luminous flux", lumens, .lumen), .quantity("Colour temperature", kelvin, .kelvin)]
    }

    private static func tubes() -> DemoFamily {
        var family = DemoFamily(
            code: "LT8", title: "LED tubes T8", brand: .lumavarde, category: "Electrical > Lighting > LED tubes", image: "lamp-tube",
            attributes: life + [.quantity("Rated voltage", 230, .volt), .text("Lamp base", "G13"), .text("Protection class", "IP20")]
                + Electrical.conformity,
            notes: [
                "Replaces fluorescent tubes on magnetic ballast; starter included.", "Glass body, does not sag.",
                "Flicker-free, starts at once.",
            ], demand: 0.9)
        let noun = DemoText("LED tube T8", nb: "LED-rør T8", de: "LED-Röhre T8", fr: "Tube LED T8")
        for (length, watts) in [(600.0, 8.0), (1200, 15), (1500, 22)] {
            for kelvin in kelvins {
                for output in ["Standard", "High output"] {
                    let power = output == "Standard" ? watts : (watts * 1.2).rounded()
                    let lumens = (power * (output == "Standard" ? 110 : 140)).rounded()
                    family.variants.append(
                        DemoVariant(
                            sku: "LT8-\(length.plain)-\((kelvin / 100).plain)\(output == "Standard" ? "" : "H")",
                            mpn: "LV-T8/\(length.plain)/8\((kelvin / 100).plain)\(output == "Standard" ? "S" : "H")",
                            title: noun + " \(length.plain) mm \(power.plain) W \(kelvin.plain) K",
                            summary:
                                "LED tube T8 \(length.plain) mm, \(power.plain) W, \(lumens.plain) lm, \(kelvin.plain) K "
                                + "\(whiteness(kelvin)).",
                            attributes: light(watts: power, lumens: lumens, kelvin: kelvin) + [
                                .mm("Length", length), .text("Output", output),
                            ],
                            grams: length * 0.19, price: 4.2 + length * 0.0035 + (output == "Standard" ? 0 : 3.2),
                            trade: .single(pack: 10, perPallet: 60),
                            demand: kelvin == 4000 ? 1.8 : 0.8))
                }
            }
        }
        return family
    }

    private static func panels() -> DemoFamily {
        var family = DemoFamily(
            code: "LPN", title: "LED panels", brand: .lumavarde, category: "Electrical > Lighting > LED panels", image: "light-panel",
            attributes: life + [.quantity("Rated voltage", 230, .volt), .text("Protection class", "IP40")] + Electrical.conformity,
            notes: [
                "UGR below 19, fit for offices and schools.", "Driver included; DALI driver on request.",
                "For grid ceilings; mounting frame and wires as accessories.",
            ], demand: 0.7)
        let noun = DemoText("LED panel", nb: "LED-panel", de: "LED-Panel", fr: "Dalle LED")
        for (size, watts) in [("600x600", 32.0), ("620x620", 32), ("1200x300", 32), ("300x300", 18)] {
            for kelvin in kelvins {
                family.variants.append(
                    DemoVariant(
                        sku: "LPN-\(size.uppercased())-\((kelvin / 100).plain)", mpn: "LV-PN/\(size)/8\((kelvin / 100).plain)",
                        title: noun + " \(size) mm \(watts.plain) W \(kelvin.plain) K",
                        summary:
                            "LED panel \(size) mm, \(watts.plain) W, \((watts * 115).plain) lm, \(kelvin.plain) K \(whiteness(kelvin)).",
                        attributes: light(watts: watts, lumens: watts * 115, kelvin: kelvin) + [.text("Size", size)], grams: watts * 70,
                        price: 14 + watts * 0.55, trade: .single(pack: 4, perPallet: 40), demand: size == "600x600" ? 1.6 : 0.7))
            }
        }
        return family
    }

    /// The current floodlights, or those of the series that they replace.
    private static func floodlights(_ old: String?) -> DemoFamily {
        var family = DemoFamily(
            code: old == nil ? "LFL" : "LFS", title: old == nil ? "LED floodlights" : "LED floodlights, previous series", brand: .lumavarde,
            category: "Electrical > Lighting > LED floodlights", image: "floodlight",
            attributes: life + [
                .quantity("Rated voltage", 230, .volt), .text("Protection class", old == nil ? "IP66" : "IP65"),
                .text("Impact resistance", "IK08"),
            ]
                + Electrical.conformity,
            notes: [
                "Die-cast aluminium with toughened glass.", "For façades, yards and building sites.",
                "Pressure-compensating membrane against condensation.",
            ], demand: old == nil ? 0.9 : 0.2)
        let noun = DemoText("LED floodlight", nb: "LED-lyskaster", de: "LED-Fluter", fr: "Projecteur LED")
        for watts in [10.0, 20, 30, 50, 100, 150] where old == nil || watts <= 50 {
            for kelvin in kelvins where old == nil || kelvin == 4000 {
                let lumens = watts * (old == nil ? 120 : 95)
                family.variants.append(
                    DemoVariant(
                        sku: "\(family.code)-\(watts.plain)-\((kelvin / 100).plain)",
                        mpn: "LV-\(family.code)/\(watts.plain)/8\((kelvin / 100).plain)",
                        title: noun + " \(watts.plain) W \(kelvin.plain) K \(old == nil ? "IP66" : "IP65")",
                        summary:
                            "LED floodlight \(watts.plain) W, \(lumens.plain) lm, \(kelvin.plain) K \(whiteness(kelvin)), with 1 m cable.",
                        attributes: light(watts: watts, lumens: lumens, kelvin: kelvin) + [.quantity("Beam angle", 110, .degree)],
                        grams: 250 + watts * 22, price: 11 + watts * (old == nil ? 0.75 : 0.68), trade: .single(perPallet: 80),
                        relations: DemoRelations(supersededBy: old == nil ? nil : "LFL-\(watts.plain)-\((kelvin / 100).plain)")))
            }
        }
        return family
    }

    private static func bulbs() -> DemoFamily {
        var family = DemoFamily(
            code: "LBU", title: "LED lamps E27, E14, GU10", brand: .lumavarde, category: "Electrical > Lighting > LED lamps",
            image: "led-bulb",
            attributes: [
                .number("Colour rendering index", 80), .quantity("Service life", 15_000, .hour), .quantity("Rated voltage", 230, .volt),
            ] + Electrical.conformity,
            notes: ["Full light at once.", "Replaces incandescent and halogen lamps.", "Not for enclosed luminaires above 45 °C."],
            demand: 0.8)
        let noun = DemoText("LED lamp", nb: "LED-pære", de: "LED-Lampe", fr: "Ampoule LED")
        for (base, watts, lumens) in [
            ("E27", 8.5, 806.0), ("E27", 11, 1055), ("E27", 15, 1521), ("E14", 4.9, 470), ("E14", 6.5, 806), ("GU10", 4.6, 355),
            ("GU10", 6.7, 575),
        ] {
            for kelvin in [2700.0, 4000] {
                for dimmable in [false, true] {
                    family.variants.append(
                        DemoVariant(
                            sku: "LBU-\(base)-\(watts.plain)-\((kelvin / 100).plain)\(dimmable ? "D" : "")",
                            mpn: "LV-\(base)/\(watts.plain)/8\((kelvin / 100).plain)\(dimmable ? "/D" : "")",
                            title: noun + " \(base)" + .decimal(" \(watts.plain) W") + " \(kelvin.plain) K"
                                + (dimmable ? dimmableText : .same("")),
                            summary:
                                "LED lamp \(base), \(watts.plain) W, \(lumens.plain) lm, \(kelvin.plain) K \(whiteness(kelvin))"
                                + "\(dimmable ? ", dimmable" : "").",
                            attributes: light(watts: watts, lumens: lumens, kelvin: kelvin) + [
                                .text("Lamp base", base), .flag("Dimmable", dimmable),
                            ],
                            grams: 38 + watts * 3, price: 2.1 + watts * 0.22 + (dimmable ? 1.9 : 0), trade: .single(pack: 10)))
                }
            }
        }
        return family
    }

    private static let dimmableText = DemoText(" dimmable", nb: " dimbar", de: " dimmbar", fr: " variable")

    private static func strips() -> DemoFamily {
        var family = DemoFamily(
            code: "LST", title: "LED strips 5 m", brand: .lumavarde, category: "Electrical > Lighting > LED strips", image: "led-strip",
            attributes: [
                .number("Colour rendering index", 90), .quantity("Ring length", 5, .metre), .text("Cutting unit", "50 mm"),
                .mm("Width", 10),
            ] + Electrical.conformity,
            notes: [
                "Adhesive back; mount on an aluminium profile for cooling.", "Needs a constant-voltage power supply.", "Dimmable by PWM.",
            ], demand: 0.5)
        let noun = DemoText("LED strip", nb: "LED-stripe", de: "LED-Streifen", fr: "Ruban LED")
        for volts in [12.0, 24] {
            for (watts, lumens) in [(4.8, 450.0), (9.6, 900), (14.4, 1400)] {
                for kelvin in [2700.0, 3000, 4000, 6500] {
                    for protection in ["IP20", "IP65"] {
                        family.variants.append(
                            DemoVariant(
                                sku: "LST-\(volts.plain)-\(watts.plain)-\((kelvin / 100).plain)-\(protection)",
                                mpn: "LV-ST\(volts.plain)/\(watts.plain)/9\((kelvin / 100).plain)/\(protection.dropFirst(2))",
                                title: noun + .decimal(" \(volts.plain) V DC \(watts.plain) W/m") + " \(kelvin.plain) K \(protection) 5 m",
                                summary:
                                    "LED strip \(volts.plain) V, \(watts.plain) W/m, \(lumens.plain) lm/m, \(kelvin.plain) K "
                                    + "\(whiteness(kelvin)), roll of 5 m.",
                                attributes: light(watts: watts * 5, lumens: lumens * 5, kelvin: kelvin)
                                    + [.quantity("Rated voltage", volts, .volt), .text("Protection class", protection)],
                                grams: protection == "IP20" ? 120 : 260, price: 9 + watts * 1.5 + (protection == "IP65" ? 7 : 0),
                                trade: .single(unit: "roll"), demand: volts == 24 ? 1.2 : 0.7))
                    }
                }
            }
        }
        return family
    }

    private static func indicators() -> DemoFamily {
        var family = DemoFamily(
            code: "LED", title: "Indicator LEDs, SMD and 5 mm", brand: .ohmlin, category: "Electrical > Passive components > LEDs",
            image: "led",
            attributes: [.quantity("Forward current", 20, .milliampere), .flag("RoHS", true)],
            notes: ["Diffused lens with a wide viewing angle.", "Use a series resistor.", "Sorted by brightness and colour."], demand: 0.4)
        let noun = DemoText("Indicator LED", nb: "Lysdiode", de: "Leuchtdiode", fr: "Diode LED")
        let colours: [(DemoColour, Double)] = [(.red, 2), (.green, 3), (.yellow, 2.1), (.blue, 3.1), (.white, 3.1), (.orange, 2.1)]
        for package in ["0603", "0805", "1206", "5 mm"] {
            for (colour, volts) in colours {
                let code = package.replacing(" ", with: "").uppercased()
                family.variants.append(
                    DemoVariant(
                        sku: "LED-\(code)-\(colour.code)", mpn: "OL\(code)\(colour.code)",
                        title: noun + " \(package) " + colour.feminineName,
                        summary: "LED \(colour.name.en), package \(package), forward voltage \(volts.plain) V at 20 mA.",
                        attributes: [.text("Package", package), colour.attribute, .quantity("Forward voltage", volts, .volt)],
                        grams: package == "5 mm" ? 0.3 : 0.01, price: package == "5 mm" ? 0.045 : 0.032,
                        trade: DemoTrade(unit: "pce", pack: 1000, packsPerPallet: nil, minimum: 50, step: 50)))
            }
        }
        return family
    }
}
