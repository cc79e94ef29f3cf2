/// CEE plugs, couplers and sockets (EN 60309-2).
enum IndustrialPlugs {
    private struct Form {
        let code: String
        let noun: DemoText
        let plural: String
        let priceFactor: Double
    }

    /// Poles, voltage, colour and hour of the earth contact.
    private struct Supply {
        let poles: Int
        let volts: Double
        let colour: DemoColour
        let hour: String
        let text: String
    }

    static func families() -> [DemoFamily] { forms.map(family) }

    private static let forms = [
        Form(
            code: "PL", noun: DemoText("CEE plug", nb: "CEE-støpsel", de: "CEE-Stecker", fr: "Fiche CEE"), plural: "CEE plugs",
            priceFactor: 1),
        Form(
            code: "CO", noun: DemoText("CEE coupler", nb: "CEE-skjøtekontakt", de: "CEE-Kupplung", fr: "Prolongateur CEE"),
            plural: "CEE couplers", priceFactor: 1.35),
        Form(
            code: "WS", noun: DemoText("CEE wall socket", nb: "CEE-veggstikkontakt", de: "CEE-Wanddose", fr: "Socle mural CEE"),
            plural: "CEE wall sockets", priceFactor: 1.6),
        Form(
            code: "PS", noun: DemoText("CEE panel socket", nb: "CEE-innfellingskontakt", de: "CEE-Anbaudose", fr: "Socle de tableau CEE"),
            plural: "CEE panel sockets", priceFactor: 1.1),
    ]

    private static let supplies = [
        Supply(poles: 3, volts: 110, colour: .yellow, hour: "4h", text: "2P+E"),
        Supply(poles: 3, volts: 230, colour: .blue, hour: "6h", text: "2P+E"),
        Supply(poles: 4, volts: 400, colour: .red, hour: "6h", text: "3P+E"),
        Supply(poles: 5, volts: 400, colour: .red, hour: "6h", text: "3P+N+E"),
    ]

    private static func family(_ form: Form) -> DemoFamily {
        var family = DemoFamily(
            code: "CEE-\(form.code)", title: "\(form.plural) 16–125 A", brand: .ampelio,
            category: "Electrical > Industrial plugs > \(form.plural)",
            image: form.code == "PL" || form.code == "CO" ? "cee-plug" : "cee-socket",
            attributes: [.text("Standard", "EN 60309-2"), .text("Material", "Polyamide 6"), .text("Function", form.plural)]
                + Electrical.conformity,
            notes: [
                "Impact-resistant housing, resists oil and cold down to −25 °C.", "Nickel-plated contacts.",
                "The colour shows the voltage, the hour the position of the earth contact.",
            ], demand: 0.8)
        for current in [16.0, 32, 63, 125] {
            for supply in supplies where current < 63 || supply.volts == 400 {
                for protection in ["IP44", "IP67"] where current < 63 || protection == "IP67" {
                    let stem = "CEE-\(form.code)-\(current.plain)-\(supply.poles)-\(supply.volts.plain)"
                    family.variants.append(
                        DemoVariant(
                            sku: "\(stem)-\(protection)",
                            mpn:
                                "AC\(form.code)\(current.plain)\(supply.poles)\(supply.hour)\(protection == "IP44" ? "" : "W")"
                                + "-\(supply.volts.plain)",
                            title: form.noun + " \(current.plain) A \(supply.poles)P \(supply.volts.plain) V \(supply.hour) \(protection) "
                                + (form.code == "PL" ? supply.colour.feminineName : supply.colour.name),
                            summary:
                                "\(form.noun.en) \(current.plain) A, \(supply.text), \(supply.volts.plain) V, \(supply.hour), "
                                + "\(protection), \(supply.colour.name.en).",
                            attributes: [
                                .quantity("Rated current", current, .ampere), .text("Poles", supply.text),
                                .quantity("Rated voltage", supply.volts, .volt),
                                .text("Protection class", protection), supply.colour.attribute,
                                .text("Earth contact position", supply.hour),
                            ], grams: current * Double(supply.poles) * 2.6,
                            price: (1.4 + current * Double(supply.poles) * 0.052) * form.priceFactor * (protection == "IP67" ? 1.9 : 1),
                            trade: .single(pack: current <= 32 ? 10 : 1),
                            demand: (current == 16 ? 1.6 : 0.7) * (supply.poles == 4 ? 0.5 : 1.2),
                            relations: DemoRelations(
                                substitutes: current < 63 ? ["\(stem)-\(protection == "IP44" ? "IP67" : "IP44")"] : [],
                                accessories: form.code == "PL" ? ["\(stem.replacing("CEE-PL", with: "CEE-CO"))-\(protection)"] : [])))
                }
            }
        }
        return family
    }
}
