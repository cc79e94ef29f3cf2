/// Tapered, cylindrical and spherical roller bearings, angular contact, self-aligning and thrust ball bearings.
enum RollerBearings {
    /// A series with what its members share.
    private struct Kind {
        let code: String
        let noun: DemoText
        let plural: String
        let type: String
        let group: String
        let image: String
        let suffix: String
        let standard: String
        let priceFactor: Double
        let summary: String
        let notes: [String]
        /// Designation, bore, outer diameter, width.
        let sizes: DemoTable
    }

    static func families() -> [DemoFamily] { kinds.map(family) }

    private static func family(_ kind: Kind) -> DemoFamily {
        var family = DemoFamily(
            code: "ROLL-\(kind.code)", title: "\(kind.plural) series \(kind.code)", brand: .rullvik,
            category: "Bearings > \(kind.group) > \(kind.plural)", image: kind.image,
            attributes: [
                .text("Bearing type", kind.type), .text("Series", kind.code), .text("Material", "Chrome steel 100Cr6"),
                .text("Standard", kind.standard),
            ], notes: kind.notes, demand: 0.7)
        for row in kind.sizes.rows {
            let (bore, outer, width) = (row.number(1), row.number(2), row.number(3))
            let designation = row.text(0) + kind.suffix
            let grams = Bearings.grams(bore: bore, outer: outer, width: width) * 1.15
            family.variants.append(
                DemoVariant(
                    sku: designation, mpn: "RV \(row.text(0))\(kind.suffix.isEmpty ? "" : " " + kind.suffix.drop { $0 == "-" })",
                    title: kind.noun + .decimal(" \(designation) \(Bearings.sizeText(bore: bore, outer: outer, width: width)) mm"),
                    summary: "\(kind.type) \(designation), \(bore.plain) × \(outer.plain) × \(width.plain) mm, \(kind.summary).",
                    attributes: Bearings.size(bore: bore, outer: outer, width: width), grams: grams,
                    price: (4 + grams * 0.026) * kind.priceFactor, trade: .single(), demand: Bearings.demand(bore: bore)))
        }
        return family
    }

