/// Residual current circuit breakers (EN 61008-1) and those with overcurrent protection (EN 61009-1).
enum ResidualCurrentDevices {
    static func families() -> [DemoFamily] { [switches(), combined()] }

    private static let notes = [
        "Test button on the front; press it twice a year.", "Type A trips on AC and pulsating DC residual currents.",
        "For fault, fire and personal protection.",
    ]

    private static func switches() -> DemoFamily {
        var family = DemoFamily(
            code: "RCD", title: "Residual current circuit breakers", brand: .schaltwerth,
            category: "Electrical > Circuit protection > Residual current devices", image: "rcd",
            attributes: [
                .text("Mounting", "DIN rail TS 35"), .text("Standard", "EN 61008-1"), .text("Protection class", "IP20"),
                .quantity("Breaking capacity", 10, .kiloampere),
            ] + Electrical.conformity, notes: notes, demand: 1.2)
        let noun = DemoText(
            "Residual current circuit breaker", nb: "Jordfeilbryter", de: "Fehlerstromschutzschalter", fr: "Interrupteur différentiel")
        for type in ["A", "B"] {
            for current in [25.0, 40, 63, 80] where type == "A" || current <= 63 {
                for fault in [30.0, 300] {
                    for poles in ["2P", "4P"] where type == "A" || poles == "4P" {
                        family.variants.append(
                            DemoVariant(
                                sku: "RCD-\(current.plain)-\(fault.plain)-\(poles)-\(type)",
                                mpn: "SWF\(type)\(poles.prefix(1))-\(current.plain)/\(fault.plain)",
                                title: noun + " \(current.plain) A \(fault.plain) mA \(poles) type \(type)".localizedType,
                                summary:
                                    "Residual current circuit breaker type \(type), \(current.plain) A, \(poles), trips at \(fault.plain)"
                                    + " mA.",
                                attributes: [
                                    .quantity("Rated current", current, .ampere), .quantity("Residual current", fault, .milliampere),
                                    .text("Poles", poles),
                                    .text("Residual current type", type), .quantity("Rated voltage", poles == "2P" ? 230 : 400, .volt),
                                    .mm("Width", poles == "2P" ? 35 : 70),
                                ], grams: poles == "2P" ? 210 : 370,
                                price: (poles == "2P" ? 24 : 33) * (type == "B" ? 9 : 1) * (1 + (current - 25) / 90), trade: .single(),
                                demand: (fault == 30 ? 1.4 : 0.5) * (current == 40 ? 1.5 : 0.8)))
                    }
                }
            }
        }
        return family
    }

    private static func combined() -> DemoFamily {
        var family = DemoFamily(
            code: "RCBO", title: "Residual current breakers with overcurrent protection", brand: .schaltwerth,
            category: "Electrical > Circuit protection > Residual current devices", image: "rcd",
            attributes: [
                .text("Mounting", "DIN rail TS 35"), .text("Standard", "EN 61009-1"), .text("Protection class", "IP20"),
                .text("Poles", "1P+N"),
                .quantity("Breaking capacity", 6, .kiloampere), .quantity("Residual current", 30, .milliampere),
                .text("Residual current type", "A"),
                .quantity("Rated voltage", 230, .volt), .mm("Width", 36),
            ] + Electrical.conformity, notes: notes + ["Circuit breaker and residual current device in two modules."], demand: 1.3)
        let noun = DemoText("Residual current breaker RCBO", nb: "Jordfeilautomat", de: "FI/LS-Schalter", fr: "Disjoncteur différentiel")
        for characteristic in ["B", "C"] {
            for current in [6.0, 10, 13, 16, 20, 25, 32] {
                family.variants.append(
                    DemoVariant(
                        sku: "RCBO-\(characteristic)\(current.plain)-30", mpn: "SWFL-\(characteristic)\(current.plain)/30",
                        title: noun + " \(characteristic)\(current.plain) 1P+N 30 mA type A".localizedType,
                        summary: "RCBO \(characteristic) \(current.plain) A, 1P+N, 30 mA, type A, 6 kA.",
                        attributes: [.quantity("Rated current", current, .ampere), .text("Tripping characteristic", characteristic)],
                        grams: 235, price: 29.5 + current * 0.25, trade: .single(), demand: 2 / (1 + abs(current - 16) / 6)))
            }
        }
        return family
    }
}

extension String {
    /// The text with `type` as each language writes it.
    fileprivate var localizedType: DemoText {
        DemoText(self, nb: self, de: replacing("type", with: "Typ"), fr: self)
    }
}
