/// Screws that cut their own thread: in sheet metal (DIN 7981, DIN 7982), with a drill point (DIN 7504-K), and in wood.
enum SelfTappingScrews {
    static func families() -> [DemoFamily] {
        let materials = [FastenerMaterial.zincSteel, .plainA2]
        return materials.map { sheetMetal($0, countersunk: false) } + materials.map { sheetMetal($0, countersunk: true) }
            + [drilling(.zincSteel), wood(.zincSteel), wood(.plainA2)]
    }

    private static func attributes(_ material: FastenerMaterial, standard: String?, head: String, drive: String) -> [DemoAttribute] {
        material.attributes + (standard.map { [.text("Standard", $0)] } ?? []) + [.text("Head", head), .text("Drive", drive)]
    }

    private static func threadedGrams(diameter: Double, length: Double, headDiameter: Double, density: Double) -> Double {
        let core = diameter * 0.82
        return (0.7854 * core * core * length + 0.7854 * headDiameter * headDiameter * headDiameter * 0.18) * density
    }

    // MARK: Sheet metal

    private static func sheetMetal(_ material: FastenerMaterial, countersunk: Bool) -> DemoFamily {
        let standard = countersunk ? "DIN 7982" : "DIN 7981"
        let prefix = countersunk ? "TK" : "TP"
        let noun =
            countersunk
            ? DemoText("Self-tapping screw countersunk", nb: "Plateskrue senkhode", de: "Senk-Blechschraube", fr: "Vis à tôle tête fraisée")
            : DemoText(
                "Self-tapping screw pan head", nb: "Plateskrue panhode", de: "Linsen-Blechschraube", fr: "Vis à tôle tête cylindrique")
        var family = DemoFamily(
            code: "\(prefix)-\(countersunk ? 7982 : 7981)-\(material.code)",
            title: "Self-tapping screws \(countersunk ? "countersunk" : "pan head") \(material.label.en) \(standard)",
            brand: .boltemark, category: "Fasteners > Bolts and screws > Self-tapping screws",
            image: countersunk ? "wood-screw" : "tapping-screw",
            attributes: attributes(material, standard: standard, head: countersunk ? "Countersunk 90°" : "Pan", drive: "Phillips"),
            notes: [
                "Cuts its thread in a punched or drilled hole in sheet steel, aluminium or plastic.",
                "Form C with point.", "For ducts, covers, gutters and bodywork.",
            ], demand: 0.7 * material.demand)
        for row in (countersunk ? countersunkSizes : panSizes).rows {
            let diameter = row.number(0)
            let recess = row.text(3)
            for length in tappingLengths where length >= row.number(4) && length <= row.number(5) {
                let grams = threadedGrams(diameter: diameter, length: length, headDiameter: row.number(2), density: material.density)
                let size = "\(diameter.plain) x \(length.plain)"
                family.variants.append(
                    DemoVariant(
                        sku: "\(prefix)-\(diameter.plain)X\(length.plain)-\(material.code)",
                        mpn: "\(material.digit)\(countersunk ? 7982 : 7981)-\(diameter.plain)x\(length.plain)",
                        title: noun + .decimal(" \(size)") + " \(recess) " + material.label + " \(standard)",
                        summary: "Self-tapping screw ST\(diameter.plain) × \(length.plain) mm to \(standard), recess \(recess), "
                            + "\(material.phrase).",
                        attributes: [
                            .text("Thread", "ST\(diameter.plain)"), .mm("Thread pitch", row.number(1)), .mm("Length", length),
                            .mm("Head diameter", row.number(2)), .text("Recess", recess),
                        ], grams: grams, price: material.price(grams: grams), trade: .box(grams: grams),
                        relations: DemoRelations(accessories: [Screwdrivers.sku(tip: recess)].compactMap { $0 })))
            }
        }
        return family
    }

    private static let tappingLengths: [Double] = [6.5, 9.5, 13, 16, 19, 22, 25, 32, 38, 45, 50]

    /// Diameter, pitch, head diameter, recess, shortest and longest length.
    private static let panSizes = DemoTable(
        """
        2.2 0.8 4.2 PH1 6.5 16
        2.9 1.1 5.6 PH1 6.5 25
        3.5 1.3 6.9 PH2 6.5 38
        3.9 1.3 7.5 PH2 9.5 38
        4.2 1.4 8.2 PH2 9.5 50
        4.8 1.6 9.5 PH2 9.5 50
        5.5 1.8 10.8 PH3 13 50
        6.3 1.8 12.5 PH3 13 50
        """)

    private static let countersunkSizes = DemoTable(
        """
        2.9 1.1 5.5 PH1 6.5 25
        3.5 1.3 6.8 PH2 9.5 38
        3.9 1.3 7.5 PH2 9.5 38
        4.2 1.4 8.1 PH2 9.5 50
        4.8 1.6 9.5 PH2 13 50
        5.5 1.8 10.8 PH3 16 50
        6.3 1.8 12.4 PH3 16 50
        """)

