import ByteStorage
package import Commerce
import SearchIndex

/// Compares products as a buyer sees them.
package struct CompareDesk: Sendable {
    let engine: CatalogEngine

    /// Most products that are compared at once.
    package static let maximumProducts = 20
    /// Members of documents that tell nothing of the product itself.
    private static let left: Set<String> = ["id", "relations", "images", "image", "datasheet", "documents"]

    /// - Throws: ``EngineError``: `.invalid` for none or too many; `.notFound` and `.forbidden` for the customer.
    package func compare(_ skus: [SKU], for buyer: Buyer) throws -> Comparison {
        guard (1...Self.maximumProducts).contains(skus.count) else {
            throw EngineError(.invalid, "From one to \(Self.maximumProducts) products are compared.", field: "skus")
        }
        return try EngineError.translatingCommerce {
            let sight = try SharedSight(engine, [buyer])
            return try engine.watching(engine.live(engine.options.buyers.collection)) {
                var products: [SeenProduct] = []
                var values: [[(name: String, value: JSON)]] = []
                var missing: [SKU] = []
                let known = try sight.products(Set(skus)) { _, _ in .one }
                for sku in skus where !products.contains(where: { $0.sku == sku }) {
                    guard let product = known[sku], let body = sight.snapshot.document(id: sku.description),
                        let object = try? JSON.parse(body).objectValue
                    else {
                        missing.append(sku)
                        continue
                    }
                    products.append(product)
                    values.append(object.members.flatMap { leaves(of: $0.value, $0.key) })
                }
                return Comparison(
                    products: products, currency: try sight.currency, rows: Self.rows(of: values), missing: missing)
            }
        }
    }

    /// The values of a member by their paths; the price is told apart, by the buyer's lists.
    private func leaves(of value: JSON, _ path: String) -> [(name: String, value: JSON)] {
        guard !Self.left.contains(path), path != engine.options.buyers.priceField else { return [] }
        guard case .object(let object) = value, object["unit"] == nil || object["value"] == nil else {
            return value.isNull ? [] : [(path, value)]
        }
        return object.members.flatMap { leaves(of: $0.value, path + "." + $0.key) }
    }

    /// All names in the order in which they are met first.
    private static func rows(of products: [[(name: String, value: JSON)]]) -> [Comparison.Row] {
        var names: [String] = []
        var tables: [[String: JSON]] = []
        for product in products {
            for member in product where !names.contains(member.name) { names.append(member.name) }
            tables.append(Dictionary(product.map { ($0.name, $0.value) }) { first, _ in first })
        }
        return names.map { name in
            let values = tables.map { $0[name] }
            return Comparison.Row(name: name, values: values, differs: values.contains { $0 != values[0] })
        }
    }
}

extension CatalogEngine {
    /// Products side by side.
    package var comparing: CompareDesk { CompareDesk(engine: self) }
}
