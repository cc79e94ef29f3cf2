/// Air preparation: filters, regulators, filter regulators, lubricators, complete units, and gauges.
enum AirPreparation {
    private struct Device {
        let code: String
        let noun: DemoText
        let plural: String
        let image: String
        let priceFactor: Double
        let summary: String
        let regulates: Bool
        let filters: Bool
        let demand: Double
    }

    static func families() -> [DemoFamily] { devices.map(family) + [gauges()] }

    private static let devices = [
        Device(
            code: "REG", noun: DemoText("Pressure regulator", nb: "Trykkregulator", de: "Druckregler", fr: "Régulateur de pression"),
            plural: "Pressure regulators", image: "regulator", priceFactor: 1, summary: "Diaphragm regulator 0.5–10 bar with gauge",
            regulates: true, filters: false, demand: 1.3),
        Device(
            code: "FIL", noun: DemoText("Compressed air filter", nb: "Trykkluftfilter", de: "Druckluftfilter", fr: "Filtre à air comprimé"),
            plural: "Compressed air filters", image: "filter", priceFactor: 0.9, summary: "Filter with manual and half-automatic drain",
            regulates: false, filters: true, demand: 0.8),
        Device(
            code: "FRG", noun: DemoText("Filter regulator", nb: "Filterregulator", de: "Filterregler", fr: "Filtre-régulateur"),
            plural: "Filter regulators", image: "filter-regulator", priceFactor: 1.5,
            summary: "Filter and regulator 0.5–10 bar in one body, with gauge", regulates: true, filters: true, demand: 1.5),
        Device(
            code: "LUB", noun: DemoText("Oil mist lubricator", nb: "Tåkesmører", de: "Nebelöler", fr: "Lubrificateur à brouillard d'huile"),
            plural: "Lubricators", image: "filter", priceFactor: 0.95, summary: "Oil mist lubricator, adjustable drip rate",
            regulates: false, filters: false, demand: 0.4),
        Device(
            code: "FRL",
            noun: DemoText(
                "Service unit filter regulator lubricator", nb: "Vedlikeholdsenhet filter regulator smører",
                de: "Wartungseinheit Filter Regler Öler", fr: "Ensemble de conditionnement filtre régulateur lubrificateur"),
            plural: "Service units", image: "service-unit", priceFactor: 2.5,
            summary: "Filter regulator and lubricator with gauge and brackets", regulates: true, filters: true, demand: 1),
        Device(
            code: "ONV",
            noun: DemoText(
                "Shut-off valve lockable", nb: "Avstengningsventil låsbar", de: "Einschaltventil abschließbar",
                fr: "Vanne d'isolement cadenassable"), plural: "Shut-off valves", image: "manual-valve", priceFactor: 0.8,
            summary: "3/2 hand slide valve, lockable with a padlock", regulates: false, filters: false, demand: 0.5),
    ]

    /// Port, flow in litres a minute, price, grams.
    private static let ports: [(String, Double, Double, Double)] = [
        ("G1/8", 700, 17, 160), ("G1/4", 1500, 21, 260), ("G3/8", 3100, 29, 480), ("G1/2", 4200, 34, 520), ("G3/4", 7800, 62, 1150),
        ("G1", 9500, 74, 1300),
    ]

    private static func family(_ device: Device) -> DemoFamily {
        var family = DemoFamily(
            code: "AIR-\(device.code)", title: "\(device.plural) G1/8–G1", brand: .luftgard,
            category: "Pneumatics > Air preparation > \(device.plural)", image: device.image,
            attributes: [
                .quantity("Highest pressure", 16, .bar), .quantity("Lowest temperature", -10, .celsius),
                .quantity("Highest temperature", 50, .celsius), .text("Material", "Zinc die-cast"),
            ],
            notes: [
                "Modular: units screw together without pipes.", "Mount upright, flow in the direction of the arrow.",
                "Polycarbonate bowl with metal guard.",
            ], demand: device.demand)
        for (port, flow, price, grams) in ports {
            let code = PushInFittings.code(port)
            for micron in device.filters ? [5.0, 40] : [0] {
                var attributes: [DemoAttribute] = [.text("Port", port), .quantity("Flow rate", flow, .litrePerMinute)]
                if micron > 0 { attributes.append(.quantity("Filtration", micron, .micrometre)) }
                if device.regulates { attributes.append(.quantity("Highest outlet pressure", 10, .bar)) }
                let fineness = micron > 0 ? " \(micron.plain) µm" : ""
                family.variants.append(
                    DemoVariant(
                        sku: "\(device.code)-\(code)\(micron > 0 ? "-" + micron.plain : "")",
                        mpn: "LGA\(device.code)\(code)\(micron > 0 ? micron.plain : "")", title: device.noun + " \(port)\(fineness)",
                        summary: "\(device.summary), ports \(port), flow \(flow.plain) l/min\(micron > 0 ? ", \(micron.plain) µm" : "").",
                        attributes: attributes, grams: grams * device.priceFactor,
                        price: price * device.priceFactor * (micron == 5 ? 1.06 : 1), trade: .single(),
                        demand: port == "G1/4" || port == "G1/2" ? 1.7 : 0.8,
                        relations: DemoRelations(
                            accessories: [PushInFittings.straight(thread: port, tube: 10), "QC-M-\(code)"].compactMap { $0 }.filter {
                                !$0.hasPrefix("QC-") || ["G14", "G38", "G12"].contains(code)
                            },
                            spareParts: device.regulates ? ["GAU-40-10-B"] : [])))
            }
        }
        return family
    }

    private static func gauges() -> DemoFamily {
        var family = DemoFamily(
            code: "GAU", title: "Pressure gauges", brand: .luftgard, category: "Pneumatics > Air preparation > Pressure gauges",
            image: "gauge",
            attributes: [.text("Standard", "EN 837-1"), .text("Accuracy class", "2.5"), .text("Material", "Brass")],
            notes: ["Dual scale bar and psi.", "Bourdon tube of copper alloy.", "Not for oxygen."], demand: 0.6)
        let noun = DemoText("Pressure gauge", nb: "Manometer", de: "Manometer", fr: "Manomètre")
        for (size, thread, price) in [(40.0, "G1/8", 4.9), (50, "G1/4", 5.6), (63, "G1/4", 7.4), (100, "G1/2", 16.5)] {
            for range in [4.0, 6, 10, 16, 25] {
                for (code, position) in [("B", "Back"), ("V", "Bottom")] {
                    family.variants.append(
                        DemoVariant(
                            sku: "GAU-\(size.plain)-\(range.plain)-\(code)", mpn: "LGM\(size.plain)/\(range.plain)\(code)",
                            title: noun + " Ø\(size.plain) 0-\(range.plain) bar \(thread) "
                                + (code == "B"
                                    ? DemoText("back", nb: "bak", de: "hinten", fr: "arrière")
                                    : DemoText("bottom", nb: "nede", de: "unten", fr: "vertical")),
                            summary:
                                "Pressure gauge \(size.plain) mm, 0–\(range.plain) bar, connection \(thread) \(position.lowercased()).",
                            attributes: [
                                .mm("Case diameter", size), .quantity("Scale end", range, .bar), .text("Thread", thread),
                                .text("Connection", position),
                            ], grams: size * size * 0.035,
                            price: price, trade: .single(pack: 10), demand: range == 10 ? 2 : 0.6))
                }
            }
        }
        return family
    }
}
