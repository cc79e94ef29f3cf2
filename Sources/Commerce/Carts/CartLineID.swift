/// The number of a line within its cart, from 1; never used again.
package struct CartLineID: Sendable, Hashable, Comparable {
    package let rawValue: Int64

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: CartLineID, right: CartLineID) -> Bool { left.rawValue < right.rawValue }
}
