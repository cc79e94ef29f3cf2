/// What the store calls a SKU by in prices and catalogs, whether there is a product of it or not; counts from 1.
package struct SKUNumber: Sendable, Hashable {
    package let rawValue: Int64

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }
}
