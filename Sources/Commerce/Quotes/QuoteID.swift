/// The name of a quote in addresses: random, so that it tells nothing of other quotes and cannot be guessed.
package struct QuoteID: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }
}
