/// The number of a line within its quote, from 1; the same in all revisions, and never used again.
package struct QuoteLineID: Sendable, Hashable, Comparable {
    package let rawValue: Int64

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: QuoteLineID, right: QuoteLineID) -> Bool { left.rawValue < right.rawValue }
}
