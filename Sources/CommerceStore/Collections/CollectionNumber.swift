/// What the store calls a collection by; never given out twice, unlike a name.
package struct CollectionNumber: Sendable, Hashable, CustomStringConvertible {
    package let rawValue: Int64

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    package var description: String { String(rawValue) }
}
