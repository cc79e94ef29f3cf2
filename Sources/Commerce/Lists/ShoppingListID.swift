/// The name of a shopping list in addresses: random, so that it tells nothing of other lists and cannot be guessed.
package struct ShoppingListID: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }
}
