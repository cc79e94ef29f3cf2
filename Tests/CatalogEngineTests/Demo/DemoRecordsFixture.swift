import ByteStorage
import CatalogEngine

/// The demo catalog, made once for all suites that look at it.
enum DemoRecordsFixture {
    static let records = Array(DemoCatalog.records())

    static let byID = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }

    /// An attribute of a product, nil when there is none.
    static func attribute(_ sku: String, _ name: String) -> JSON? { byID[sku]?.document["attributes"]?[name] }

    /// The number of a quantity of a product, where it has the unit.
    static func quantity(_ sku: String, _ name: String, _ unit: String) -> Double? {
        let value = attribute(sku, name)
        return value?["unit"]?.stringValue == unit ? value?["value"]?.doubleValue : nil
    }
}
