/// Anchors for concrete and masonry: wedge anchors, plugs, frame plugs and injection mortar.
enum Anchors {
    static func families() -> [DemoFamily] {
        [wedge(.zincSteel), wedge(.plainA4), plugs(), framePlugs(), mortar()]
    }

    private static func category(_ name: String) -> String { "Fasteners > Anchors > \(name)" }

    private static func wedge(_ material: FastenerMaterial) -> DemoFamily {
        let noun = DemoText("Wedge anchor", nb: "Ekspansjonsbolt", de: "Bolzenanker", fr: "Goujon d'ancrage")
        var family = DemoFamily(
            code: "AW-\(material.code)", title: "Wedge anchors \(material.label.en)", brand: .varnholt, category: category("Wedge anchors"),
            image: "wedge-anchor",
            attributes: material.attributes + [.text("Base material", "Concrete C20/25 to C50/60"), .flag("Approval ETA", true)],
            notes: [
                "Push-through installation: drill, clean, drive in, tighten.", "Approved for cracked and non-cracked concrete.",
                "Delivered with nut and washer mounted.",
            ], demand: 0.9 * material.demand)
        let sizes = DemoTable(
            """
            6 8 40 45 55 65 85 100
            8 15 45 65 75 90 115 135 165
            10 30 60 80 95 115 135 165
            12 50 70 100 115 135 165 200
            16 100 85 125 145 180 220
            20 200 100 160 200 240
            """)
        for row in sizes.rows {
            let diameter = row.number(0)
            for length in row.numbers(from: 3) {
                let grams = 0.7854 * diameter * diameter * length * material.density * 1.12
                family.variants.append(
                    DemoVariant(
                        sku: "AW-M\(diameter.plain)X\(length.plain)-\(material.code)",
                        mpn: "VA\(material.digit) \(diameter.plain)/\(length.plain)",
                        title: noun + " M\(diameter.plain) x \(length.plain) " + material.label,
                        summary: "Torque-controlled anchor M\(diameter.plain) × \(length.plain) mm, drill hole \(diameter.plain) mm, "
                            + "embedment \(row.number(2).plain) mm, tightening torque \(row.number(1).plain) Nm.",
                        attributes: [
                            .text("Thread", "M\(diameter.plain)"), .mm("Length", length), .mm("Drill hole diameter", diameter),
                            .mm("Embedment depth", row.number(2)), .quantity("Tightening torque", row.number(1), .newtonMetre),
                        ], grams: grams, price: 0.15 + material.price(grams: grams, effort: 3), trade: .box(grams: grams),
                        relations: DemoRelations(accessories: [HammerDrills.sku(diameter: diameter)].compactMap { $0 })))
            }
        }
        return family
    }

    private static func plugs() -> DemoFamily {
        var family = DemoFamily(
            code: "AP-NYLON", title: "Nylon wall plugs", brand: .varnholt, category: category("Wall plugs"), image: "wall-plug",
            attributes: [.text("Material", "Polyamide"), .text("Base material", "Concrete, brick, aerated concrete, plasterboard")],
            notes: [
                "Four-way expansion with anti-rotation fins.", "Grips in solid and hollow materials.", "Halogen free, from −40 to +80 °C.",
            ],
            demand: 1)
        let noun = DemoText("Nylon wall plug", nb: "Nylonplugg", de: "Nylondübel", fr: "Cheville nylon")
        let sizes = DemoTable(
            """
            5 25 3 4 100
            6 30 4 5 100
            8 40 4.5 6 100
            10 50 6 8 50
            12 60 8 10 25
            14 70 10 12 20
            """)
        for row in sizes.rows {
            let (diameter, length) = (row.number(0), row.number(1))
            family.variants.append(
                DemoVariant(
                    sku: "AP-\(diameter.plain)X\(length.plain)", mpn: "VND \(diameter.plain)",
                    title: noun + " \(diameter.plain) x \(length.plain)",
                    summary:
                        "Wall plug \(diameter.plain) × \(length.plain) mm for wood screws of \(row.number(2).plain)–\(row.number(3).plain)"
                        + " mm.",
                    attributes: [.mm("Drill hole diameter", diameter), .mm("Length", length), .mm("Screw diameter", row.number(3))],
                    grams: diameter * diameter * length * 0.0006, price: 0.015 + diameter * length * 0.0001,
                    trade: .packs(of: row.int(4), perPallet: 480),
                    relations: DemoRelations(accessories: [HammerDrills.sku(diameter: diameter)].compactMap { $0 })))
        }
        return family
    }

