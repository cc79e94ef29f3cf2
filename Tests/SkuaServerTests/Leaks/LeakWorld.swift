import ByteStorage
import Commerce
import CommerceStore
import Foundation
import TestSupport

/// Companies that share a catalog, each with products, words, attributes and prices that no other must learn of.
struct LeakWorld {
    static let companies = 15
    static let shared = 40
    static let privates = 3
    static let parentKey = "parent-of-scoped-keys"
    static let words = ["bolt", "nut", "washer", "hexagon", "steel", "brass", "bracket", "bearing"]

    /// The company whose things are not there; nil for all of them.
    let absent: Int?

    /// What only one company may see: its SKUs, brand, attribute, values, word and prices.
    static func secrets(of company: Int) -> [String] {
        let amounts = (0..<6).flatMap { [amount(of: company, $0), "\(Double(amount(of: company, $0)) ?? 0)"] }
        return [sku(company, 0), sku(company, 1), sku(company, 2), "Brand\(company)Q", "Secret\(company)Q", "sv\(company)q", word(company)]
            + numbers(of: company) + Set(amounts) + [count(of: company)]
    }

    /// How much is in stock of a product that only one company may see.
    static func count(of company: Int) -> String { "\(61_000 + company * 3)" }

    /// Part numbers of a company: of a product of its own, and of one that all see.
    static func numbers(of company: Int) -> [String] { ["KN\(company)-770", "KN\(company)/00\(815 + company)"] }

    static func code(_ company: Int) -> String { "C\(company)" }
    static func sku(_ company: Int, _ number: Int) -> String { "P\(company)X\(number)" }
    /// A word that a few edits lead to from a shared one.
    static func word(_ company: Int) -> String { "zq" + ["alpha", "bravo", "delta"][company % 3] + "\(company)bolt" }
    /// A price that nothing else has, `1703.25`.
    static func amount(of company: Int, _ number: Int) -> String { "\(1700 + company * 7).\(["25", "75"][number % 2])" }

    static let schema: JSON = [
        "name": "products", "default_sorting_field": "popularity", "enable_nested_fields": true,
        "metadata": ["buyer_boost": ["regular": 4000, "contract": 900]],
        "fields": [
            ["name": "title", "type": "string"], ["name": "sku", "type": "string", "identifier": true],
            ["name": "brand", "type": "string", "facet": true], ["name": "categories", "type": "string[]", "facet": true],
            ["name": "attributes.*", "type": "auto", "facet": true, "optional": true],
            ["name": "relations.*", "type": "auto", "facet": true, "optional": true],
            ["name": "price", "type": "float", "facet": true, "optional": true], ["name": "stock", "type": "int32", "facet": true],
            ["name": "popularity", "type": "int32"],
        ],
    ]

    /// One JSON object a line; those of private products between the shared ones.
    var documents: String {
        var lines: [JSON] = []
        for index in 0..<Self.shared {
            let neighbour = Self.sku(index % Self.companies, index % Self.privates)
            lines.append([
                "id": .string("S\(index)"), "sku": .string("S\(index)"),
                "title": .string("\(Self.words[index % 8]) \(Self.words[(index * 3 + 1) % 8]) M\(index % 5 + 4)"),
                "brand": .string(index % 3 == 0 ? "Acme" : "Nord"), "categories": ["Shared"], "price": 999, "stock": .int(Int64(index % 7)),
                "popularity": .int(Int64(index * 17 % 31)),
                "attributes": ["Material": .string(index % 2 == 0 ? "steel" : "brass"), "Size": .int(Int64(index % 4))],
                "relations": [
                    "accessory": [.string(neighbour), .string("S\((index + 1) % Self.shared)")], "superseded_by": .string(neighbour),
                ],
            ])
            guard index % 3 == 0, index / 3 < Self.companies, index / 3 != absent else { continue }
            for number in 0..<Self.privates { lines.append(secretProduct(index / 3, number)) }
        }
        for company in Self.shared / 3 + 1..<Self.companies where company != absent {
            for number in 0..<Self.privates { lines.append(secretProduct(company, number)) }
        }
        return lines.map(\.description).joined(separator: "\n")
    }

