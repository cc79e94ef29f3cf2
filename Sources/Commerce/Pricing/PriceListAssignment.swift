/// Gives a price list to a level of customers.
package struct PriceListAssignment: Sendable, Hashable {
    package var level: CustomerLevel
    package var list: PriceListCode
    /// Place among the lists of the level: the least comes first; equal ones are in the order of their codes.
    package var priority: Int
    /// false: the list is used only for a SKU that has no price yet, and then no later list adds to it.
    package var mergeAllowed: Bool

    package init(_ level: CustomerLevel, _ list: PriceListCode, priority: Int = 100, mergeAllowed: Bool = true) {
        self.level = level
        self.list = list
        self.priority = priority
        self.mergeAllowed = mergeAllowed
    }
}