    private static let kinds = [
        Kind(
            code: "302", noun: taperedNoun, plural: "Tapered roller bearings", type: "Tapered roller bearing", group: "Roller bearings",
            image: "tapered-bearing", suffix: "", standard: "DIN 720", priceFactor: 1.1, summary: "cone and cup supplied together",
            notes: taperedNotes,
            sizes: DemoTable(
                """
                30202 15 35 11.75
                30203 17 40 13.25
                30204 20 47 15.25
                30205 25 52 16.25
                30206 30 62 17.25
                30207 35 72 18.25
                30208 40 80 19.75
                30209 45 85 20.75
                30210 50 90 21.75
                30211 55 100 22.75
                30212 60 110 23.75
                30213 65 120 24.75
                30214 70 125 26.25
                30215 75 130 27.25
                30216 80 140 28.25
                30217 85 150 30.5
                30218 90 160 32.5
                30219 95 170 34.5
                30220 100 180 37
                """)),
        Kind(
            code: "303", noun: taperedNoun, plural: "Tapered roller bearings", type: "Tapered roller bearing", group: "Roller bearings",
            image: "tapered-bearing", suffix: "", standard: "DIN 720", priceFactor: 1.15,
            summary: "for heavy loads, cone and cup supplied together",
            notes: taperedNotes,
            sizes: DemoTable(
                """
                30302 15 42 14.25
                30303 17 47 15.25
                30304 20 52 16.25
                30305 25 62 18.25
                30306 30 72 20.75
                30307 35 80 22.75
                30308 40 90 25.25
                30309 45 100 27.25
                30310 50 110 29.25
                30311 55 120 31.5
                30312 60 130 33.5
                """)),
        Kind(
            code: "320", noun: taperedNoun, plural: "Tapered roller bearings", type: "Tapered roller bearing", group: "Roller bearings",
            image: "tapered-bearing", suffix: "X", standard: "DIN 720", priceFactor: 1.05,
            summary: "slim section, cone and cup supplied together",
            notes: taperedNotes,
            sizes: DemoTable(
                """
                32004 20 42 15
                32005 25 47 15
                32006 30 55 17
                32007 35 62 18
                32008 40 68 19
                32009 45 75 20
                32010 50 80 20
                32011 55 90 23
                32012 60 95 23
                """)),
        Kind(
            code: "NU2",
            noun: DemoText(
                "Cylindrical roller bearing", nb: "Sylindrisk rullelager", de: "Zylinderrollenlager",
                fr: "Roulement à rouleaux cylindriques"),
            plural: "Cylindrical roller bearings", type: "Cylindrical roller bearing", group: "Roller bearings", image: "roller-bearing",
            suffix: "-E", standard: "DIN 5412-1", priceFactor: 1.7, summary: "free inner ring, polyamide cage",
            notes: [
                "Takes high radial loads and lets the shaft expand.", "The inner ring comes off for separate mounting.",
                "For electric motors and gearboxes.",
            ],
            sizes: DemoTable(
                """
                NU204 20 47 14
                NU205 25 52 15
                NU206 30 62 16
                NU207 35 72 17
                NU208 40 80 18
                NU209 45 85 19
                NU210 50 90 20
                NU211 55 100 21
                NU212 60 110 22
                NU213 65 120 23
                NU214 70 125 24
                NU215 75 130 25
                """)),
        Kind(
            code: "222",
            noun: DemoText(
                "Spherical roller bearing", nb: "Sfærisk rullelager", de: "Pendelrollenlager", fr: "Roulement à rotule sur rouleaux"),
            plural: "Spherical roller bearings", type: "Spherical roller bearing", group: "Roller bearings", image: "roller-bearing",
            suffix: "-E1", standard: "DIN 635-2", priceFactor: 1.9, summary: "self-aligning, for heavy loads",
            notes: [
                "Makes up for shaft bending and misalignment.", "Lubrication groove and holes in the outer ring.",
                "For crushers, screens, fans and conveyor drums.",
            ],
            sizes: DemoTable(
                """
                22205 25 52 18
                22206 30 62 20
                22207 35 72 23
                22208 40 80 23
                22209 45 85 23
                22210 50 90 23
                22211 55 100 25
                22212 60 110 28
                22213 65 120 31
                22214 70 125 31
                22215 75 130 31
                22216 80 140 33
                """)),
        Kind(
            code: "72",
            noun: DemoText(
                "Angular contact ball bearing", nb: "Vinkelkontaktkulelager", de: "Schrägkugellager",
                fr: "Roulement à billes à contact oblique"),
            plural: "Angular contact ball bearings", type: "Angular contact ball bearing", group: "Ball bearings", image: "ball-bearing",
            suffix: "-B", standard: "DIN 628-1", priceFactor: 1.5, summary: "contact angle 40°",
            notes: [
                "Takes axial load in one direction; mount in pairs for both.",
                "Universal design for pairing in O, X or tandem arrangement.", "For pumps, compressors and spindles.",
            ],
            sizes: DemoTable(
                """
                7200 10 30 9
                7201 12 32 10
                7202 15 35 11
                7203 17 40 12
                7204 20 47 14
                7205 25 52 15
                7206 30 62 16
                7207 35 72 17
                7208 40 80 18
                7209 45 85 19
                7210 50 90 20
                7211 55 100 21
                7212 60 110 22
                """)),
        Kind(
            code: "12",
            noun: DemoText(
                "Self-aligning ball bearing", nb: "Sfærisk kulelager", de: "Pendelkugellager", fr: "Roulement à rotule sur billes"),
            plural: "Self-aligning ball bearings", type: "Self-aligning ball bearing", group: "Ball bearings", image: "ball-bearing",
            suffix: "", standard: "DIN 630", priceFactor: 1.6, summary: "double row, self-aligning",
            notes: [
                "Runs cool and makes up for misalignment up to 2.5°.", "For long shafts that bend.",
                "Also available with tapered bore on request.",
            ],
            sizes: DemoTable(
                """
                1200 10 30 9
                1201 12 32 10
                1202 15 35 11
                1203 17 40 12
                1204 20 47 14
                1205 25 52 15
                1206 30 62 16
                1207 35 72 17
                1208 40 80 18
                1209 45 85 19
                1210 50 90 20
                """)),
        Kind(
            code: "511", noun: DemoText("Thrust ball bearing", nb: "Aksialkulelager", de: "Axial-Rillenkugellager", fr: "Butée à billes"),
            plural: "Thrust ball bearings", type: "Thrust ball bearing", group: "Ball bearings", image: "thrust-bearing", suffix: "",
            standard: "DIN 711", priceFactor: 1.05, summary: "for axial load in one direction",
            notes: [
                "Shaft washer, housing washer and ball cage come apart.", "Takes no radial load.", "For jacks, turntables and worm shafts.",
            ],
            sizes: DemoTable(
                """
                51100 10 24 9
                51101 12 26 9
                51102 15 28 9
                51103 17 30 9
                51104 20 35 10
                51105 25 42 11
                51106 30 47 11
                51107 35 52 12
                51108 40 60 13
                51109 45 65 14
                51110 50 70 14
                """)),
    ]

    private static let taperedNoun = DemoText(
        "Tapered roller bearing", nb: "Konisk rullelager", de: "Kegelrollenlager", fr: "Roulement à rouleaux coniques")
    private static let taperedNotes = [
        "Takes combined radial and axial loads; adjust against a second bearing.", "Cone and cup can be mounted separately.",
        "For wheel hubs, gearboxes and axle drives.",
    ]
}
