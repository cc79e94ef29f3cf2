/// Gives a catalog to a level of customers.
package struct CatalogAssignment: Sendable, Hashable {
    package var level: CustomerLevel
    package var catalog: CatalogCode

    package init(_ level: CustomerLevel, _ catalog: CatalogCode) {
        self.level = level
        self.catalog = catalog
    }
}
