/// What one side wrote to the other about a quote.
package struct QuoteMessage: Sendable, Hashable {
    /// From 1 within the quote.
    package let number: Int64
    package let author: Actor
    package let text: String
    /// Unix seconds.
    package let writtenAt: Int64

    package init(number: Int64, author: Actor, text: String, writtenAt: Int64) {
        self.number = number
        self.author = author
        self.text = text
        self.writtenAt = writtenAt
    }
}
