import Commerce
import SearchIndex

extension PriceColumnMaker {
    /// The documents that a chain has a price for, found without writing down these prices; nil when what is remembered is newer than the
    /// lists, so that it has to be tried with newer ones.
    ///
    /// A customer whose catalog hides what has no price needs this set for the first search already, the column of prices only later.
    /// - Complexity: O(entries of the small lists + documents / 64) where the column of the large lists is remembered
    mutating func priced(by chain: PriceChain, _ ancestries: [[PriceList]]) throws -> PricedDocuments? {
        let question = view.question(chain, ancestries)
        let column = cache.value(.prices(question), of: segment.identity, as: PriceColumn.self).map {
            PricedDocuments(words: $0.priced, age: $0.age)
        }
        let set = cache.value(.priced(question), of: segment.identity, as: PricedDocuments.self)
        let known = [column, set].compactMap(\.self).filter { $0.age.counts(at: view.context.moment) }
            .max { $0.age.sequence < $1.age.sequence }
        if let known, known.age.sequence >= sequence { return known }

        let glance = try look(view.numbers(of: ancestries))
        let small = Self.smallLists(ancestries, glance, view.records, in: segment)
        guard !small.isEmpty else { return try self.column(of: chain).map { PricedDocuments(words: $0.priced, age: $0.age) } }
        var found: PricedDocuments
        if let known, let changed = changes(since: known.age, glance) {
            let (items, until) = try resolve(chain, ancestries, changed, glance)
            found = known
            found.note(items)
            found.age.sequence = glance.sequence
            found.age.until = [until, known.age.until].compactMap(\.self).min()
        } else {
            let base = PriceChain(chain.links.indices.filter { !small.contains($0) }.map { chain.links[$0] }, strategy: chain.strategy)
            guard let under = try self.column(of: base), let layer = try layer(chain, ancestries, small[...], over: base, glance) else {
                return nil
            }
            found = PricedDocuments(words: under.priced, age: layer.age.meeting(under.age))
            found.note(layer.items)
        }
        cache.set(found, bytes: found.footprint, for: .priced(question), of: segment.identity)
        return found
    }
}
