/// The name of an order in addresses: random, so that it tells nothing of other orders and cannot be guessed.
package struct OrderID: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }
}
