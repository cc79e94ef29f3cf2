import Commerce
import CommerceStore
import SearchIndex

/// The prices of all products of a segment for one question, and until when they count.
struct PriceColumn: Sendable {
    var column: ShadowColumn
    /// The documents that have a price, as words of 64 bits.
    var priced: [UInt64]
    var age: PriceAge

    /// A price as a number of the column; nil for none.
    /// - Parameter tenThousandths: or ``PriceResolution/none``.
    static func number(_ tenThousandths: Int64) -> Double? {
        tenThousandths == PriceResolution.none ? nil : FixedDecimal(tenThousandths: tenThousandths).number
    }

    var footprint: Int { column.byteCount + priced.count * 8 }
}
