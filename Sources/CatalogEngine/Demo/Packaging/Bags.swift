/// Polyethylene bags, zip bags, refuse sacks and padded envelopes.
enum Bags {
    static func families() -> [DemoFamily] { [flat(), zip(), sacks(), envelopes()] }

    private static func flat() -> DemoFamily {
        var family = DemoFamily(
            code: "BAG", title: "Flat bags LDPE", brand: .foliander, category: "Packaging > Bags > Flat bags", image: "bag",
            attributes: [.text("Material", "LDPE"), DemoColour.clear.attribute, .flag("Food safe", true)],
            notes: ["Bottom seam welded.", "In a dispenser carton.", "For small parts, spare parts and food."], demand: 0.8)
        let noun = DemoText("Flat bag LDPE", nb: "Plastpose LDPE", de: "Flachbeutel LDPE", fr: "Sachet plat PEBD")
        for (width, lengths) in [
            (60.0, [100.0, 150]), (80, [120, 200]), (100, [150, 200, 250]), (120, [180, 250]), (150, [200, 250, 300]),
            (200, [300, 350, 400]), (250, [350, 400]), (300, [400, 500]), (400, [600]), (500, [750]), (600, [800]),
        ] {
            for length in lengths {
                for micron in [50.0, 100] {
                    let grams = width * length * 2 * micron * 0.92e-6
                    family.variants.append(
                        DemoVariant(
                            sku: "BAG-\(width.plain)X\(length.plain)-\(micron.plain)",
                            mpn: "FOF\(width.plain).\(length.plain).\(micron.plain)",
                            title: noun + " \(width.plain)x\(length.plain) mm \(micron.plain) µm",
                            summary: "Flat bag \(width.plain) × \(length.plain) mm of LDPE, \(micron.plain) µm.",
                            attributes: [.mm("Width", width), .mm("Length", length), .quantity("Film thickness", micron, .micrometre)],
                            grams: grams, price: 0.006 + grams * 0.0036, trade: .packs(of: width <= 200 ? 1000 : 250, perPallet: 40),
                            demand: micron == 50 ? 1.3 : 0.7))
                }
            }
        }
        return family
    }

    private static func zip() -> DemoFamily {
        var family = DemoFamily(
            code: "ZIP", title: "Zip bags LDPE 50 µm", brand: .foliander, category: "Packaging > Bags > Zip bags", image: "zip-bag",
            attributes: [
                .text("Material", "LDPE"), DemoColour.clear.attribute, .flag("Food safe", true),
                .quantity("Film thickness", 50, .micrometre),
            ], notes: ["Closes again and again.", "With or without write-on panel.", "Airtight and dust-proof."], demand: 1)
        let noun = DemoText("Zip bag", nb: "Lynlåspose", de: "Druckverschlussbeutel", fr: "Sachet à fermeture zip")
        let panel = DemoText("write-on panel", nb: "skrivefelt", de: "Beschriftungsfeld", fr: "bandes d'écriture")
        for (width, length) in [
            (40.0, 60.0), (60, 80), (70, 100), (80, 120), (100, 150), (120, 170), (150, 200), (160, 220), (200, 300), (250, 350),
            (300, 400),
        ] {
            for written in [false, true] {
                family.variants.append(
                    DemoVariant(
                        sku: "ZIP-\(width.plain)X\(length.plain)\(written ? "-W" : "")",
                        mpn: "FOZ\(width.plain).\(length.plain)\(written ? "W" : "")",
                        title: noun + " \(width.plain)x\(length.plain) mm" + (written ? DemoText.same(" ") + panel : .same("")),
                        summary: "Zip bag \(width.plain) × \(length.plain) mm\(written ? " with write-on panel" : "").",
                        attributes: [.mm("Width", width), .mm("Length", length), .flag("Write-on panel", written)],
                        grams: width * length * 2 * 50 * 0.95e-6, price: 0.012 + width * length * 0.0000011 + (written ? 0.002 : 0),
                        trade: .packs(of: 100, perPallet: 200)))
            }
        }
        return family
    }