    private func secretProduct(_ company: Int, _ number: Int) -> JSON {
        [
            "id": .string(Self.sku(company, number)), "sku": .string(Self.sku(company, number)),
            "title": .string("\(Self.word(company)) \(Self.words[number]) bolts M8"),
            "brand": .string(number == 0 ? "Brand\(company)Q" : "Acme"),
            "categories": [.string("Private\(company)Q")], "price": 999, "stock": .int(Int64(50 + company)), "popularity": 99,
            "attributes": .object([
                "Material": "steel", "Secret\(company)Q": .string("sv\(company)q"), "Size": .double(0.5),
                "Common": number == 0 ? .string("sv\(company)q") : .int(7),
            ]),
            "relations": ["accessory": [.string(Self.sku((company + 1) % Self.companies, 0)), "S1"]],
        ]
    }

    func install(in writer: StoreWriter) throws {
        let present = (0..<Self.companies).filter { $0 != absent }
        try writer.put(present.map { Company(code: CompanyCode(Self.code($0))) })
        try writer.put([Catalog(code: "shared", mode: .restrict, rules: [CatalogRule(.add, .category(CategoryTrail("Shared")))])])
        try writer.put([CatalogAssignment(.everyone, "shared")])
        try writer.put([PriceListAssignment(.everyone, PriceListCode("base"))])
        try writer.putPrices(try (0..<Self.shared).map { try row("base", "S\($0)", "\($0 % 9 + 1).5") })
        try writer.countStock(
            Dictionary(
                uniqueKeysWithValues: (0..<10).map { index in
                    (SKU("S\(index)"), [StockCount(warehouse: "OSL", onHand: index % 3 == 0 ? .zero : .one, leadTimeDays: index)])
                }))
        for company in present {
            let catalog = CatalogCode("k\(company)")
            let mode: Catalog.Mode = company % 2 == 0 ? .restrict : .overlay
            var rules = [CatalogRule(.add, .listed)]
            if mode == .restrict {
                rules.append(CatalogRule(.add, .brand("Nord")))
            } else {
                rules.append(CatalogRule(.remove, .sku(SKU("S7"))))
            }
            let skus = (0..<Self.privates).map { SKU(Self.sku(company, $0)) }
            try writer.put([Catalog(code: catalog, mode: mode, unpriced: company % 5 == 0 ? .hide : nil, rules: rules)])
            try writer.list(skus, for: .add, of: catalog)
            try writer.put([CatalogAssignment(.company(CompanyCode(Self.code(company))), catalog)])
            let list = "pl\(company)"
            try writer.put([PriceListAssignment(.company(CompanyCode(Self.code(company))), PriceListCode(list))])
            var counts: [SKU: [StockCount]] = [:]
            counts[skus[0]] = [StockCount(warehouse: "OSL", onHand: try FixedDecimal(Self.count(of: company)))]
            counts[skus[1]] = [StockCount(warehouse: "BER", onHand: .zero, leadTimeDays: 90 + company)]
            try writer.countStock(counts)
            let level = CustomerLevel.company(CompanyCode(Self.code(company)))
            let numbers = Self.numbers(of: company)
            try writer.put([
                PartNumber(level, numbers[0], skus[0], description: "Called\(company)Q"), PartNumber(level, numbers[1], SKU("S\(company)")),
                // Everyone has this number, each for something else.
                PartNumber(level, "COMMON-1", skus[1]),
            ])
            try writer.put(
                ["S3", "S\(company + 9)", skus[2].description].flatMap { sku in
                    (0..<2).map { number in
                        OrderedLine(
                            company: CompanyCode(Self.code(company)), order: "\(company)/\(number)", sku: SKU(sku), quantity: .one,
                            orderedAt: Int64(Date().timeIntervalSince1970) - 1000)
                    }
                })
            let own = try skus.enumerated().map { try row(list, $1.description, Self.amount(of: company, $0)) }
            let contract = try [1, 4, 8, 11].enumerated().map {
                try row(list, "S\($1)", Self.amount(of: company, $0), from: $0 == 3 ? "5" : "1")
            }
            try writer.putPrices(own + contract)
        }
    }

    private func row(_ list: String, _ sku: String, _ amount: String, from quantity: String = "1") throws -> PriceRow {
        PriceRow(
            list: PriceListCode(list), sku: SKU(sku), unit: "pce", minQuantity: try FixedDecimal(quantity),
            amount: try FixedDecimal(amount),
            currency: try CurrencyCode("EUR"))
    }
}
