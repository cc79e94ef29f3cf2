/// The name of a price list.
package struct PriceListCode: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }
}
