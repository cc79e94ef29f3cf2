/// Where an order came from, when that was not a cart.
package struct OrderSource: Sendable, Hashable {
    /// What the other system is called, such as `edi`.
    package var channel: String
    /// The number of the order there, once within the channel.
    package var number: String

    package init(channel: String, number: String) {
        self.channel = channel
        self.number = number
    }
}
