package import Commerce
import CommerceStore

/// Three customers of the demo catalog, each with prices and an assortment of its own.
///
/// | customer | prices | assortment |
/// |---|---|---|
/// | `C-1001` Nordwerk Mechanics | contract: 12 % off fasteners, 8 % off all else | everything |
/// | `C-1002` Hansa Pneumatics | group: 15 % off pneumatics; the list price of all else | only pneumatics and bearings |
/// | `C-1003` Vestby Installations | the cheaper of list and electrical contract, 20 % off electrical | all but safety gear |
///
/// Whoever is none of them sees everything at list prices. Two of them have part numbers of their own: `NW-4711` is a bearing for Nordwerk
/// and nothing for others, `4711` another one for Hansa.
package enum DemoBuyers {
    package static let nordwerk: CompanyCode = "C-1001"
    package static let hansa: CompanyCode = "C-1002"
    package static let vestby: CompanyCode = "C-1003"

    /// The customers in the order in which they are shown, with what is special about them.
    package static let all: [(code: CompanyCode, name: String, about: String)] = [
        (nordwerk, "Nordwerk Mechanics", "contract prices on everything"),
        (hansa, "Hansa Pneumatics", "pneumatics and bearings only, group prices"),
        (vestby, "Vestby Installations", "electrical contract, no safety gear"),
    ]

    /// What customers call products.
    static let partNumbers = [
        PartNumber(.company(nordwerk), "NW-4711", SKU("6204-2RS"), description: "Bearing, conveyor 3"),
        PartNumber(.company(nordwerk), "NW-4712/A2", SKU("GC-M8X40-A2"), description: "Set screw, guard rail"),
        PartNumber(.company(hansa), "4711", SKU("6204"), description: "Bearing, compressor"),
    ]

    static func install(in writer: StoreWriter) throws {
        let list = DemoCatalog.priceList
        let contract = PriceListCode("contract-nordwerk")
        let partners = PriceListCode("partners-pneumatics")
        let electrical = PriceListCode("contract-electrical")
        func percent(_ number: Int64) -> FixedDecimal { FixedDecimal(tenThousandths: number * FixedDecimal.scale) }
        func category(_ name: String) -> ProductRule { .category(CategoryTrail(name)) }

        try writer.put([CustomerGroup(code: "partners", name: "Trade partners")])
        try writer.put(
            all.map { Company(code: $0.code, name: $0.name, group: $0.code == hansa ? "partners" : nil, currency: DemoCatalog.currency) })
        try writer.put([
            PriceList(code: list, name: "List prices", currency: DemoCatalog.currency),
            PriceList(
                code: contract, name: "Contract Nordwerk", currency: DemoCatalog.currency, parent: list,
                adjustments: [PriceAdjustment(category("Fasteners"), percent: percent(-12)), PriceAdjustment(percent: percent(-8))]),
            PriceList(
                code: partners, name: "Partners, pneumatics", currency: DemoCatalog.currency, parent: list,
                adjustments: [PriceAdjustment(category("Pneumatics"), percent: percent(-15))]),
            PriceList(
                code: electrical, name: "Contract electrical", currency: DemoCatalog.currency, parent: list,
                adjustments: [PriceAdjustment(category("Electrical"), percent: percent(-20))]),
        ])
        try writer.put([
            PriceListAssignment(.everyone, list), PriceListAssignment(.company(nordwerk), contract),
            PriceListAssignment(.group("partners"), partners), PriceListAssignment(.company(vestby), electrical),
        ])
        try writer.put([PricePolicy(.company(vestby), strategy: .minimal)])
        try writer.put([
            Catalog(
                code: "hansa", name: "Hansa Pneumatics", mode: .restrict,
                rules: [CatalogRule(.add, category("Pneumatics")), CatalogRule(.add, category("Bearings"))]),
            Catalog(code: "no-safety", name: "Without safety gear", mode: .overlay, rules: [CatalogRule(.remove, category("Safety"))]),
        ])
        try writer.put([CatalogAssignment(.company(hansa), "hansa"), CatalogAssignment(.company(vestby), "no-safety")])
        try writer.put(partNumbers)
    }
}
