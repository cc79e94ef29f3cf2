import Commerce
import CommerceStore
import SearchIndex

/// What one buyer sees: the documents of the own assortment, each with the own net price.
struct BuyerView: SearchView {
    let desk: BuyerDesk
    let records: BuyerRecords
    let context: BuyerContext
    private let standing: BuyerStanding
    /// Changes of prices up to this number must be seen.
    let priceSequence: Int64
    /// The part numbers of the buyer's company, units and own.
    var ownIdentifiers: [OwnIdentifiers] = []
    /// What stands further up for the buyer, where the collection's owner wants that.
    var boost: Boost?
    /// What is in stock; nil as long as nothing was counted.
    var stock: Stock?

    init(desk: BuyerDesk, records: BuyerRecords, context: BuyerContext, priceSequence: Int64) {
        self.desk = desk
        self.records = records
        self.context = context
        self.priceSequence = priceSequence
        standing = desk.standings.standing(of: context.customer, records, at: context.moment)
    }

    var chain: PriceChain { standing.chain }
    /// The lists of the chain, each with those below it.
    var ancestries: [[PriceList]] { standing.ancestries }
    var assortment: Assortment { standing.assortment }

    /// Once any price list is assigned, prices come from lists only: what documents have in the field is not shown to anyone.
    var shadowedFields: [String] { shadowedPriceFields + shadowedStockFields }

    /// The field of the price, where prices are in lists.
    var shadowedPriceFields: [String] { records.prices.isUnassigned ? [] : [desk.options.priceField] }

    /// Fields that name other products, which might be hidden ones.
    var concealedFields: [String] { hidesSome ? [SeenDocuments.relations] : [] }

    /// Whether there may be documents that the buyer does not see.
    var hidesSome: Bool { assortment != .everything }

    func visibleDocuments(in segment: SegmentReference) throws -> [UInt64]? {
        guard hidesSome else { return nil }
        var words = try shown(in: segment)
        if assortment.hidesUnpriced {
            let priced = try priced(in: segment)
            for index in words.indices { words[index] &= priced[index] }
        }
        return words
    }

    func numbers(named name: String, in segment: SegmentReference) throws -> ShadowNumbers? {
        if name == desk.options.priceField { return try priceNumbers(in: segment) }
        guard case .numbers(let column)? = try stockColumn(name, in: segment) else { return nil }
        return .column(column)
    }
}
