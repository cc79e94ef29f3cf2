import Commerce
import SearchIndex

/// One field of the stock of all products of a segment, for one quantity.
struct StockColumn: Sendable {
    enum Values: Sendable {
        case numbers(ShadowColumn)
        case texts(ShadowTexts)
    }

    var values: Values
    /// The version of all stock that it is of.
    var version: Int64

    var footprint: Int {
        switch values {
        case .numbers(let column): column.byteCount
        case .texts(let column): column.byteCount
        }
    }
}

/// What decides a field of the stock of every product.
struct StockQuestion: Sendable, Hashable {
    var field: String
    /// 0 where it does not matter.
    var quantity: FixedDecimal
}
