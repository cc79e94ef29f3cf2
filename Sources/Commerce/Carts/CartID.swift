/// The name of a cart in addresses: random, so that it tells nothing of other carts and cannot be guessed.
package struct CartID: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }
}
