/// Power supplies, inductive sensors, push buttons and pilot lights.
enum ControlDevices {
    static func families() -> [DemoFamily] { [powerSupplies(), sensors(), buttons(), pilotLights(), emergencyStops()] }

    private static func powerSupplies() -> DemoFamily {
        var family = DemoFamily(
            code: "PSU", title: "DIN rail power supplies", brand: .schaltwerth, category: "Electrical > Automation > Power supplies",
            image: "power-supply",
            attributes: [
                .text("Mounting", "DIN rail TS 35"), .text("Input", "100–240 V AC"), .text("Standard", "EN 61010-1"),
                .text("Protection class", "IP20"),
            ] + Electrical.conformity,
            notes: ["Power boost of 150 % for five seconds.", "Output adjustable, short-circuit proof.", "DC OK contact from 120 W."],
            demand: 0.9)
        let noun = DemoText("Power supply", nb: "Strømforsyning", de: "Netzteil", fr: "Alimentation")
        for (volts, powers) in [(24.0, [30.0, 60, 120, 240, 480]), (12, [30, 60, 120]), (5, [15, 30]), (48, [120, 240, 480])] {
            for watts in powers {
                let current = (watts / volts).rounded(decimals: 1)
                family.variants.append(
                    DemoVariant(
                        sku: "PSU-\(volts.plain)-\(watts.plain)", mpn: "SN\(volts.plain)-\(watts.plain)",
                        title: noun + .decimal(" \(volts.plain) V DC \(current.plain) A \(watts.plain) W"),
                        summary: "Switched-mode power supply \(volts.plain) V DC, \(current.plain) A, \(watts.plain) W, for DIN rail.",
                        attributes: [
                            .quantity("Output voltage", volts, .volt), .quantity("Rated current", current, .ampere),
                            .quantity("Power", watts, .watt),
                        ],
                        grams: 150 + watts * 3.2, price: 19 + watts * 0.42, trade: .single(), demand: volts == 24 ? 2 : 0.5))
            }
        }
        return family
    }

    private static func sensors() -> DemoFamily {
        var family = DemoFamily(
            code: "IND", title: "Inductive sensors M8–M30", brand: .schaltwerth, category: "Electrical > Automation > Inductive sensors",
            image: "sensor",
            attributes: [
                .text("Supply voltage", "10–30 V DC"), .text("Protection class", "IP67"), .text("Material", "Brass, nickel-plated"),
                .text("Standard", "EN 60947-5-2"),
                .text("Mounting", "Flush"),
            ] + Electrical.conformity,
            notes: [
                "Yellow LED shows the switching state.", "Protected against short circuit and reverse polarity.", "Two nuts included.",
            ], demand: 0.7)
        let noun = DemoText("Inductive sensor", nb: "Induktiv føler", de: "Induktiver Sensor", fr: "Détecteur inductif")
        for (size, range, price) in [(8.0, 2.0, 24.5), (12, 4, 19.8), (18, 8, 21.4), (30, 15, 29.9)] {
            for output in ["PNP", "NPN"] {
                for contact in ["NO", "NC"] {
                    for connection in ["M12 plug", "2 m cable"] {
                        let plug = connection == "M12 plug"
                        family.variants.append(
                            DemoVariant(
                                sku: "IND-M\(size.plain)-\(output)-\(contact)-\(plug ? "P" : "C")",
                                mpn: "SI\(size.plain)-\(output.prefix(1))\(contact)\(plug ? "S" : "K")",
                                title: noun + " M\(size.plain) \(range.plain) mm \(output) \(contact) "
                                    + (plug
                                        ? DemoText("M12 plug", nb: "M12-plugg", de: "M12-Stecker", fr: "connecteur M12")
                                        : DemoText("2 m cable", nb: "2 m kabel", de: "2 m Kabel", fr: "câble 2 m")),
                                summary:
                                    "Inductive proximity sensor M\(size.plain), sensing distance \(range.plain) mm, \(output), "
                                    + "\(contact == "NO" ? "normally open" : "normally closed"), \(connection).",
                                attributes: [
                                    .text("Thread", "M\(size.plain)x1"), .mm("Sensing distance", range), .text("Output", output),
                                    .text("Contacts", contact), .text("Connection", connection),
                                ], grams: plug ? size * 2.4 : 60 + size * 2.4, price: price * (plug ? 1.05 : 1), trade: .single(),
                                demand: (output == "PNP" && contact == "NO" ? 2 : 0.4) * (size == 12 ? 1.5 : 1)))
                    }
                }
            }
        }
        return family
    }