    private static func framePlugs() -> DemoFamily {
        var family = DemoFamily(
            code: "AF-FRAME", title: "Frame plugs with Torx screw", brand: .varnholt, category: category("Frame plugs"), image: "wall-plug",
            attributes: [.text("Material", "Polyamide"), .text("Drive", "Hexalobular (Torx)"), .text("Base material", "Concrete, brick")],
            notes: [
                "Mounted through the frame in one go.", "Screw of galvanized steel, pre-assembled.",
                "For window frames, façade battens and brackets.",
            ],
            demand: 0.7)
        let noun = DemoText(
            "Frame plug with screw", nb: "Rammeplugg med skrue", de: "Rahmendübel mit Schraube", fr: "Cheville pour cadre avec vis")
        for (diameter, lengths) in [(8.0, [80.0, 100, 120]), (10, [80, 100, 115, 135, 160, 185, 230, 260])] {
            for length in lengths {
                let grams = diameter * diameter * length * 0.0035
                family.variants.append(
                    DemoVariant(
                        sku: "AF-\(diameter.plain)X\(length.plain)", mpn: "VRD \(diameter.plain)x\(length.plain)",
                        title: noun + " \(diameter.plain) x \(length.plain)",
                        summary:
                            "Frame plug \(diameter.plain) × \(length.plain) mm with countersunk screw, fixes parts up to "
                            + "\((length - 70).plain) mm thick.",
                        attributes: [.mm("Drill hole diameter", diameter), .mm("Length", length), .mm("Fixture thickness", length - 70)],
                        grams: grams, price: 0.2 + grams * 0.012, trade: .packs(of: 50, perPallet: 96)))
            }
        }
        return family
    }

    private static func mortar() -> DemoFamily {
        var family = DemoFamily(
            code: "AC-VM", title: "Injection mortar", brand: .varnholt, category: category("Chemical anchors"), image: "cartridge",
            attributes: [.text("Base material", "Concrete, solid and hollow brick"), .flag("Approval ETA", true)],
            notes: [
                "For threaded rods M8 to M30 and reinforcement bars.", "Shelf life 18 months, store at +5 to +25 °C.",
                "Clean the hole by blowing and brushing twice.",
            ], demand: 0.5)
        let noun = DemoText("Injection mortar", nb: "Injeksjonsmasse", de: "Injektionsmörtel", fr: "Résine de scellement")
        let rows: [(String, String, Double, Double)] = [
            ("VP", "Polyester", 300, 8.9), ("VP", "Polyester", 410, 11.5), ("VV", "Vinylester", 300, 13.4), ("VV", "Vinylester", 420, 17.9),
            ("VE", "Epoxy", 385, 29.5), ("VE", "Epoxy", 585, 41.0),
        ]
        for (code, resin, volume, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: "AC-\(code)-\(volume.plain)", mpn: "V\(code)\(volume.plain)",
                    title: noun.englishOnly + " \(resin.lowercased()) \(volume.plain) ml",
                    summary: "\(resin) injection mortar in a \(volume.plain) ml cartridge with two static mixers.",
                    attributes: [.text("Resin", resin), .quantity("Content", volume, .millilitre)], grams: volume * 1.9, price: price,
                    trade: .single(pack: 12, perPallet: 60)))
        }
        return family
    }
}
