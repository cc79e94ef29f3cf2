import Commerce
import CommerceStore
import SearchIndex

extension BuyerView {
    /// What stands further up, and the versions of the orders that it depends on.
    struct Boost: Sendable {
        var weights: BuyerBoost
        var orders: [Int64]
    }

    func bonuses(in segment: SegmentReference) throws -> DocumentBonuses? {
        guard let boost else { return nil }
        let day = context.moment / 86_400
        let lists = boost.weights.contract > 0 ? contractLists : []
        let key = BonusKey(
            weights: boost.weights, company: company, orders: boost.orders + [day], lists: lists.map(\.rawValue),
            priceSequence: lists.isEmpty ? 0 : priceSequence, lastSKU: try desk.shelf.withState(at: priceSequence, []) { $0.register.last })
        let identity = segment.identity
        if let known = desk.cache.value(.bonuses(key), of: identity, as: DocumentBonuses.self) { return known.isEmpty ? nil : known }
        var points: [UInt32: Int] = [:]
        if boost.weights.regular > 0, let company {
            for sku in try desk.histories.regulars(of: company, boost.orders, day: day) {
                if let doc = segment.document(id: Array(sku.description.utf8)) { points[doc, default: 0] += boost.weights.regular }
            }
        }
        if !lists.isEmpty {
            for doc in try priced(by: lists, in: segment) { points[doc, default: 0] += boost.weights.contract }
        }
        let bonuses = DocumentBonuses(points)
        desk.cache.set(bonuses, bytes: bonuses.footprint, for: .bonuses(key), of: identity)
        return bonuses.isEmpty ? nil : bonuses
    }

    /// The company that the buyer buys for.
    private var company: CompanyCode? {
        for case .company(let code) in context.customer.levels { return code }
        return nil
    }

    /// The lists that the buyer's company, unit or own person has by contract, unlike those of groups and of everyone.
    private var contractLists: [PriceListNumber] {
        chain.links.compactMap { link -> PriceListNumber? in
            switch records.prices.level(of: link.list, for: context.customer) {
            case .company?, .unit?, .associate?: records.listNumbers[link.list]
            default: nil
            }
        }
    }

    /// The documents that some lists have an entry for, of whatever quantity, currency and time.
    private func priced(by lists: [PriceListNumber], in segment: SegmentReference) throws -> [UInt32] {
        try desk.shelf.withState(at: priceSequence, lists) { state in
            let skus = lists.reduce(into: Set<UInt32>()) { $0.formUnion(state.lists[$1]?.pricedSKUs ?? []) }
            return desk.products(of: segment, state.register).places(of: skus).map(\.doc)
        }
    }
}
