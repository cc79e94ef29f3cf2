import Commerce

/// What searches need to know of the stock of a product, in all warehouses together.
struct StockFacts: Sendable, Equatable {
    /// What can be promised, in ten-thousandths of a unit.
    var available: Int64 = 0
    /// The fewest days until more can be had; -1 where no warehouse knows.
    var leadTimeDays: Int32 = -1
    /// Whether more may be ordered than is there.
    var allowsBackorder = false
    /// Whether it was ever counted. What was not is said by the documents.
    var isCounted = false

    init() {}

    init(_ item: StockItem) {
        available = item.available.tenThousandths
        leadTimeDays = item.levels.compactMap(\.leadTimeDays).min().map { Int32(clamping: $0) } ?? -1
        allowsBackorder = item.allowsBackorder
        isCounted = !item.levels.isEmpty
    }

    /// How far a quantity can be had.
    /// - Parameter low: ten-thousandths of a unit below which there is little left.
    func availability(of quantity: FixedDecimal, low: FixedDecimal) -> Availability {
        if available >= quantity.tenThousandths { return available > low.tenThousandths ? .inStock : .low }
        if allowsBackorder || leadTimeDays >= 0 { return .onOrder }
        return available > 0 ? .low : .out
    }

    /// Days until a quantity can be sent; nil where nobody knows.
    func leadTime(of quantity: FixedDecimal) -> Int? {
        if available >= quantity.tenThousandths { return 0 }
        return leadTimeDays >= 0 ? Int(leadTimeDays) : nil
    }
}
