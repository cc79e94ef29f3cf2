/// Strapping of polypropylene, polyester and steel, seals, tools, and edge protectors.
enum Strapping {
    static func families() -> [DemoFamily] { [straps(), seals(), edges()] }

    private static func straps() -> DemoFamily {
        var family = DemoFamily(
            code: "STR", title: "Strapping", brand: .foliander, category: "Packaging > Strapping > Strapping bands", image: "strap",
            attributes: [],
            notes: ["Mind the core: it must fit the dispenser.", "Wear eye protection when cutting.", "For hand tools and machines."],
            demand: 0.8)
        let noun = DemoText("Strapping band", nb: "Omsnøringsbånd", de: "Umreifungsband", fr: "Feuillard")
        let rows: [(String, String, Double, Double, Double, Double, Double, DemoColour)] = [
            ("PP", "Polypropylene", 9, 0.6, 3000, 900, 32, .white), ("PP", "Polypropylene", 12, 0.55, 3000, 1100, 36, .white),
            ("PP", "Polypropylene", 12, 0.7, 2000, 1400, 36, .black), ("PP", "Polypropylene", 16, 0.7, 1500, 2100, 42, .black),
            ("PET", "Polyester", 12, 0.6, 2500, 2300, 62, .green), ("PET", "Polyester", 15.5, 0.7, 1750, 4300, 66, .green),
            ("PET", "Polyester", 15.5, 0.9, 1500, 5600, 72, .green), ("PET", "Polyester", 19, 1, 1000, 8000, 88, .green),
            ("ST", "Steel", 13, 0.5, 960, 5200, 98, .black), ("ST", "Steel", 16, 0.5, 785, 6400, 98, .black),
            ("ST", "Steel", 19, 0.6, 560, 9000, 104, .black),
        ]
        for (code, material, width, thickness, length, strength, price, colour) in rows {
            let density = code == "ST" ? 7.85 : code == "PET" ? 1.36 : 0.9
            family.variants.append(
                DemoVariant(
                    sku: "STR-\(code)-\(width.plain)X\(thickness.plain)", mpn: "FOU\(code)\(width.plain)x\(thickness.plain)",
                    title: noun + (code == "ST" ? " " : " \(code) ") + .decimal("\(width.plain) x \(thickness.plain) mm")
                        + " \(length.plain) m " + colour.name,
                    summary:
                        "\(material) strapping \(width.plain) × \(thickness.plain) mm, \(length.plain) m, breaking strength "
                        + "\(strength.plain) N.",
                    attributes: [
                        .text("Material", material), .mm("Width", width), .mm("Thickness", thickness),
                        .quantity("Ring length", length, .metre), .quantity("Tensile strength", strength, .newton), colour.attribute,
                    ], grams: width * thickness * length * density, price: price, trade: .single(unit: "roll", perPallet: 28)))
        }
        return family
    }

    private static func seals() -> DemoFamily {
        var family = DemoFamily(
            code: "STS", title: "Strapping seals and buckles", brand: .foliander, category: "Packaging > Strapping > Seals and buckles",
            image: "strap", attributes: [.text("Material", "Steel"), .text("Finish", "Zinc plated")],
            notes: ["Choose the width of the strap.", "In cartons of 1000 pieces."], demand: 0.4)
        let seal = DemoText("Strapping seal", nb: "Låseplombe", de: "Verschlusshülse", fr: "Agrafe pour feuillard")
        let buckle = DemoText("Wire buckle", nb: "Spenne", de: "Drahtschnalle", fr: "Boucle métallique")
        for (code, noun, price) in [("H", seal, 0.022), ("B", buckle, 0.045)] {
            for width in [12.0, 13, 16, 19] where code == "H" || width != 13 {
                family.variants.append(
                    DemoVariant(
                        sku: "STS-\(code)-\(width.plain)", mpn: "FOV\(code)\(width.plain)", title: noun + " \(width.plain) mm",
                        summary: "\(noun.en) for straps of \(width.plain) mm.", attributes: [.mm("Width", width)], grams: width * 0.16,
                        price: price * width / 12, trade: .packs(of: 1000, perPallet: 40)))
            }
        }
        return family
    }

    private static func edges() -> DemoFamily {
        var family = DemoFamily(
            code: "EDG", title: "Edge protectors", brand: .pakkholm, category: "Packaging > Protection > Edge protectors",
            image: "edge-protector", attributes: [.flag("Recyclable", true)],
            notes: ["Keeps straps from cutting into the goods.", "Stiffens pallets and stacks."], demand: 0.5)
        let board = DemoText("Edge protector cardboard", nb: "Kantbeskytter papp", de: "Kantenschutz Karton", fr: "Cornière carton")
        for leg in [35.0, 45, 50] {
            for length in [800.0, 1000, 1200, 2000] {
                family.variants.append(
                    DemoVariant(
                        sku: "EDG-\(leg.plain)-\(length.plain)", mpn: "PHG.\(leg.plain).\(length.plain)",
                        title: board + " \(leg.plain)x\(leg.plain)x3 mm, \(length.plain) mm",
                        summary: "Cardboard edge protector \(leg.plain) × \(leg.plain) × 3 mm, \(length.plain) mm long.",
                        attributes: [.text("Material", "Cardboard"), .mm("Width", leg), .mm("Length", length)],
                        grams: leg * length * 0.0042, price: leg * length * 0.0000092, trade: .packs(of: 50, perPallet: 20)))
            }
        }
        for (code, colour) in [("BK", DemoColour.black), ("BU", .blue)] {
            family.variants.append(
                DemoVariant(
                    sku: "EDG-PC-\(code)", mpn: "PHG.P\(code)",
                    title: DemoText(
                        "Plastic edge corner for straps", nb: "Kanthjørne i plast for bånd", de: "Kunststoff-Kantenschutzecke für Bänder",
                        fr: "Coin plastique pour feuillard") + " " + colour.name,
                    summary: "Plastic corner for straps up to 16 mm, \(colour.name.en).",
                    attributes: [.text("Material", "Polypropylene"), colour.attribute], grams: 6, price: 0.05,
                    trade: .packs(of: 1000, perPallet: 30)))
        }
        return family
    }
}