    private static func sacks() -> DemoFamily {
        var family = DemoFamily(
            code: "SACK", title: "Refuse sacks LDPE", brand: .foliander, category: "Packaging > Bags > Refuse sacks", image: "bag",
            attributes: [.text("Material", "Recycled LDPE"), .flag("Recyclable", true)],
            notes: ["Star-sealed bottom, does not leak.", "Certified recycled plastic."], demand: 0.9)
        let noun = DemoText("Refuse sack", nb: "Avfallssekk", de: "Abfallsack", fr: "Sac-poubelle")
        for (litres, microns, count) in [(60.0, [25.0, 40], 25), (120, [40, 60, 100], 25), (160, [60], 20), (240, [60, 100], 10)] {
            for micron in microns {
                for colour in [DemoColour.black, .clear, .blue] where colour.code != "BU" || litres == 120 {
                    family.variants.append(
                        DemoVariant(
                            sku: "SACK-\(litres.plain)-\(micron.plain)-\(colour.code)",
                            mpn: "FOS\(litres.plain).\(micron.plain)\(colour.code)",
                            title: noun + " \(litres.plain) l \(micron.plain) µm " + colour.name,
                            summary: "Refuse sack \(litres.plain) litres, \(micron.plain) µm, \(colour.name.en), roll of \(count) sacks.",
                            attributes: [
                                .quantity("Volume", litres, .litre), .quantity("Film thickness", micron, .micrometre), colour.attribute,
                                .number("Pieces", Double(count)),
                            ], grams: litres * micron * Double(count) * 0.0146, price: 1.2 + litres * micron * Double(count) * 0.000038,
                            trade: .packs(of: 10, unit: "roll", perPallet: 36)))
                }
            }
        }
        return family
    }

    private static func envelopes() -> DemoFamily {
        var family = DemoFamily(
            code: "ENV", title: "Padded envelopes and mailing bags", brand: .pakkholm, category: "Packaging > Bags > Envelopes",
            image: "envelope", attributes: [.text("Closure", "Self-seal strip")],
            notes: ["Light, saves postage.", "Tear strip for opening."], demand: 0.8)
        let padded = DemoText("Padded envelope", nb: "Boblekonvolutt", de: "Luftpolstertasche", fr: "Enveloppe à bulles")
        let mailer = DemoText("Mailing bag", nb: "Forsendelsespose", de: "Versandbeutel", fr: "Pochette d'expédition")
        for (code, width, length) in [
            ("A11", 120.0, 175.0), ("B12", 140, 225), ("C13", 170, 225), ("D14", 200, 275), ("E15", 240, 275), ("F16", 240, 350),
            ("G17", 250, 350), ("H18", 290, 370), ("I19", 320, 455), ("K20", 370, 480),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "ENV-\(code)", mpn: "PHL.\(code)", title: padded + " \(code) \(width.plain)x\(length.plain) mm",
                    summary: "Padded envelope \(code), \(width.plain) × \(length.plain) mm inside.",
                    attributes: [.mm("Width", width), .mm("Length", length), .text("Material", "Kraft paper")],
                    grams: width * length * 0.00028, price: 0.08 + width * length * 0.0000018, trade: .packs(of: 100, perPallet: 60)))
        }
        for (code, width, length) in [("S", 250.0, 350.0), ("M", 350, 450), ("L", 450, 550), ("XL", 550, 750)] {
            family.variants.append(
                DemoVariant(
                    sku: "MBG-\(code)", mpn: "PHM.\(code)", title: mailer + " \(code) \(width.plain)x\(length.plain) mm",
                    summary: "Opaque mailing bag \(width.plain) × \(length.plain) mm, tear-proof.",
                    attributes: [.mm("Width", width), .mm("Length", length), .text("Material", "LDPE, recycled")],
                    grams: width * length * 0.00012, price: 0.06 + width * length * 0.0000008, trade: .packs(of: 100, perPallet: 60)))
        }
        return family
    }
}
