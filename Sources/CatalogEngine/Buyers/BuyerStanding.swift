import Commerce
import CommerceStore

/// Which price lists and catalogs a customer has, for as long as none of them begins or ends to count.
struct BuyerStanding: Sendable {
    let chain: PriceChain
    /// The lists of the chain, each with those below it.
    let ancestries: [[PriceList]]
    let assortment: Assortment
    /// Counts from the one moment until before the other.
    private let from: Int64
    private let until: Int64?

    init(of customer: Customer, _ records: BuyerRecords, at moment: Int64) {
        let chain = records.prices.chain(of: customer, at: moment)
        self.chain = chain
        ancestries = chain.links.map { records.prices.ancestry(of: $0.list, at: moment) }
        assortment = records.catalogs.assortment(of: customer, at: moment)
        from = moment
        until = [
            records.prices.edge(of: customer, after: moment), records.catalogs.edge(of: customer, after: moment),
        ].compactMap(\.self).min()
    }

    func counts(at moment: Int64) -> Bool { from <= moment && until.map { moment < $0 } ?? true }
}
