/// Plug-in relays, interface relays, time relays and their sockets.
enum Relays {
    static func families() -> [DemoFamily] { [plugIn(), interface(), time(), sockets()] }

    private static let category = "Electrical > Contactors and relays > "
    private static let coils: [(String, String, Double, String)] = [
        ("012DC", "12 V DC", 12, "DC"), ("024DC", "24 V DC", 24, "DC"), ("110DC", "110 V DC", 110, "DC"), ("024AC", "24 V AC", 24, "AC"),
        ("110AC", "110 V AC", 110, "AC"), ("230AC", "230 V AC", 230, "AC"),
    ]

    private static func coil(_ coil: (String, String, Double, String)) -> [DemoAttribute] {
        [.quantity("Coil voltage", coil.2, .volt), .text("Coil current type", coil.3)]
    }

    private static func plugIn() -> DemoFamily {
        var family = DemoFamily(
            code: "REL", title: "Plug-in relays", brand: .schaltwerth, category: category + "Plug-in relays", image: "relay",
            attributes: [.quantity("Rated voltage", 250, .volt), .text("Mounting", "Socket"), .text("Standard", "EN 61810-1")]
                + Electrical.conformity,
            notes: [
                "With LED, test button and mechanical indicator.", "Silver alloy contacts.",
                "For control cabinets, lifts and heating controls.",
            ], demand: 0.8)
        let noun = DemoText("Plug-in relay", nb: "Plugg-inn relé", de: "Steckrelais", fr: "Relais embrochable")
        for (contacts, current) in [(2, 10.0), (4, 6)] {
            for type in coils {
                family.variants.append(
                    DemoVariant(
                        sku: "REL-\(contacts)CO-\(type.0)", mpn: "SR\(contacts)-\(type.0)",
                        title: noun + " \(contacts)CO \(current.plain) A \(type.1)",
                        summary: "Industrial relay with \(contacts) changeover contacts, \(current.plain) A at 250 V AC, coil \(type.1).",
                        attributes: [
                            .text("Contacts", "\(contacts) changeover"), .quantity("Rated current", current, .ampere),
                        ] + coil(type), grams: 36, price: contacts == 2 ? 5.4 : 6.9, trade: .single(pack: 20),
                        demand: type.0 == "024DC" || type.0 == "230AC" ? 1.6 : 0.6,
                        relations: DemoRelations(accessories: ["RSO-\(contacts)CO"])))
            }
        }
        return family
    }

    private static func interface() -> DemoFamily {
        var family = DemoFamily(
            code: "RIF", title: "Interface relays 6.2 mm", brand: .klemmtal, category: category + "Interface relays", image: "relay",
            attributes: [
                .text("Contacts", "1 changeover"), .quantity("Rated current", 6, .ampere), .quantity("Rated voltage", 250, .volt),
                .text("Mounting", "DIN rail TS 35"), .mm("Width", 6.2),
            ] + Electrical.conformity,
            notes: [
                "Only 6.2 mm wide; bridges with plug-in jumpers.", "Separates controller outputs from the field.", "Push-in terminals.",
            ], demand: 0.8)
        let noun = DemoText("Interface relay", nb: "Koblingsrelé", de: "Koppelrelais", fr: "Relais d'interface")
        for type in coils where type.0 != "110DC" {
            family.variants.append(
                DemoVariant(
                    sku: "RIF-\(type.0)", mpn: "KT-RIF-\(type.0)", title: noun + .decimal(" 6.2 mm 1CO 6 A") + " \(type.1)",
                    summary: "Slim interface relay with one changeover contact, coil \(type.1), complete with socket.",
                    attributes: coil(type), grams: 31,
                    price: 7.6, trade: .single(pack: 10), demand: type.0 == "024DC" ? 2 : 0.6))
        }
        return family
    }

    private static func time() -> DemoFamily {
        var family = DemoFamily(
            code: "RTI", title: "Time relays", brand: .schaltwerth, category: category + "Time relays", image: "relay",
            attributes: [
                .quantity("Rated current", 8, .ampere), .quantity("Rated voltage", 250, .volt), .text("Mounting", "DIN rail TS 35"),
                .mm("Width", 17.5),
            ] + Electrical.conformity,
            notes: ["Time ranges from 0.1 s to 100 h.", "Wide-range supply 12–240 V AC/DC.", "State shown by LED."], demand: 0.5)
        let noun = DemoText("Time relay", nb: "Tidsrelé", de: "Zeitrelais", fr: "Relais temporisé")
        for (code, function, price) in [
            ("ON", "On-delay", 24.0), ("OFF", "Off-delay", 29), ("PULSE", "Recycling", 27), ("STAR", "Star-delta", 34),
            ("MULTI", "Multifunction", 38),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "RTI-\(code)", mpn: "SZ-\(code)", title: noun.englishOnly + " \(function.lowercased()) 8 A",
                    summary: "\(function) time relay, one changeover contact 8 A.",
                    attributes: [.text("Function", function), .text("Contacts", "1 changeover")],
                    grams: 68, price: price, trade: .single()))
        }
        return family
    }

    private static func sockets() -> DemoFamily {
        var family = DemoFamily(
            code: "RSO", title: "Sockets for plug-in relays", brand: .schaltwerth, category: category + "Relay sockets", image: "relay",
            attributes: [.text("Mounting", "DIN rail TS 35"), .quantity("Rated voltage", 250, .volt)] + Electrical.conformity,
            notes: ["With retaining clip and marking plate.", "Screw terminals up to 2.5 mm²."], demand: 0.5)
        let noun = DemoText("Relay socket", nb: "Relésokkel", de: "Relaissockel", fr: "Embase pour relais")
        for (contacts, price) in [(2, 3.9), (4, 4.8)] {
            family.variants.append(
                DemoVariant(
                    sku: "RSO-\(contacts)CO", mpn: "SRS\(contacts)", title: noun + " \(contacts)CO",
                    summary: "Socket for plug-in relays with \(contacts) changeover contacts.",
                    attributes: [.text("Contacts", "\(contacts) changeover")],
                    grams: 62, price: price, trade: .single(pack: 10)))
        }
        return family
    }
}
