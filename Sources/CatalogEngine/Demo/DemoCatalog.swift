package import Commerce

/// A catalog of an industrial distributor, made by code: real standards and sizes, invented brands.
///
/// The dimensions are those of the standards that the titles name (ISO 4014, DIN 338, ISO 15552, …); brands, part numbers, prices,
/// stock and popularity are made up. The same seed gives the same catalog, byte for byte, on every machine.
///
/// ```swift
/// for record in DemoCatalog.records() { print(record.id, record.prices.count) }
/// ```
package enum DemoCatalog {
    /// The name of the collection that the demo is installed as.
    package static let collectionName = "products"

    /// The seed of the catalog that `skua demo` shows.
    package static let defaultSeed: UInt64 = 7582

    /// The price list that the rows of ``DemoRecord/prices`` belong to.
    package static let priceList = PriceListCode("default")

    /// The currency of all prices.
    package static let currency: CurrencyCode = {
        do {
            return try CurrencyCode("EUR")
        } catch {
            preconditionFailure("EUR is a currency code")
        }
    }()

    /// All products, department by department.
    /// - Parameter seed: varies popularity, stock, origin and price breaks, never the assortment.
    /// - Complexity: O(products) time; memory of one department at a time.
    package static func records(seed: UInt64 = defaultSeed) -> DemoRecords { DemoRecords(seed: seed) }

    /// How many products ``records(seed:)`` gives.
    package static let count = departments.reduce(0) { sum, department in
        sum + department().reduce(0) { $0 + $1.variants.count }
    }

    /// The makers of each department's families, in the order of the catalog.
    static let departments: [@Sendable () -> [DemoFamily]] = [
        Fasteners.families,
        Bearings.families,
        Electrical.families,
        Pneumatics.families,
        Tools.families,
        Safety.families,
        Packaging.families,
    ]
}
