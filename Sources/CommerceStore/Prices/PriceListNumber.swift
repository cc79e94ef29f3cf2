/// What the store calls a price list by; never given out twice.
package struct PriceListNumber: Sendable, Hashable {
    package let rawValue: Int64

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }
}
