/// What the warehouse says about a product.
struct DemoSupply {
    /// As written in `availability`.
    enum Availability: String {
        case inStock = "in_stock"
        case low
        case out
        case onOrder = "on_order"
    }

    let availability: Availability
    /// Units on hand, a multiple of the step.
    let stock: Int
    /// Days until dispatch.
    let leadTimeDays: Int

    init(of variant: DemoVariant, popularity: Int, random: inout DemoRandom) {
        let trade = variant.trade
        guard trade.orderType == .stock else {
            self = DemoSupply(availability: .onOrder, stock: 0, leadTimeDays: trade.leadTimeDays)
            return
        }
        let usual = max(2, Int(Double(trade.pack) * (2 + Double(min(popularity, 2000)) / 25) / (1 + variant.price / 60)))
        let inSteps = { (units: Int) in max(trade.step, units / trade.step * trade.step) }
        switch random.below(100) {
        case ..<4: self = DemoSupply(availability: .out, stock: 0, leadTimeDays: 6 + random.below(20))
        case ..<11: self = DemoSupply(availability: .low, stock: inSteps(usual / 12), leadTimeDays: trade.leadTimeDays)
        default:
            let stock = inSteps(usual / 2 + random.below(usual * 2))
            self = DemoSupply(availability: .inStock, stock: stock, leadTimeDays: trade.leadTimeDays)
        }
    }

    private init(availability: Availability, stock: Int, leadTimeDays: Int) {
        self.availability = availability
        self.stock = stock
        self.leadTimeDays = leadTimeDays
    }
}
