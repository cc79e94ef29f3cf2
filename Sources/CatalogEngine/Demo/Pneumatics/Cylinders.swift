/// Pneumatic cylinders: profile cylinders ISO 15552, round cylinders ISO 6432, compact cylinders ISO 21287.
enum Cylinders {
    private struct Form {
        let standard: String
        let prefix: String
        let noun: DemoText
        let plural: String
        let image: String
        /// Bore, piston rod diameter, port, thread of the rod, longest stroke.
        let bores: DemoTable
        let strokes: [Double]
        /// Strokes that are on the shelf; others are made to order.
        let stocked: Set<Double>
        let notes: [String]
        let demand: Double
        /// Grams at no stroke and per millimetre, as factors of the bore squared and of the bore.
        let mass: (Double, Double)
        let price: (Double, Double)
    }

    static func families() -> [DemoFamily] { forms.map(family) }

    /// Thrust at 6 bar on the advancing stroke, in newtons, without friction.
    static func thrust(bore: Double) -> Double { (0.785_398 * bore * bore * 0.6).rounded() }

    private static func family(_ form: Form) -> DemoFamily {
        var family = DemoFamily(
            code: "CYL-\(form.prefix)", title: "\(form.plural) \(form.standard)", brand: .pneumaro,
            category: "Pneumatics > Cylinders > \(form.plural)",
            image: form.image,
            attributes: [
                .text("Standard", form.standard), .text("Action", "Double acting"), .flag("Magnetic piston", true),
                .quantity("Highest pressure", 10, .bar), .text("Seals", "Polyurethane"), .quantity("Lowest temperature", -20, .celsius),
                .quantity("Highest temperature", 80, .celsius),
            ], notes: form.notes, demand: form.demand)
        for row in form.bores.rows {
            let (bore, rod) = (row.number(0), row.number(1))
            let port = row.text(2)
            for stroke in form.strokes where stroke <= row.number(4) {
                let stock = form.stocked.contains(stroke)
                let special = stroke > 400
                let trade: DemoTrade =
                    stock ? .single() : DemoTrade.single().made(special ? .engineeredToOrder : .madeToOrder, days: special ? 25 : 10)
                let profile = form.prefix == "15552"
                family.variants.append(
                    DemoVariant(
                        sku: "CYL-\(bore.plain)-\(stroke.plain)-\(form.prefix)",
                        mpn: "PN\(form.prefix.prefix(2)).\(bore.plain).\(stroke.plain)",
                        title: form.noun + " Ø\(bore.plain) x \(stroke.plain) \(form.standard)",
                        summary:
                            "Double-acting cylinder to \(form.standard), bore \(bore.plain) mm, stroke \(stroke.plain) mm, ports \(port), "
                            + "thrust \(thrust(bore: bore).plain) N at 6 bar.",
                        attributes: [
                            .mm("Bore diameter", bore), .mm("Stroke", stroke), .mm("Piston rod diameter", rod), .text("Port", port),
                            .text("Rod thread", row.text(3)), .quantity("Thrust at 6 bar", thrust(bore: bore), .newton),
                            .text("Cushioning", profile ? "Adjustable pneumatic" : "Elastic"),
                        ], grams: bore * bore * form.mass.0 + stroke * bore * form.mass.1,
                        price: form.price.0 * (0.35 + bore / 50) + stroke * form.price.1 * (0.4 + bore / 63),
                        trade: trade, demand: (stock ? 1.2 : 0.3) * 2 / (1 + abs(bore - 40) / 25),
                        relations: DemoRelations(
                            accessories: profile ? CylinderAccessories.skus(bore: bore) + ["REED-2M"] : ["REED-2M"],
                            spareParts: profile ? ["KIT-\(bore.plain)"] : [])))
            }
        }
        return family
    }

    private static let forms = [
        Form(
            standard: "ISO 15552", prefix: "15552",
            noun: DemoText("Pneumatic cylinder", nb: "Pneumatikksylinder", de: "Pneumatikzylinder", fr: "Vérin pneumatique"),
            plural: "Profile cylinders",
            image: "cylinder",
            bores: DemoTable(
                """
                32 12 G1/8 M10x1.25 500
                40 16 G1/4 M12x1.25 500
                50 20 G1/4 M16x1.5 800
                63 20 G3/8 M16x1.5 800
                80 25 G3/8 M20x1.5 1000
                100 25 G1/2 M20x1.5 1000
                125 32 G1/2 M27x2 1000
                """), strokes: [25, 50, 80, 100, 125, 160, 200, 250, 300, 320, 400, 500, 600, 800, 1000],
            stocked: [25, 50, 80, 100, 125, 160, 200, 250, 320],
            notes: [
                "Interchangeable with cylinders of other makers to the same standard.",
                "Grooves on three sides take the position switches.",
                "Adjustable cushioning at both ends.", "Seal kits are kept in stock for fifteen years.",
            ], demand: 1, mass: (0.42, 0.075), price: (62, 0.11)),
        Form(
            standard: "ISO 6432", prefix: "6432",
            noun: DemoText("Round cylinder", nb: "Rundsylinder", de: "Rundzylinder", fr: "Vérin rond"), plural: "Round cylinders",
            image: "round-cylinder",
            bores: DemoTable(
                """
                8 4 M5 M4 50
                10 4 M5 M4 80
                12 6 M5 M6 160
                16 6 M5 M6 200
                20 8 G1/8 M8 320
                25 10 G1/8 M10x1.25 500
                """), strokes: [10, 25, 40, 50, 80, 100, 125, 160, 200, 250, 320], stocked: [10, 25, 40, 50, 80, 100, 125, 160],
            notes: [
                "Stainless tube, rolled ends.", "Fixes with the nut on the front or a swivel at the rear.",
                "Nut for the piston rod included.",
            ], demand: 0.8,
            mass: (0.3, 0.045), price: (26, 0.05)),
        Form(
            standard: "ISO 21287", prefix: "21287",
            noun: DemoText("Compact cylinder", nb: "Kompaktsylinder", de: "Kompaktzylinder", fr: "Vérin compact"),
            plural: "Compact cylinders",
            image: "compact-cylinder",
            bores: DemoTable(
                """
                20 10 M5 M6 60
                25 10 M5 M6 60
                32 12 G1/8 M8 80
                40 12 G1/8 M8 80
                50 16 G1/8 M10 80
                63 16 G1/8 M10 80
                80 20 G1/8 M12 80
                100 25 G1/4 M12 80
                """), strokes: [5, 10, 15, 20, 25, 30, 40, 50, 60, 80], stocked: [5, 10, 15, 20, 25, 30, 40, 50],
            notes: [
                "Half the length of a profile cylinder.", "Female thread in the piston rod.",
                "For clamping, lifting and stopping in tight places.",
            ], demand: 0.8,
            mass: (0.22, 0.055), price: (38, 0.28)),
    ]
}
