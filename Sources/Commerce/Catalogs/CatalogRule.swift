/// A part of a catalog: products that it adds or removes, for a time.
///
/// Within a catalog removing beats adding, whatever the order.
package struct CatalogRule: Sendable, Hashable {
    package enum Operation: String, Sendable, Hashable, CaseIterable {
        case add
        case remove
    }

    package var operation: Operation
    package var products: ProductRule
    package var validity: Validity

    package init(_ operation: Operation, _ products: ProductRule, validity: Validity = .always) {
        self.operation = operation
        self.products = products
        self.validity = validity
    }
}
