import CommerceStore
import SearchIndex

/// The prices of all products of a segment for one question, and until when they count.
struct PriceColumn: Sendable {
    var column: ShadowColumn
    /// The documents that have a price, as words of 64 bits.
    var priced: [UInt64]
    /// All changes of prices up to this number are in it.
    var sequence: Int64
    /// The products that it was made of.
    var lastSKU: Int64
    /// Lists that it depends on.
    var lists: Set<PriceListNumber>
    /// Unix seconds between which it counts.
    var from: Int64
    var until: Int64?

    func counts(at moment: Int64) -> Bool { from <= moment && (until.map { moment < $0 } ?? true) }

    var footprint: Int { column.byteCount + priced.count * 8 }
}
