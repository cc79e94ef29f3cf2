/// The name of a price list.
package struct PriceListCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }

    package static func < (left: PriceListCode, right: PriceListCode) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
