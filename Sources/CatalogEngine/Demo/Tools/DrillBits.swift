/// Twist drills to DIN 338 from 1 to 13 mm in steps of a tenth.
enum DrillBits {
    private struct Grade {
        let code: String
        let name: String
        let material: String
        let coating: String
        let angle: Double
        let priceFactor: Double
        let demand: Double
        let notes: [String]
    }

    static func families() -> [DemoFamily] { grades.map(family) }

    /// The SKU of the ground drill of a diameter; nil when it is not made.
    static func sku(diameter: Double) -> String? {
        let tenths = diameter * 10
        return tenths.rounded() == tenths && (10...130).contains(tenths) ? "DB-\(diameter.plain)-HSSG" : nil
    }

    private static let grades = [
        Grade(
            code: "HSSG", name: "HSS-G", material: "HSS", coating: "None", angle: 118, priceFactor: 1, demand: 1.6,
            notes: ["Ground from solid, for steel up to 900 N/mm², cast iron and plastics.", "Type N.", "Cool with cutting oil."]),
        Grade(
            code: "HSSCO", name: "HSS-Co 5 %", material: "HSS-Co", coating: "None", angle: 135, priceFactor: 1.9, demand: 1.2,
            notes: [
                "Cobalt-alloyed, for stainless and tough steels.", "Split point starts without wandering.", "Low speed and steady feed.",
            ]),
        Grade(
            code: "HSSTIN", name: "HSS-TiN", material: "HSS", coating: "TiN", angle: 135, priceFactor: 1.55, demand: 0.7,
            notes: [
                "Gold titanium nitride coating lasts several times longer.", "Split point starts without wandering.",
                "For steel, cast iron and aluminium.",
            ]),
    ]

    /// Upper end of a diameter range with overall and flute length, from DIN 338; all in millimetres.
    private static let lengths = DemoTable(
        """
        1.06 34 12
        1.18 36 14
        1.32 38 16
        1.5 40 18
        1.7 43 20
        1.9 46 22
        2.12 49 24
        2.36 53 27
        2.65 57 30
        3 61 33
        3.35 65 36
        3.75 70 39
        4.25 75 43
        4.75 80 47
        5.3 86 52
        6 93 57
        6.7 101 63
        7.5 109 69
        8.5 117 75
        9.5 125 81
        10.6 133 87
        11.8 142 94
        13.2 151 101
        """)

    private static func family(_ grade: Grade) -> DemoFamily {
        var family = DemoFamily(
            code: "DB-\(grade.code)", title: "Twist drills \(grade.name) DIN 338", brand: .bohrental,
            category: "Tools > Drilling > Twist drills",
            image: "drill-bit",
            attributes: [
                .text("Standard", "DIN 338"), .text("Material", grade.material), .text("Coating", grade.coating),
                .quantity("Point angle", grade.angle, .degree),
                .text("Shank", "Cylindrical"), .text("Cutting direction", "Right"),
            ], notes: grade.notes, demand: grade.demand)
        let noun = DemoText("Twist drill", nb: "Spiralbor", de: "Spiralbohrer", fr: "Foret hélicoïdal")
        for tenths in 10...130 {
            let diameter = Double(tenths) / 10
            guard let row = lengths.rows.first(where: { $0.number(0) >= diameter }) else { continue }
            let grams = 0.7854 * diameter * diameter * row.number(1) * 0.0081 * 0.75
            let core = [2.5, 3.3, 4.2, 5, 6.8, 8.5, 10.2].contains(diameter)
            family.variants.append(
                DemoVariant(
                    sku: "DB-\(diameter.plain)-\(grade.code)",
                    mpn: "\(grade.code == "HSSG" ? 21 : grade.code == "HSSCO" ? 25 : 27)338\(tenths < 100 ? "0" : "")\(tenths)",
                    title: noun + .decimal(" \(diameter.plain) mm") + " \(grade.name) DIN 338",
                    summary:
                        "Jobber drill \(diameter.plain) mm to DIN 338, \(grade.name), overall length \(row.text(1)) mm, flute length "
                        + "\(row.text(2)) mm.",
                    attributes: [.mm("Diameter", diameter), .mm("Length", row.number(1)), .mm("Flute length", row.number(2))], grams: grams,
                    price: (0.75 + diameter * diameter * 0.055) * grade.priceFactor, trade: .packs(of: diameter <= 10 ? 10 : 5),
                    demand: (core ? 3 : tenths % 10 == 0 ? 2.2 : tenths % 5 == 0 ? 1.4 : 0.4),
                    relations: DemoRelations(substitutes: grades.filter { $0.code != grade.code }.map { "DB-\(diameter.plain)-\($0.code)" })
                ))
        }
        return family
    }
}