    private static let operators: [DemoColour] = [.black, .red, .green, .yellow, .blue, .white]

    private static func panel(_ code: String, title: String, subcategory: String, image: String, notes: [String]) -> DemoFamily {
        DemoFamily(
            code: code, title: title, brand: .ampelio, category: "Electrical > Automation > \(subcategory)", image: image,
            attributes: [.mm("Mounting hole", 22.3), .text("Protection class", "IP66"), .text("Standard", "EN 60947-5-1")]
                + Electrical.conformity, notes: notes,
            demand: 0.6)
    }

    private static func buttons() -> DemoFamily {
        var family = panel(
            "PB", title: "Push buttons 22 mm", subcategory: "Push buttons", image: "push-button",
            notes: ["Complete with holder and contact block.", "Further contact blocks clip on.", "Fixes with one hand from the front."])
        let noun = DemoText("Push button", nb: "Trykknapp", de: "Drucktaster", fr: "Bouton-poussoir")
        for colour in operators {
            for contact in ["1 NO", "1 NC", "1 NO + 1 NC"] {
                family.variants.append(
                    DemoVariant(
                        sku: "PB-\(colour.code)-\(contact.filter { !$0.isWhitespace && $0 != "+" })",
                        mpn: "AP22\(colour.code)-\(contact.filter { $0.isNumber })\(contact.hasSuffix("NC") ? "C" : "O")",
                        title: noun + " 22 mm " + colour.name + " \(contact)",
                        summary: "Flush push button \(colour.name.en), spring return, contacts \(contact).",
                        attributes: [colour.attribute, .text("Contacts", contact), .flag("Illuminated", false)], grams: 46,
                        price: contact.count > 4 ? 9.8 : 7.4, trade: .single(pack: 5)))
            }
        }
        return family
    }

    private static func pilotLights() -> DemoFamily {
        var family = panel(
            "PLT", title: "Pilot lights 22 mm, LED", subcategory: "Pilot lights", image: "push-button",
            notes: ["Integrated LED with long life.", "Clear to see in daylight.", "Fixes with one hand from the front."])
        let noun = DemoText("Pilot light", nb: "Signallampe", de: "Leuchtmelder", fr: "Voyant lumineux")
        for colour in operators where colour.code != "BK" {
            for (code, text, volts) in [("24", "24 V AC/DC", 24.0), ("230", "230 V AC", 230)] {
                family.variants.append(
                    DemoVariant(
                        sku: "PLT-\(colour.code)-\(code)", mpn: "AL22\(colour.code)-\(code)",
                        title: noun + " 22 mm LED " + colour.name + " \(text)",
                        summary: "LED pilot light \(colour.name.en), \(text).",
                        attributes: [colour.attribute, .quantity("Rated voltage", volts, .volt), .flag("Illuminated", true)],
                        grams: 38, price: 8.3, trade: .single(pack: 5)))
            }
        }
        return family
    }

    private static func emergencyStops() -> DemoFamily {
        var family = panel(
            "ES", title: "Emergency stop buttons", subcategory: "Emergency stop", image: "emergency-stop",
            notes: ["Trips by pushing, resets by turning.", "Positive-opening contacts to EN ISO 13850.", "Yellow label included."])
        let noun = DemoText("Emergency stop button", nb: "Nødstoppknapp", de: "Not-Halt-Taster", fr: "Bouton d'arrêt d'urgence")
        for (contact, code) in [("1 NC", "1C"), ("2 NC", "2C"), ("1 NO + 1 NC", "1O1C")] {
            for boxed in [false, true] {
                family.variants.append(
                    DemoVariant(
                        sku: "ES-\(code)\(boxed ? "-BOX" : "")", mpn: "AE40-\(code)\(boxed ? "B" : "")",
                        title: noun + " 40 mm \(contact)"
                            + (boxed ? DemoText(" in enclosure", nb: " i kapsling", de: " im Gehäuse", fr: " en boîtier") : .same("")),
                        summary:
                            "Emergency stop mushroom button 40 mm, red, contacts \(contact)\(boxed ? ", in a yellow IP66 enclosure" : "").",
                        attributes: [DemoColour.red.attribute, .text("Contacts", contact), .flag("Enclosed", boxed)],
                        grams: boxed ? 260 : 75, price: boxed ? 34 : 17.5, trade: .single()))
            }
        }
        return family
    }
}
