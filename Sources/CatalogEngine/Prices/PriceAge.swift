import CommerceStore

/// What prices that were worked out depend on, and when they count.
struct PriceAge: Sendable {
    /// All changes of prices up to this number are in them.
    var sequence: Int64
    /// Lists that they depend on.
    var lists: Set<PriceListNumber>
    /// Unix seconds between which they count.
    var from: Int64
    var until: Int64?

    func counts(at moment: Int64) -> Bool { from <= moment && (until.map { moment < $0 } ?? true) }

    /// Together with others that they were made of.
    func meeting(_ other: PriceAge) -> PriceAge {
        PriceAge(
            sequence: sequence, lists: lists.union(other.lists), from: max(from, other.from),
            until: [until, other.until].compactMap(\.self).min())
    }
}
