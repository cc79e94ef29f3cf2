/// Until when a quote is good: at every moment before `instant`, and not at `instant`.
package struct QuoteExpiry: Sendable, Hashable {
    /// The first moment at which it is not good any more, in Unix seconds.
    package var instant: Int64
    /// The zone in whose calendar the day before `instant` is the last one, where a day was named: `Europe/Oslo`; nil for an instant.
    package var zone: String?

    package init(instant: Int64, zone: String? = nil) {
        self.instant = instant
        self.zone = zone
    }

    package func isOver(at moment: Int64) -> Bool { moment >= instant }
}
