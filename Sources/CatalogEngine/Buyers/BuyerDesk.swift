import Commerce
import CommerceStore
import Logging
import SearchIndex
import Synchronization

/// Finds out what a buyer sees: reads who has which catalogs and price lists, and remembers what was worked out from them.
///
/// Nothing is kept per customer. Customers of equal chains share their price columns, customers of equal assortments their sets of
/// visible documents.
final class BuyerDesk: Sendable {
    let options: BuyerOptions
    let store: CommerceStore
    let shelf: PriceShelf
    let cache: BuyerCache
    let partNumbers: PartNumberShelf
    let histories: OrderHistoryShelf
    let stock: StockShelf
    let standings = StandingShelf()
    /// Makes price columns that customers who come again will need.
    let columns = LaterWork(name: "skua-columns", limit: 64)
    let logger: Logger
    private let clock: @Sendable () -> Int64
    private let records = Mutex<BuyerRecords?>(nil)
    /// Listed SKUs of catalogs, ascending, with the version of the catalog that they are of.
    private let listed = Mutex<[ListedKey: (version: Int64, skus: [UInt32])]>([:])

    private struct ListedKey: Hashable {
        let catalog: Int64
        let operation: CatalogRule.Operation
    }

    init(
        store: CommerceStore, prices: PriceFolder?, options: BuyerOptions, logger: Logger, clock: @escaping @Sendable () -> Int64
    ) {
        self.store = store
        self.logger = logger
        self.options = options
        self.clock = clock
        shelf = PriceShelf(store: store, folder: prices, budget: options.listBudget)
        cache = BuyerCache(budget: options.cacheBudget)
        partNumbers = PartNumberShelf(store: store, budget: options.partNumberBudget)
        histories = OrderHistoryShelf(store: store)
        stock = StockShelf(store: store)
    }

    /// Stops what is done in the background.
    func close() { columns.close() }

    /// What a buyer sees of a collection; nil for all as it is stored.
    ///
    /// - Parameters:
    ///   - definition: how the collection's texts are broken into words, and what its owner wants to stand first, where the view is to
    ///   be searched.
    ///   - request: what is to be searched for; nil where documents are only shown.
    /// - Throws: ``EngineError``: `.notFound` for an unknown customer, `.forbidden` for a blocked one, `.invalid` for a currency or
    ///   quantity that is none.
    func view(
        of buyer: Buyer, in collection: String, searching definition: LiveCollection.Definition? = nil, _ request: SearchRequest? = nil
    ) throws -> BuyerView? {
        try viewAndMerchandising(of: buyer, in: collection, searching: definition, request).view
    }

    /// The same, with the number of the last change that merchandisers made.
    func viewAndMerchandising(
        of buyer: Buyer, in collection: String, searching definition: LiveCollection.Definition?, _ request: SearchRequest?
    ) throws -> (view: BuyerView?, merchandising: Int64) {
        let versions = try store.buyerVersions()
        return (try view(of: buyer, in: collection, searching: definition, request, versions), versions.merchandising)
    }

    /// Who asks, and for what.
    /// - Throws: as ``view(of:in:searching:_:)``.
    func context(of buyer: Buyer) throws -> BuyerContext {
        try context(of: buyer, records(at: store.buyerVersions().buyers))
    }

    private func view(
        of buyer: Buyer, in collection: String, searching definition: LiveCollection.Definition?, _ request: SearchRequest?,
        _ versions: BuyerVersions
    ) throws -> BuyerView? {
        let records = try records(at: versions.buyers)
        let context = try context(of: buyer, records)
        guard collection == options.collection else { return nil }
        var view = BuyerView(desk: self, records: records, context: context, priceSequence: versions.prices)
        if let definition {
            view.ownIdentifiers = try partNumbers.identifiers(of: context.customer, at: versions.partNumbers, definition.schema)
            view.boost = BuyerBoost(metadata: definition.metadata).map { boost in
                BuyerView.Boost(weights: boost, orders: [versions.orderedLines, versions.orders])
            }
        }
        if versions.stock > 0, definition != nil {
            view.stock = BuyerView.Stock(version: versions.stock, asked: request?.asks(for: BuyerView.stockFields(options)) ?? [])
        }
        let isPlain = records.prices.isUnassigned && records.catalogs.assignments.isEmpty
        return isPlain && view.ownIdentifiers.isEmpty && view.boost == nil && view.stock == nil ? nil : view
    }

