import Commerce
import CommerceStore
import SearchIndex

/// Finds the prices of a segment for one buyer: remembered ones, brought up to date by what has changed, or worked out.
///
/// A chain is taken apart into its large lists, whose prices are worked out for all documents once for everybody who has them, and its
/// small ones, which are laid over those: see ``PriceLayer``. A customer with a contract of some thousand prices costs some thousand.
struct PriceColumnMaker {
    let view: BuyerView
    let segment: SegmentReference
    let sequence: Int64
    /// Set when something remembered is newer than `glance`: its sequence.
    private(set) var newest: Int64
    private var glance: PriceGlance?

    /// A list with fewer entries than a half of the documents is small: to go through it costs less than to go through these.
    private static let smallShare = 2
    /// With more changes than an eighth of the documents they are not gone through one by one.
    private static let changedShare = 8

    init(view: BuyerView, segment: SegmentReference, sequence: Int64) {
        self.view = view
        self.segment = segment
        self.sequence = sequence
        newest = sequence
    }

    /// Of the state that some lists, those of the chain, were looked at in.
    init(view: BuyerView, segment: SegmentReference, glance: PriceGlance) {
        self.init(view: view, segment: segment, sequence: glance.sequence)
        self.glance = glance
    }

    var cache: BuyerCache { view.desk.cache }

    /// The prices of a chain; nil when what is remembered is newer than the lists, so that it has to be tried with newer ones.
    mutating func column(of chain: PriceChain) throws -> PriceColumn? {
        let ancestries = chain == view.chain ? view.ancestries : view.ancestries(of: chain)
        let question = view.question(chain, ancestries)
        let known = cache.value(.prices(question), of: segment.identity, as: PriceColumn.self).flatMap {
            $0.age.counts(at: view.context.moment) ? $0 : nil
        }
        if let known, known.age.sequence >= glance?.sequence ?? sequence { return isUsable(known.age) ? known : nil }

        let glance = try look(view.numbers(of: ancestries))
        if let known {
            guard isUsable(known.age) else { return nil }
            if let changed = changes(since: known.age, glance) {
                var column = known
                if changed.isEmpty {
                    column.age.sequence = glance.sequence
                } else {
                    let (items, until) = try resolve(chain, ancestries, changed, glance)
                    column = lay(items, over: known)
                    column.age.sequence = glance.sequence
                    column.age.until = [until, known.age.until].compactMap(\.self).min()
                }
                return remember(column, question)
            }
        }
        guard let fresh = try make(chain, ancestries, glance) else { return nil }
        return remember(fresh, question)
    }

    private func remember(_ column: PriceColumn, _ question: PriceQuestion) -> PriceColumn {
        cache.set(column, bytes: column.footprint, for: .prices(question), of: segment.identity)
        return column
    }

    /// The lists of a chain; once taken they are the same for all parts of it.
    mutating func look(_ numbers: Set<PriceListNumber>) throws -> PriceGlance {
        if let glance { return glance }
        let taken = try view.desk.shelf.glance(at: sequence, numbers)
        glance = taken
        return taken
    }

    /// Whether what is remembered is of the lists' state, or an older one.
    private mutating func isUsable(_ age: PriceAge) -> Bool {
        guard let glance, age.sequence > glance.sequence else { return true }
        newest = max(newest, age.sequence)
        return false
    }

    /// The SKUs that changed, ascending; nil when they cannot be told or are too many to go through one by one.
    func changes(since age: PriceAge, _ glance: PriceGlance) -> [UInt32]? {
        guard let changed = glance.log.changes(after: age.sequence, in: age.lists),
            changed.count * Self.changedShare <= max(segment.documentCount, 4096)
        else { return nil }
        return changed.map { UInt32(truncatingIfNeeded: $0.rawValue) }.sorted()
    }

    /// The prices of some SKUs, ascending, and when the next of the lists' entries begins or ends to count.
    func resolve(
        _ chain: PriceChain, _ ancestries: [[PriceList]], _ skus: [UInt32], _ glance: PriceGlance
    ) throws -> (items: [PriceLayer.Item], until: Int64?) {
        let products = view.desk.products(of: segment, glance.register)
        var until: Int64?
        var resolution = try view.resolution(of: chain, ancestries, glance, in: segment, &until)
        let items = products.places(of: skus).map { sku, doc in
            PriceLayer.Item(sku: sku, doc: doc, price: resolution.price(doc: doc, sku: sku, unit: products.unit(of: doc)))
        }
        return (items, until)
    }

    private func age(_ ancestries: [[PriceList]], _ glance: PriceGlance, until: Int64?) -> PriceAge {
        PriceAge(sequence: glance.sequence, lists: view.numbers(of: ancestries), from: view.context.moment, until: until)
    }

    /// The places in a chain of its small lists, which change the price of no SKU but those that they have entries for.
    static func smallLists(
        _ ancestries: [[PriceList]], _ glance: PriceGlance, _ records: BuyerRecords, in segment: SegmentReference
    ) -> [Int] {
        ancestries.indices.filter { index in
            // A list with percentages has a price for whatever the list below it has one for.
            guard ancestries[index].count == 1, let number = records.listNumbers[ancestries[index][0].code] else { return false }
            return (glance.lists[number]?.entryCount ?? 0) * smallShare < segment.documentCount
        }
    }

