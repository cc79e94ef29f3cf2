/// A place from which goods are sent; of its own it has no more than a name.
package enum Warehouse {}

/// The name of a warehouse, such as `OSL`.
package typealias WarehouseCode = Code<Warehouse>
