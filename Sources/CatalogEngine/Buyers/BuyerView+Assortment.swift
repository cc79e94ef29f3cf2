import Commerce
import CommerceStore
import SearchIndex

extension BuyerView {
    /// A set of documents with the time in which it counts.
    private struct TimedSet: Sendable {
        var words: [UInt64]
        var from: Int64
        var until: Int64?
    }

    /// The documents that the catalogs show, prices aside.
    func shown(in segment: SegmentReference) throws -> [UInt64] {
        let catalogs = (assortment.shows ?? []) + assortment.hides
        let key = AssortmentKey(assortment: assortment, versions: catalogs.map { records.catalogVersions[$0] ?? 0 })
        let identity = segment.identity
        if let known = desk.cache.value(.assortment(key), of: identity, as: TimedSet.self), known.from <= context.moment,
            known.until.map({ context.moment < $0 }) ?? true
        {
            return known.words
        }
        let count = (segment.documentCount + 63) / 64
        var words = [UInt64](repeating: assortment.shows == nil ? ~0 : 0, count: count)
        for code in assortment.shows ?? [] {
            var added = try documents(.add, code, segment)
            if records.catalogs.catalogs[code]?.mode == .restrict {
                let removed = try documents(.remove, code, segment)
                for index in 0..<count { added[index] &= ~removed[index] }
            }
            for index in 0..<count { words[index] |= added[index] }
        }
        for code in assortment.hides {
            let hidden = try documents(.remove, code, segment)
            for index in 0..<count { words[index] &= ~hidden[index] }
        }
        let edges = catalogs.flatMap { records.catalogs.catalogs[$0]?.rules ?? [] }.compactMap { $0.validity.edge(after: context.moment) }
        let set = TimedSet(words: words, from: context.moment, until: edges.min())
        desk.cache.set(set, bytes: count * 8, for: .assortment(key), of: identity)
        return words
    }

    /// The documents that a catalog adds or removes by the rules that count now.
    private func documents(_ operation: CatalogRule.Operation, _ code: CatalogCode, _ segment: SegmentReference) throws -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (segment.documentCount + 63) / 64)
        func add(_ found: [UInt64]) { for index in words.indices { words[index] |= found[index] } }
        var rules = (records.catalogs.catalogs[code]?.rules ?? []).filter {
            $0.operation == operation && $0.validity.contains(context.moment)
        }.map(\.products)
        if let found = documents(takingCategoriesOf: &rules, in: segment) { add(found) }
        for rule in rules {
            guard rule == .listed else {
                add(try documents(meeting: rule, in: segment))
                continue
            }
            // The list first: it makes its SKUs known.
            let listed = try desk.listedSKUs(code, operation, records)
            add(try products(in: segment).documents(of: listed))
        }
        return words
    }

    /// The documents of all categories that some rules name, found in one go, which takes these rules out; nil for a single one, or where
    /// the field keeps no values.
    private func documents(takingCategoriesOf rules: inout [ProductRule], in segment: SegmentReference) -> [UInt64]? {
        let trails = Set(rules.compactMap { if case .category(let trail) = $0 { trail } else { nil } })
        guard trails.count > 1,
            let found = segment.documents(where: desk.options.categoryField, passes: { CategoryTrail($0).isWithin(trails) })
        else { return nil }
        rules.removeAll { if case .category = $0 { true } else { false } }
        return found
    }

    /// The documents that meet a rule.
    /// - Throws: ``EngineError`` with `.conflict` for a rule that the collection's fields cannot answer.
    func documents(meeting rule: ProductRule, in segment: SegmentReference) throws -> [UInt64] {
        let identity = segment.identity
        if let known = desk.cache.value(.rule(rule), of: identity, as: [UInt64].self) { return known }
        let words: [UInt64]
        do {
            words = try find(rule, segment)
        } catch let error as SearchError where error.code == .field || error.code == .syntax {
            throw EngineError(
                .conflict, "A rule of a catalog or price list cannot be answered by the collection's fields: \(error.message)")
        }
        desk.cache.set(words, bytes: words.count * 8, for: .rule(rule), of: identity)
        return words
    }

    private func find(_ rule: ProductRule, _ segment: SegmentReference) throws -> [UInt64] {
        let count = segment.documentCount
        func exactly(_ field: String, _ value: String) throws -> [UInt64] {
            try segment.documents(matching: .field(name: field, .any([.value(value, prefix: false)], .exact)))
        }
        switch rule {
        case .all: return [UInt64](repeating: ~0, count: (count + 63) / 64)
        case .listed: return [UInt64](repeating: 0, count: (count + 63) / 64)
        case .sku(let sku):
            var words = [UInt64](repeating: 0, count: (count + 63) / 64)
            if let doc = segment.document(id: Array(sku.description.utf8)) { words[Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
            return words
        case .brand(let brand):
            return try segment.documents(where: desk.options.brandField) { $0 == brand } ?? exactly(desk.options.brandField, brand)
        case .category(let trail):
            let field = desk.options.categoryField
            if let found = segment.documents(where: field, passes: { trail.contains(CategoryTrail($0)) }) { return found }
            return try exactly(field, trail.description)
        case .attribute(let name, let value):
            let field = "\(desk.options.attributeField).\(name)"
            var words = try segment.documents(where: field) { $0 == value } ?? exactly(field, value)
            if Double(value) != nil {
                for (index, word) in try exactly(field, value).enumerated() { words[index] |= word }
            }
            return words
        case .filter(let text): return try segment.documents(matching: FilterExpression.parse(text))
        }
    }

    func products(in segment: SegmentReference) throws -> SegmentProducts {
        desk.products(of: segment, try desk.shelf.glance(at: priceSequence, []).register)
    }
}
