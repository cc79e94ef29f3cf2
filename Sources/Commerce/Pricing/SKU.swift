/// The seller's number of a product, which is also the id of its document.
package struct SKU: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }
}
