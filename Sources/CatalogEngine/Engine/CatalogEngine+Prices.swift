import Commerce
import CommerceStore
import SearchIndex

extension CatalogEngine {
    /// The collection that catalogs and price lists are about.
    package var pricedCollection: String { options.buyers.collection }

    /// Why a product costs a buyer what it costs: the price lists in order, every entry that was looked at, and what became of it.
    ///
    /// - Parameters:
    ///   - sku: id of a product of the collection that price lists are about.
    ///   - isForSeller: whether to tell of products that the buyer does not see, and of lists and entries that do not count now; a
    ///     buyer must know neither of them.
    /// - Throws: ``EngineError``: `.notFound` for the product or the customer, `.forbidden` for a blocked customer, `.conflict` while no
    ///   price list is assigned to anybody.
    package func explainPrice(of sku: String, for buyer: Buyer, isForSeller: Bool) throws -> PriceAnswer {
        try EngineError.translating {
            let collection = pricedCollection
            if ownsIndex { try waitUntilIndexed(collection, seconds: 30) }
            let live = try live(collection)
            let seen = try seen(live, by: buyer)
            return try watching(live) {
                let isVisible = seen.documents.contains(id: sku)
                guard isVisible || isForSeller, seen.snapshot.contains(id: sku) else { throw EngineError.noDocument(sku) }
                guard let view = seen.view, !view.shadowedPriceFields.isEmpty else {
                    throw EngineError(.conflict, "No price list is assigned to anybody yet, so that prices are those of the documents.")
                }
                guard let pricing = try view.pricing(of: [sku], in: seen.snapshot)[0],
                    let place = seen.snapshot.place(of: sku)
                else { throw EngineError.noDocument(sku) }
                var answer = PriceAnswer(
                    sku: sku, customer: buyer.customer, unit: pricing.unit, context: view.context, isVisible: isVisible,
                    listPrice: try view.ofEveryone.prices(of: [place.doc], in: place.segment)[0],
                    chain: view.chain.links.map { link in
                        PriceAnswer.ChainLink(
                            list: link.list, level: view.records.prices.level(of: link.list, for: view.context.customer) ?? .everyone,
                            mergeAllowed: link.mergeAllowed)
                    },
                    leftOut: view.records.prices.leftOut(of: view.context.customer, at: view.context.moment),
                    tiers: pricing.tiers, explanation: pricing.explanation)
                if !isForSeller {
                    answer.leftOut = []
                    answer.explanation.steps.removeAll { !$0.verdict.counts }
                }
                return answer
            }
        }
    }
}
