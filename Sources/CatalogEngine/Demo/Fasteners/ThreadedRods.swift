/// Threaded rods to DIN 975, in stock lengths and cut to order.
enum ThreadedRods {
    static func families() -> [DemoFamily] {
        [FastenerMaterial.class48, .class88, .plainA2, .plainA4].map(family)
    }

    private static func family(_ material: FastenerMaterial) -> DemoFamily {
        let noun = DemoText("Threaded rod", nb: "Gjengestang", de: "Gewindestange", fr: "Tige filetée")
        var family = DemoFamily(
            code: "TR-975-\(material.code)", title: "Threaded rods \(material.label.en) DIN 975", brand: .skruvik,
            category: "Fasteners > Threaded rods > DIN 975", image: "threaded-rod",
            attributes: material.attributes + [.text("Standard", "DIN 975"), .text("Thread direction", "Right")],
            notes: [
                "Colour-coded on the end face by strength.", "Cut with a hacksaw or rod cutter, then run a nut over the end.",
                "For suspending pipes, trays and ceilings, and for chemical anchors.",
            ], demand: 0.9 * material.demand)
        for diameter in [4.0, 5, 6, 8, 10, 12, 14, 16, 18, 20, 24, 27, 30, 36] {
            let thread = MetricThread(diameter)
            for length in [1000.0, 2000, 3000] where length < 3000 || diameter >= 8 {
                let grams = thread.meanArea * length * material.density
                let long = length == 3000
                family.variants.append(
                    DemoVariant(
                        sku: "TR-\(thread.name)X\(length.plain)-\(material.code)",
                        mpn: "\(material.digit)975 \(diameter.plain) \(length.plain)",
                        title: noun + " \(thread.name) x \(length.plain) " + material.label + " DIN 975",
                        summary:
                            "Fully threaded rod \(thread.name), \((length / 1000).plain) m long, \(material.phrase).",
                        attributes: thread.attributes + [.mm("Length", length)], grams: grams,
                        price: 0.6 + material.price(grams: grams) * 0.8,
                        trade: long ? DemoTrade.single().made(.madeToOrder, days: 8) : .single(pack: diameter <= 12 ? 10 : 5),
                        demand: Fasteners.demand(diameter: diameter, length: diameter * 4.5) * (length == 1000 ? 1.5 : 0.4),
                        relations: DemoRelations(accessories: Fasteners.nutAndWasher(thread: thread, material: material))))
            }
        }
        return family
    }
}
