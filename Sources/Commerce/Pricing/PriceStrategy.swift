/// Which of several lists sets the price of a slot: a SKU and unit from a quantity on.
package enum PriceStrategy: String, Sendable, Hashable, CaseIterable {
    /// The first list of the chain that has the slot.
    case priority
    /// The list with the lowest price for the slot; order and `mergeAllowed` are of no account.
    case minimal
}
