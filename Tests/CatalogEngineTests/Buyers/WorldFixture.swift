import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import Foundation
import SearchIndex
import Synchronization
import TestSupport

/// A random world of buyers in an engine, beside the twins that answer from the rules alone.
struct WorldFixture {
    static let schema: Schema = {
        func facet(_ name: String, _ type: FieldType) -> Field {
            var field = Field(name: name, type: type)
            field.facet = true
            field.optional = true
            return field
        }
        var sku = Field(name: "sku", type: .string)
        sku.identifier = true
        var categories = facet("categories", .stringArray)
        categories.hierarchySeparator = " > "
        return Schema(
            fields: [
                Field(name: "title", type: .string), sku, facet("brand", .string), facet("availability", .string), facet("stock", .int32),
                categories, facet("unit", .string),
                facet("attributes.*", .auto), facet("price", .float), Field(name: "popularity", type: .int32),
            ], defaultSortingField: "popularity")
    }()

    let world: PriceWorld
    let twin: PriceTwin
    let engine: CatalogEngine
    /// Documents as stored, by SKU.
    private(set) var documents: [SKU: JSONObject] = [:]

    init(_ world: PriceWorld, in fixture: EngineFixture, _ random: inout SeededRandom) throws {
        self.world = world
        twin = PriceTwin(world: world)
        engine = try fixture.open {
            $0.buyers.cacheBudget = 1 << 20
            // Columns come at once or some searches later.
            let turn = Atomic<UInt32>(0)
            $0.buyers.makingColumn = { make in
                usleep(turn.add(977, ordering: .relaxed).newValue % 4000)
                make()
            }
        }
        try engine.createCollection(NewCollection(name: "products", schema: Self.schema))
        let words = ["bolt", "nut", "washer", "hex", "steel", "brass", "lamp", "bracket"]
        for (index, product) in world.products.enumerated() {
            let title = (0..<Int.random(in: 1...4, using: &random)).map { _ in PriceWorld.pick(words, &random) }
            var document: JSONObject = [
                "id": .string(product.sku.description), "sku": .string(product.sku.description),
                "title": .string(title.joined(separator: " ")),
                "popularity": .int(Int64(index * 37 % 50)), "price": .double(999),
            ]
            if index % 2 == 0 { document["availability"] = .string(index % 4 == 0 ? "discontinued" : "in_stock") }
            if index % 3 == 0 { document["stock"] = .int(Int64(index % 7)) }
            if let brand = product.brand { document["brand"] = .string(brand) }
            document["categories"] = .array(product.categories.map { .string($0.description) })
            document["unit"] = .string(world.units[product.sku] ?? "pce")
            if !product.attributes.isEmpty {
                document["attributes"] = .object(
                    JSONObject(members: product.attributes.map { .init(key: $0.key, value: .string($0.value[0])) }))
            }
            documents[product.sku] = document
        }
        // In several writes, so that there are several segments.
        let all = world.products.compactMap { documents[$0.sku] }
        for start in stride(from: 0, to: all.count, by: 17) {
            try engine.write("products", all[start..<min(start + 17, all.count)].map { .upsert(JSON.object($0).serialized()) })
        }
        try engine.store.write { writer in
            try writer.put(world.directory.companies.values.sorted { $0.code < $1.code })
            try writer.put(world.directory.units.values.sorted { $0.code < $1.code })
            try writer.put(world.directory.associates.values.sorted { $0.code < $1.code })
            try writer.put(world.catalogs)
            for (catalog, lists) in world.listed {
                for (operation, skus) in lists { try writer.list(Array(skus), for: operation, of: catalog) }
            }
            try writer.put(world.catalogAssignments)
            try writer.put(world.lists)
            try writer.put(world.assignments)
            try writer.put(world.policies)
            try writer.putPrices(world.rows)
            try writer.put(world.partNumbers)
            try writer.put(world.orderedLines)
            try writer.put(world.stock.values.sorted { $0.sku.description < $1.sku.description })
        }
    }

    init(world: PriceWorld, twin: PriceTwin, engine: CatalogEngine) {
        self.world = world
        self.twin = twin
        self.engine = engine
    }

    mutating func add(_ sku: SKU, _ document: JSONObject) { documents[sku] = document }

    /// The documents that the rules show a buyer, with the buyer's prices.
    func seen(_ buyer: Buyer, _ currency: CurrencyCode, _ quantity: FixedDecimal, _ moment: Int64) -> [String: [UInt8]] {
        var seen: [String: [UInt8]] = [:]
        for product in world.products {
            guard var document = documents[product.sku] else { continue }
            let price = twin.price(
                buyer.customer, product, unit: world.units[product.sku] ?? "pce", quantity: quantity, currency, at: moment)
            guard twin.shows(buyer.customer, product, hasPrice: price != nil, at: moment) else { continue }
            if let stock = twin.stock(of: product.sku, quantity: quantity) {
                document["stock"] = .double(Double(stock.available.description) ?? .nan)
                document["availability"] = .string(stock.availability)
                document["lead_time_days"] = stock.leadTime.map { .int(Int64($0)) }
            }
            document["price"] = price.map { .double(Double($0.description) ?? .nan) }
            seen[product.sku.description] = JSON.object(document).serialized()
        }
        return seen
    }
}
