import Commerce
import CommerceStore

/// How the prices that a record brings differ from those in the store.
///
/// A record speaks for the lists it has rows of: its SKU's prices there are replaced as a whole, those in other lists stay. A
/// record without prices says nothing about prices.
struct PriceChange {
    /// The rows that the record's lists are to have; empty when nothing changes.
    private(set) var rows: [PriceRow] = []
    /// Which prices go first.
    private(set) var slots: [(sku: SKU, list: PriceListCode)] = []
    /// Rows that are new or different.
    private(set) var count = 0

    var isEmpty: Bool { slots.isEmpty }

    /// - Parameters:
    ///   - rows: the rows of a record; of two in the same slot the later one counts.
    ///   - stored: the rows in the store of all SKUs that `rows` name.
    init(_ rows: [PriceRow], stored: [PriceRow]) {
        guard !rows.isEmpty else { return }
        var bySlot: [Slot: PriceRow] = [:]
        for row in rows { bySlot[Slot(row)] = row }
        let wanted = Set(bySlot.values)
        let owned = Set(rows.map(Owner.init))
        let present = Set(stored.filter { owned.contains(Owner($0)) })
        guard wanted != present else { return }
        self.rows = Array(wanted)
        slots = owned.map { ($0.sku, $0.list) }
        count = wanted.subtracting(present).count
    }

    private struct Owner: Hashable {
        let sku: SKU
        let list: PriceListCode
        init(_ row: PriceRow) {
            sku = row.sku
            list = row.list
        }
    }

    private struct Slot: Hashable {
        let owner: Owner
        let unit: String
        let minQuantity: FixedDecimal
        let currency: CurrencyCode
        let validFrom: Int64?
        init(_ row: PriceRow) {
            owner = Owner(row)
            unit = row.unit
            minQuantity = row.minQuantity
            currency = row.currency
            validFrom = row.validFrom
        }
    }
}

extension StoreWriter {
    /// Carries out price changes.
    func apply(_ changes: [PriceChange]) throws {
        try removePrices(changes.flatMap(\.slots))
        try putPrices(changes.flatMap(\.rows))
    }
}