    // MARK: Drill point

    private static func drilling(_ material: FastenerMaterial) -> DemoFamily {
        let noun = DemoText(
            "Self-drilling screw hex head", nb: "Selvborende skrue sekskanthode", de: "Sechskant-Bohrschraube",
            fr: "Vis autoforeuse tête hexagonale")
        var family = DemoFamily(
            code: "SD-7504K-\(material.code)", title: "Self-drilling screws hex head DIN 7504-K", brand: .boltemark,
            category: "Fasteners > Bolts and screws > Self-drilling screws", image: "drilling-screw",
            attributes: attributes(material, standard: "DIN 7504-K", head: "Hexagon with flange", drive: "External hex"),
            notes: [
                "Drills, taps and fastens in one operation, without a pilot hole.", "For roof sheets, façades and steel sections.",
                "Drive at 1,800 to 2,500 rpm with a magnetic nut setter.",
            ], demand: 0.8)
        let sizes = DemoTable(
            """
            4.2 1.4 7 3 13 38
            4.8 1.6 8 4.4 16 50
            5.5 1.8 8 5.25 19 100
            6.3 1.8 10 6 19 150
            """)
        for row in sizes.rows {
            let diameter = row.number(0)
            for length in [13.0, 16, 19, 22, 25, 32, 38, 50, 63, 80, 100, 120, 150] where length >= row.number(4) && length <= row.number(5)
            {
                let grams = threadedGrams(diameter: diameter, length: length, headDiameter: row.number(2) * 1.3, density: material.density)
                family.variants.append(
                    DemoVariant(
                        sku: "SD-\(diameter.plain)X\(length.plain)", mpn: "77504K-\(diameter.plain)x\(length.plain)",
                        title: noun + .decimal(" \(diameter.plain) x \(length.plain)") + " " + material.label + " DIN 7504-K",
                        summary:
                            "Self-drilling screw ST\(diameter.plain) × \(length.plain) mm with hexagon head \(row.number(2).plain) mm, "
                            + "drills steel up to \(row.number(3).plain) mm.",
                        attributes: [
                            .text("Thread", "ST\(diameter.plain)"), .mm("Thread pitch", row.number(1)), .mm("Length", length),
                            .mm("Width across flats", row.number(2)), .mm("Drilling capacity", row.number(3)),
                        ], grams: grams, price: material.price(grams: grams, effort: 1.8), trade: .box(grams: grams)))
            }
        }
        return family
    }

    // MARK: Wood

    private static func wood(_ material: FastenerMaterial) -> DemoFamily {
        let noun = DemoText("Chipboard screw", nb: "Treskrue", de: "Spanplattenschraube", fr: "Vis à bois aggloméré")
        var family = DemoFamily(
            code: "CB-TX-\(material.code)", title: "Chipboard screws Torx \(material.label.en)", brand: .boltemark,
            category: "Fasteners > Bolts and screws > Wood screws", image: "wood-screw",
            attributes: attributes(material, standard: nil, head: "Countersunk with ribs", drive: "Hexalobular (Torx)"),
            notes: [
                "Milling ribs under the head pull it flush.", "Sliding coating and a cut point: no pilot drilling in softwood.",
                "For battens, decking, furniture and formwork.",
            ], demand: 1.1 * material.demand)
        let sizes = DemoTable(
            """
            3 6 TX10 12 45
            3.5 7 TX15 16 50
            4 8 TX20 16 80
            4.5 9 TX20 20 80
            5 10 TX25 20 120
            6 12 TX30 30 200
            8 15 TX40 60 200
            """)
        for row in sizes.rows {
            let diameter = row.number(0)
            let recess = row.text(2)
            for length in Fasteners.lengths(from: row.number(3), to: row.number(4)) {
                let grams = threadedGrams(diameter: diameter * 0.85, length: length, headDiameter: row.number(1), density: material.density)
                family.variants.append(
                    DemoVariant(
                        sku: "CB-\(diameter.plain)X\(length.plain)-\(material.code)",
                        mpn: "WX\(material.digit) \(diameter.plain)x\(length.plain)",
                        title: noun + .decimal(" \(diameter.plain) x \(length.plain)") + " \(recess) " + material.label,
                        summary: "Countersunk wood screw \(diameter.plain) × \(length.plain) mm with \(recess) recess, "
                            + "\(length > 60 ? "partially" : "fully") threaded.",
                        attributes: [
                            .mm("Diameter", diameter), .mm("Length", length), .mm("Head diameter", row.number(1)), .text("Recess", recess),
                            .text("Threading", length > 60 ? "Partial" : "Full"),
                        ], grams: grams, price: material.price(grams: grams), trade: .box(grams: grams),
                        relations: DemoRelations(accessories: [Screwdrivers.sku(tip: recess)].compactMap { $0 })))
            }
        }
        return family
    }
}