    private mutating func make(_ chain: PriceChain, _ ancestries: [[PriceList]], _ glance: PriceGlance) throws -> PriceColumn? {
        let small = Self.smallLists(ancestries, glance, view.records, in: segment)
        guard !small.isEmpty else { return try makeWhole(chain, ancestries, glance) }
        let base = PriceChain(
            chain.links.indices.filter { !small.contains($0) }.map { chain.links[$0] }, strategy: chain.strategy)
        guard let under = try column(of: base), let layer = try layer(chain, ancestries, small[...], over: base, glance) else { return nil }
        var column = lay(layer.items, over: under)
        column.age = layer.age.meeting(under.age)
        return column
    }

    /// The prices of a chain for the SKUs of its small lists.
    /// - Parameter small: places of these in the chain.
    mutating func layer(
        _ chain: PriceChain, _ ancestries: [[PriceList]], _ small: ArraySlice<Int>, over base: PriceChain, _ glance: PriceGlance
    ) throws -> PriceLayer? {
        guard let first = small.first else { return PriceLayer(items: [], age: age([], glance, until: nil)) }
        // What the chain has without its first small list is had by others, too.
        let rest = small.dropFirst()
        let places = chain.links.indices.filter { $0 != first }
        let below = PriceChain(places.map { chain.links[$0] }, strategy: chain.strategy)
        let belowAncestries = places.map { ancestries[$0] }
        let moved = rest.map { $0 > first ? $0 - 1 : $0 }
        guard let under = try rememberedLayer(below, belowAncestries, moved[...], over: base, glance) else { return nil }
        let list = view.records.listNumbers[ancestries[first][0].code].flatMap { glance.lists[$0] }
        let (items, until) = try resolve(chain, ancestries, list?.listedSKUs ?? [], glance)
        return PriceLayer(
            items: PriceLayer.merge(under.items, items), age: age(ancestries, glance, until: until).meeting(under.age))
    }

    private mutating func rememberedLayer(
        _ chain: PriceChain, _ ancestries: [[PriceList]], _ small: ArraySlice<Int>, over base: PriceChain, _ glance: PriceGlance
    ) throws -> PriceLayer? {
        guard !small.isEmpty else { return PriceLayer(items: [], age: age([], glance, until: nil)) }
        let topic = BuyerCache.Topic.layer(view.question(chain, ancestries), over: base)
        var found: PriceLayer?
        if let known = cache.value(topic, of: segment.identity, as: PriceLayer.self), known.age.counts(at: view.context.moment) {
            guard isUsable(known.age) else { return nil }
            if known.age.sequence == glance.sequence { return known }
            if let changed = changes(since: known.age, glance) {
                found = try update(known, chain, ancestries, small, changed, glance)
            }
        }
        if found == nil { found = try layer(chain, ancestries, small, over: base, glance) }
        if let found { cache.set(found, bytes: found.footprint, for: topic, of: segment.identity) }
        return found
    }

    private func update(
        _ known: PriceLayer, _ chain: PriceChain, _ ancestries: [[PriceList]], _ small: ArraySlice<Int>, _ changed: [UInt32],
        _ glance: PriceGlance
    ) throws -> PriceLayer {
        let lists = small.compactMap { view.records.listNumbers[ancestries[$0][0].code] }.compactMap { glance.lists[$0] }
        // A SKU that is in none of the small lists has the price that lies below.
        let own = changed.filter { sku in
            let place = known.items.seek(from: 0) { $0.sku < sku }
            return place < known.items.count && known.items[place].sku == sku || lists.contains { $0.mayHave(sku) }
        }
        let (items, until) = try resolve(chain, ancestries, own, glance)
        var layer = known
        layer.items = PriceLayer.merge(known.items, items)
        layer.age.sequence = glance.sequence
        layer.age.until = [until, known.age.until].compactMap(\.self).min()
        return layer
    }

    /// The prices of all documents, one after the other.
    private func makeWhole(_ chain: PriceChain, _ ancestries: [[PriceList]], _ glance: PriceGlance) throws -> PriceColumn {
        let count = segment.documentCount
        var prices = [Int64](repeating: PriceResolution.none, count: count)
        var until: Int64?
        if !chain.links.isEmpty {
            let products = view.desk.products(of: segment, glance.register)
            var resolution = try view.resolution(of: chain, ancestries, glance, in: segment, &until)
            for doc in products.order {
                prices[Int(doc)] = resolution.price(doc: doc, sku: products.skus[Int(doc)], unit: products.unit(of: doc))
            }
        }
        var priced = [UInt64](repeating: 0, count: (count + 63) / 64)
        let column = ShadowColumn(documentCount: count) { doc in
            guard let number = PriceColumn.number(prices[Int(doc)]) else { return nil }
            priced[Int(doc >> 6)] |= 1 << UInt64(doc & 63)
            return number
        }
        return PriceColumn(column: column, priced: priced, age: age(ancestries, glance, until: until))
    }

    private func lay(_ items: [PriceLayer.Item], over known: PriceColumn) -> PriceColumn {
        var result = known
        var priced = PricedDocuments(words: known.priced, age: known.age)
        priced.note(items)
        result.priced = priced.words
        result.column = known.column.replacing(items.map { ($0.doc, PriceColumn.number($0.price)) })
        return result
    }
}
