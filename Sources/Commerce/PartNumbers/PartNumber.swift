/// The number under which a customer knows a product: its own part number, or that of another make which it replaces.
///
/// A customer may know a product by several numbers, and mean several products by one. The numbers of a company are known to its units
/// and associates, those of a unit to the units and associates below it, and to nobody else.
package struct PartNumber: Sendable, Hashable {
    /// Who knows it: a company, a unit or an associate.
    package var level: CustomerLevel
    /// As the customer writes it.
    package var number: String
    package var sku: SKU
    /// What the customer calls the product; empty for nothing.
    package var description: String

    package init(_ level: CustomerLevel, _ number: String, _ sku: SKU, description: String = "") {
        self.level = level
        self.number = number
        self.sku = sku
        self.description = description
    }

    /// Bytes of a number at most.
    package static let longest = 200
}