    /// The records of a version, or of a later one.
    func records(at version: Int64) throws -> BuyerRecords {
        if let known = records.withLock({ $0 }), known.version >= version { return known }
        return try store.read { try records(seenBy: $0) }
    }

    /// The records as a reader sees them, of which those that have changed since the last time are read.
    /// - Parameter reader: of a transaction that has not changed any of them.
    func records(seenBy reader: StoreReader) throws -> BuyerRecords {
        try records.withLock { known in
            guard var fresh = known else {
                let all = try reader.buyerRecords()
                known = all
                return all
            }
            // In its place, so that what did not change is not copied.
            known = nil
            defer { known = fresh }
            try reader.update(&fresh)
            return fresh
        }
    }

    private func context(of buyer: Buyer, _ records: BuyerRecords) throws -> BuyerContext {
        do {
            let customer = try buyer.customer.map { (code) throws(CommerceError) in try records.directory.customer(code) } ?? .anonymous
            let currency = try buyer.currency.map { (code) throws(CommerceError) in try CurrencyCode(code) } ?? customer.currency
            let quantity: FixedDecimal
            do { quantity = try buyer.quantity.map { (text) throws(CommerceError) in try FixedDecimal(text) } ?? .one } catch {
                throw EngineError(.invalid, "Parameter `quantity`: \(error.message)", field: "quantity")
            }
            guard quantity > .zero else { throw EngineError(.invalid, "Parameter `quantity` must be above 0.", field: "quantity") }
            return BuyerContext(
                customer: customer, currency: try currency ?? CurrencyCode(options.defaultCurrency), quantity: quantity,
                moment: buyer.moment ?? clock())
        } catch let error as CommerceError {
            switch error.code {
            case .unknown: throw EngineError(.notFound, "There is no such customer.", field: "customer")
            case .blocked: throw EngineError(.forbidden, "The customer is blocked.", field: "customer")
            default: throw EngineError(.invalid, error.message)
            }
        }
    }

    /// The SKUs that a catalog lists, ascending by number.
    func listedSKUs(_ code: CatalogCode, _ operation: CatalogRule.Operation, _ records: BuyerRecords) throws -> [UInt32] {
        guard let number = records.catalogNumbers[code], let version = records.catalogVersions[code] else { return [] }
        let key = ListedKey(catalog: number, operation: operation)
        if let known = listed.withLock({ $0[key] }), known.version == version { return known.skus }
        var skus: [UInt32] = []
        try store.read { reader in
            try reader.forEachListedSKU(ofCatalog: number, operation) { skus.append(UInt32(truncatingIfNeeded: $0.rawValue)) }
        }
        if let last = skus.last { try shelf.refreshSKUs(through: last) }
        listed.withLock { known in
            // Lists are only needed to work out a set of documents, which is remembered itself.
            if known.values.reduce(0, { $0 + $1.skus.count }) > 16 << 20 { known = [:] }
            known[key] = (version, skus)
        }
        return skus
    }

    /// How many prices of a segment were looked up one by one for a question.
    func demand(_ question: PriceQuestion, in segment: SegmentReference) -> PriceDemand {
        if let known = cache.value(.demand(question), of: segment.identity, as: PriceDemand.self) { return known }
        let demand = PriceDemand()
        cache.set(demand, bytes: PriceDemand.footprint, for: .demand(question), of: segment.identity)
        return demand
    }

    /// The products of a segment where they are known up to the newest SKU.
    func knownProducts(of segment: SegmentReference, _ register: SKURegister) -> SegmentProducts? {
        cache.value(.products, of: segment.identity, as: SegmentProducts.self).flatMap { $0.last >= register.last ? $0 : nil }
    }

    /// The products of a segment, by the numbers of all SKUs that are known by now.
    func products(of segment: SegmentReference, _ register: SKURegister) -> SegmentProducts {
        let identity = segment.identity
        if var known = cache.value(.products, of: identity, as: SegmentProducts.self) {
            guard known.last < register.last else { return known }
            known.extend(by: register, in: segment)
            cache.set(known, bytes: known.footprint, for: .products, of: identity)
            return known
        }
        let products = SegmentProducts(segment, register, unitField: options.unitField) { [shelf, options] name in
            shelf.unit(name ?? options.defaultUnit)
        }
        cache.set(products, bytes: products.footprint, for: .products, of: identity)
        return products
    }
}
