/// What entries of a list share besides the list: the slot, and how long they count.
struct PriceTerm: Sendable, Hashable {
    /// Number of the slot in the store.
    var slot: Int64
    var validUntil: Int64?
}
