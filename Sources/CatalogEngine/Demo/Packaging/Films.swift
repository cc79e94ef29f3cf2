/// Stretch film and bubble wrap.
enum Films {
    static func families() -> [DemoFamily] { [stretch(machine: false), stretch(machine: true), bubbles(), paper()] }

    private static func stretch(machine: Bool) -> DemoFamily {
        var family = DemoFamily(
            code: machine ? "SFM" : "SFH", title: machine ? "Stretch film for machines" : "Stretch film for hand wrapping",
            brand: .foliander, category: "Packaging > Film > Stretch film", image: "film-roll",
            attributes: [
                .text("Material", "LLDPE"), .text("Application", machine ? "Machine" : "Hand"), .mm("Width", 500),
                .flag("Recyclable", true),
            ],
            notes: [
                "Clings to itself, not to the goods.", machine ? "Pre-stretch up to 250 %." : "Core with brake grips as an accessory.",
                "With 30 % recycled content on request.",
            ], demand: 1.3)
        let noun =
            machine
            ? DemoText("Machine stretch film", nb: "Maskinstrekkfilm", de: "Maschinenstretchfolie", fr: "Film étirable machine")
            : DemoText("Hand stretch film", nb: "Håndstrekkfilm", de: "Handstretchfolie", fr: "Film étirable manuel")
        for micron in machine ? [12.0, 15, 17, 20, 23, 30] : [8, 12, 15, 17, 20, 23] {
            for colour in [DemoColour.clear, .black, .white] where colour.code == "CL" || micron >= 17 {
                let length = machine ? (20 / micron * 1700 / 10).rounded() * 10 : micron <= 12 ? 300 : micron <= 17 ? 270 : 200
                let grams = 0.5 * length * micron * 0.92
                family.variants.append(
                    DemoVariant(
                        sku: "\(family.code)-\(micron.plain)-\(colour.code)",
                        mpn: "FO\(machine ? "M" : "H")500/\(micron.plain)\(colour.code)",
                        title: noun + " 500 mm x \(length.plain) m \(micron.plain) µm " + colour.name,
                        summary: "Stretch film 500 mm × \(length.plain) m, \(micron.plain) µm, \(colour.name.en).",
                        attributes: [
                            .quantity("Film thickness", micron, .micrometre), .quantity("Ring length", length, .metre), colour.attribute,
                        ], grams: grams, price: grams * 0.0026 * (colour.code == "CL" ? 1 : 1.15),
                        trade: machine
                            ? DemoTrade(unit: "roll", pack: 46, packsPerPallet: 1, minimum: 1, step: 1)
                            : .packs(of: 6, unit: "roll", perPallet: 40), demand: colour.code == "CL" ? 2 : 0.7))
            }
        }
        return family
    }

    private static func bubbles() -> DemoFamily {
        var family = DemoFamily(
            code: "BUB", title: "Bubble wrap", brand: .foliander, category: "Packaging > Film > Bubble wrap", image: "bubble-wrap",
            attributes: [.text("Material", "LDPE"), .flag("Recyclable", true)],
            notes: ["Two layers hold the air.", "50 % recycled content."], demand: 0.8)
        let noun = DemoText("Bubble wrap", nb: "Bobleplast", de: "Luftpolsterfolie", fr: "Film à bulles")
        for width in [300.0, 500, 750, 1000, 1200] {
            for (bubble, length) in [(10.0, 100.0), (10, 50), (30, 50)] {
                family.variants.append(
                    DemoVariant(
                        sku: "BUB-\(width.plain)-\(bubble.plain)-\(length.plain)", mpn: "FOB\(width.plain)/\(bubble.plain)/\(length.plain)",
                        title: noun + " \(width.plain) mm x \(length.plain) m Ø\(bubble.plain) mm",
                        summary: "Bubble wrap \(width.plain) mm × \(length.plain) m, bubbles \(bubble.plain) mm.",
                        attributes: [.mm("Width", width), .quantity("Ring length", length, .metre), .mm("Bubble diameter", bubble)],
                        grams: width / 1000 * length * (bubble == 10 ? 50 : 95),
                        price: width / 1000 * length * (bubble == 10 ? 0.24 : 0.42), trade: .single(unit: "roll", perPallet: 10)))
            }
        }
        return family
    }

    private static func paper() -> DemoFamily {
        var family = DemoFamily(
            code: "KRP", title: "Kraft paper rolls", brand: .pakkholm, category: "Packaging > Paper > Kraft paper", image: "film-roll",
            attributes: [.text("Material", "Kraft paper"), .text("Colour", "Brown"), .flag("Recyclable", true)],
            notes: ["For wrapping, padding and interleaving.", "Fits table dispensers."], demand: 0.6)
        let noun = DemoText("Kraft paper", nb: "Kraftpapir", de: "Packpapier", fr: "Papier kraft")
        for weight in [70.0, 80, 100] {
            for width in [500.0, 750, 1000] {
                family.variants.append(
                    DemoVariant(
                        sku: "KRP-\(width.plain)-\(weight.plain)", mpn: "PHK.\(width.plain).\(weight.plain)",
                        title: noun + " \(width.plain) mm x 250 m \(weight.plain) g/m²",
                        summary: "Kraft paper \(weight.plain) g/m², \(width.plain) mm wide, roll of 250 m.",
                        attributes: [
                            .mm("Width", width), .quantity("Ring length", 250, .metre), .quantity("Grammage", weight, .gramPerSquareMetre),
                        ], grams: width / 1000 * 250 * weight, price: width / 1000 * 250 * weight * 0.0019,
                        trade: .single(unit: "roll", perPallet: 24)))
            }
        }
        return family
    }
}
