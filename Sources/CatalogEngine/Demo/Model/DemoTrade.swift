/// How a product is sold: unit, packs, quantities, and whether it is kept in stock.
struct DemoTrade: Sendable {
    /// How an order is fulfilled, as written in `order_type`.
    enum OrderType: String, Sendable {
        case stock
        case madeToOrder = "mto"
        case engineeredToOrder = "eto"
    }

    /// Unit of sale: `pce`, `m`, `pair`, `set`, `roll`, `box`, `kg`.
    var unit = "pce"
    /// Units in a pack.
    var pack = 1
    var packsPerPallet: Int?
    /// Least quantity of an order, in units; a multiple of `step`.
    var minimum = 1
    /// Quantities go up by this many units.
    var step = 1
    var orderType = OrderType.stock
    /// Days until dispatch when in stock.
    var leadTimeDays = 1

    /// Sold by the full pack only.
    static func packs(of pack: Int, unit: String = "pce", perPallet: Int? = nil) -> DemoTrade {
        DemoTrade(unit: unit, pack: pack, packsPerPallet: perPallet, minimum: pack, step: pack)
    }

    /// Sold singly, delivered in packs where the quantity allows.
    static func single(pack: Int = 1, unit: String = "pce", perPallet: Int? = nil) -> DemoTrade {
        DemoTrade(unit: unit, pack: pack, packsPerPallet: perPallet)
    }

    /// Made when ordered, dispatched after `days`.
    func made(_ orderType: OrderType, days: Int) -> DemoTrade {
        var copy = self
        copy.orderType = orderType
        copy.leadTimeDays = days
        return copy
    }

    /// Full boxes of small parts by weight: a box holds about two kilograms, a pallet about six hundred.
    static func box(grams: Double) -> DemoTrade {
        let pack =
            switch grams {
            case ..<1.2: 1000
            case ..<4: 500
            case ..<12: 200
            case ..<30: 100
            case ..<80: 50
            case ..<200: 25
            default: 10
            }
        let packs = Int(600_000 / max(grams * Double(pack), 400))
        return .packs(of: pack, perPallet: max(24, packs / 24 * 24))
    }
}
