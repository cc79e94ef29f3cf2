/// Mountings and seal kits for ISO 15552 cylinders, and position switches.
enum CylinderAccessories {
    static func families() -> [DemoFamily] { mountings.map(family) + [sealKits(), switches()] }

    /// The mountings for a bore, by SKU.
    static func skus(bore: Double) -> [String] { mountings.prefix(3).map { "\($0.code)-\(bore.plain)" } }

    private struct Mounting {
        let code: String
        let noun: DemoText
        let plural: String
        let material: String
        let price: Double
        let summary: String
    }

    private static let bores: [Double] = [32, 40, 50, 63, 80, 100, 125]

    private static let mountings = [
        Mounting(
            code: "MFL", noun: DemoText("Flange mounting", nb: "Flensfeste", de: "Flanschbefestigung", fr: "Bride de fixation"),
            plural: "Flange mountings", material: "Steel",
            price: 8, summary: "Flange MF1/MF2 for the front or rear cover"),
        Mounting(
            code: "MCL", noun: DemoText("Clevis mounting", nb: "Gaffelfeste", de: "Gabelbefestigung", fr: "Chape arrière"),
            plural: "Clevis mountings", material: "Aluminium",
            price: 10, summary: "Female clevis MP2 with pin"),
        Mounting(
            code: "MRE", noun: DemoText("Rod eye", nb: "Leddhode", de: "Gelenkkopf", fr: "Embout à rotule"), plural: "Rod eyes",
            material: "Steel", price: 11,
            summary: "Rod eye with spherical bearing for the piston rod"),
        Mounting(
            code: "MFT", noun: DemoText("Foot mounting", nb: "Fotfeste", de: "Fußbefestigung", fr: "Équerre de fixation"),
            plural: "Foot mountings", material: "Steel", price: 6,
            summary: "Pair of feet MS1"),
        Mounting(
            code: "MRC", noun: DemoText("Rod clevis", nb: "Gaffelledd", de: "Gabelkopf", fr: "Chape de tige"), plural: "Rod clevises",
            material: "Steel", price: 5,
            summary: "Rod clevis ISO 8140 with clip pin"),
    ]

    private static func family(_ mounting: Mounting) -> DemoFamily {
        var family = DemoFamily(
            code: "MNT-\(mounting.code)", title: "\(mounting.plural) for ISO 15552 cylinders", brand: .pneumaro,
            category: "Pneumatics > Cylinder accessories > \(mounting.plural)", image: "cylinder-mounting",
            attributes: [.text("Material", mounting.material), .text("Standard", "ISO 15552"), .text("Function", mounting.noun.en)],
            notes: ["Screws included.", "Fits cylinders of all makers to ISO 15552.", "Galvanized or anodized."], demand: 0.5)
        for bore in bores {
            family.variants.append(
                DemoVariant(
                    sku: "\(mounting.code)-\(bore.plain)", mpn: "PNM.\(mounting.code).\(bore.plain)",
                    title: mounting.noun + " Ø\(bore.plain) ISO 15552",
                    summary: "\(mounting.summary), bore \(bore.plain) mm.", attributes: [.mm("Bore diameter", bore)],
                    grams: bore * bore * 0.11,
                    price: mounting.price * (0.4 + bore / 50), trade: .single()))
        }
        return family
    }

    private static func sealKits() -> DemoFamily {
        var family = DemoFamily(
            code: "KIT", title: "Seal kits for ISO 15552 cylinders", brand: .pneumaro,
            category: "Pneumatics > Cylinder accessories > Seal kits", image: "o-ring",
            attributes: [.text("Material", "Polyurethane"), .text("Standard", "ISO 15552"), .text("Function", "Seal kit")],
            notes: ["All seals, wiper and a sachet of grease.", "Drawing of the mounting order included."], demand: 0.3)
        let noun = DemoText(
            "Seal kit for cylinder", nb: "Pakningssett for sylinder", de: "Dichtungssatz für Zylinder", fr: "Kit de joints pour vérin")
        for bore in bores {
            family.variants.append(
                DemoVariant(
                    sku: "KIT-\(bore.plain)", mpn: "PNK.\(bore.plain)", title: noun + " Ø\(bore.plain) ISO 15552",
                    summary: "Seal kit for ISO 15552 cylinders of bore \(bore.plain) mm.",
                    attributes: [.mm("Bore diameter", bore)], grams: bore * 0.9, price: 9 + bore * 0.28, trade: .single(unit: "set")))
        }
        return family
    }

    private static func switches() -> DemoFamily {
        var family = DemoFamily(
            code: "REED", title: "Cylinder position switches", brand: .pneumaro,
            category: "Pneumatics > Cylinder accessories > Position switches", image: "sensor",
            attributes: [.text("Supply voltage", "10–30 V DC"), .text("Protection class", "IP67"), .flag("CE marked", true)],
            notes: ["Drops into the T-slot from above.", "Yellow LED shows the switching state."], demand: 0.8)
        let noun = DemoText("Cylinder switch", nb: "Sylinderføler", de: "Zylinderschalter", fr: "Capteur de vérin")
        let rows: [(String, String, String, Double)] = [
            ("REED-2M", "Reed", "2 m cable", 9.8), ("REED-5M", "Reed", "5 m cable", 11.9), ("REED-M8", "Reed", "M8 plug", 11.4),
            ("PNP-2M", "Electronic PNP", "2 m cable", 14.2),
            ("PNP-M8", "Electronic PNP", "M8 plug", 15.6),
        ]
        for (sku, technology, connection, price) in rows {
            family.variants.append(
                DemoVariant(
                    sku: sku, mpn: "PNS.\(sku)", title: noun.englishOnly + " \(technology) \(connection)",
                    summary: "\(technology) position switch for T-slot, \(connection).",
                    attributes: [.text("Technology", technology), .text("Connection", connection)],
                    grams: connection.hasSuffix("cable") ? 40 : 15, price: price, trade: .single(pack: 10)))
        }
        return family
    }
}
