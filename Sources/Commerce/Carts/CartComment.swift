/// A remark on a cart or on one of its lines.
package struct CartComment: Sendable, Hashable {
    /// From 1 within the cart.
    package let number: Int64
    /// nil for the cart as a whole.
    package var line: CartLineID?
    package var author: AssociateCode
    package var text: String
    /// Unix seconds.
    package var writtenAt: Int64

    package init(number: Int64, line: CartLineID?, author: AssociateCode, text: String, writtenAt: Int64) {
        self.number = number
        self.line = line
        self.author = author
        self.text = text
        self.writtenAt = writtenAt
    }
}
