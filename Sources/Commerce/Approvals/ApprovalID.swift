/// The name of an approval request in addresses: random, so that it tells nothing of others and cannot be guessed.
package struct ApprovalID: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) {
        description = text
    }
}
