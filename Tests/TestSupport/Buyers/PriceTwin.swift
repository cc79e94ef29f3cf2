package import Commerce

/// Prices and visibility by the rules alone, one product at a time, by trying everything.
package struct PriceTwin: Sendable {
    private let world: PriceWorld
    private let lists: [PriceListCode: PriceList]
    private let rows: [Key: [PriceRow]]
    private let assignments: [CustomerLevel: [PriceListAssignment]]
    private let catalogs: [CatalogCode: Catalog]
    private let catalogAssignments: [CustomerLevel: [CatalogAssignment]]

    private struct Key: Hashable {
        let list: PriceListCode
        let sku: SKU
    }

    package init(world: PriceWorld) {
        self.world = world
        lists = Dictionary(uniqueKeysWithValues: world.lists.map { ($0.code, $0) })
        rows = Dictionary(grouping: world.rows) { Key(list: $0.list, sku: $0.sku) }
        assignments = Dictionary(grouping: world.assignments, by: \.level)
        catalogs = Dictionary(uniqueKeysWithValues: world.catalogs.map { ($0.code, $0) })
        catalogAssignments = Dictionary(grouping: world.catalogAssignments, by: \.level)
    }

    /// The levels of a customer, found by walking up.
    private func levels(_ customer: String?) -> [CustomerLevel] {
        guard let customer else { return [.everyone] }
        var result: [CustomerLevel] = []
        var unit = world.directory.units[BusinessUnitCode(customer)]
        var company = world.directory.companies[CompanyCode(customer)]
        if let associate = world.directory.associates[AssociateCode(customer)] {
            result.append(.associate(associate.code))
            unit = associate.unit.flatMap { world.directory.units[$0] }
            company = world.directory.companies[associate.company]
        }
        while let at = unit {
            result.append(.unit(at.code))
            company = world.directory.companies[at.company]
            unit = at.parent.flatMap { world.directory.units[$0] }
        }
        var group: CustomerGroupCode?
        while let at = company {
            result.append(.company(at.code))
            if group == nil { group = at.group }
            company = at.parent.flatMap { world.directory.companies[$0] }
        }
        if let group { result.append(.group(group)) }
        return result + [.everyone]
    }

    private func matches(_ rule: ProductRule, _ product: ProductFacts) -> Bool {
        switch rule {
        case .all: return true
        case .sku(let sku): return sku == product.sku
        case .brand(let brand): return brand == product.brand
        case .category(let trail):
            return product.categories.contains {
                $0.description == trail.description || $0.description.hasPrefix(trail.description + " > ")
            }
        case .attribute(let name, let value): return product.attributes[name] == [value]
        default: return false
        }
    }

    private func inside(_ validity: Validity, _ moment: Int64) -> Bool {
        if let from = validity.from, moment < from { return false }
        if let until = validity.until, moment >= until { return false }
        return true
    }

    private func counts(_ code: PriceListCode, _ moment: Int64) -> Bool {
        guard let list = lists[code] else { return false }
        return list.isActive && inside(list.validity, moment)
    }

    /// What a list has for a product by slot.
    private func offers(
        _ code: PriceListCode, _ product: ProductFacts, _ currency: CurrencyCode, _ moment: Int64, below: [PriceListCode] = []
    ) -> [PriceSlot: FixedDecimal] {
        guard counts(code, moment), !below.contains(code), let list = lists[code] else { return [:] }
        let valid = (rows[Key(list: code, sku: product.sku)] ?? []).filter { row in
            row.currency == currency && inside(Validity(from: row.validFrom, until: row.validUntil), moment)
        }
        var result: [PriceSlot: FixedDecimal] = [:]
        for row in valid.sorted(by: { ($0.validFrom ?? .min) < ($1.validFrom ?? .min) }) {
            result[PriceSlot(unit: row.unit, minQuantity: row.minQuantity)] = row.amount.perUnit(of: row.baseQuantity)
        }
        guard let parent = list.parent, let adjustment = list.adjustments.first(where: { matches($0.products, product) }) else {
            return result
        }
        for (slot, price) in offers(parent, product, currency, moment, below: below + [code])
        where !valid.contains(where: { $0.unit == slot.unit }) {
            result[slot] = price.changed(byPercent: adjustment.percent)
        }
        return result
    }

    /// What is in stock of a product, how far a quantity can be had, and in how many days; nil for a product that was not counted.
    package func stock(of sku: SKU, quantity: FixedDecimal) -> (available: FixedDecimal, availability: String, leadTime: Int?)? {
        guard let item = world.stock[sku], !item.levels.isEmpty else { return nil }
        var available = FixedDecimal.zero
        for level in item.levels where level.onHand > level.reserved {
            available = FixedDecimal(tenThousandths: available.tenThousandths + level.onHand.tenThousandths - level.reserved.tenThousandths)
        }
        let days = item.levels.compactMap(\.leadTimeDays).min()
        if available >= quantity { return (available, available.tenThousandths > 100_000 ? "in_stock" : "low", 0) }
        if item.allowsBackorder || days != nil { return (available, "on_order", days) }
        return (available, available > .zero ? "low" : "out", nil)
    }

    private func policies(_ levels: [CustomerLevel]) -> [PricePolicy?] {
        levels.map { level in world.policies.last { $0.level == level } }
    }

    private func chain(_ customer: String?, _ moment: Int64) -> [PriceListAssignment] {
        let levels = levels(customer)
        var chain: [PriceListAssignment] = []
        for (level, policy) in zip(levels, policies(levels)) {
            let here = (assignments[level] ?? []).sorted { ($0.priority, $0.list.description) < ($1.priority, $1.list.description) }
            for assignment in here where !chain.contains(where: { $0.list == assignment.list }) && counts(assignment.list, moment) {
                chain.append(assignment)
            }
            if policy?.stops == true { break }
        }
        return chain
    }

    /// The numbers under which a customer knows products, by SKU.
    package func partNumbers(_ customer: String?) -> [String: [String]] {
        let levels = Set(levels(customer))
        var numbers: [String: [String]] = [:]
        for item in world.partNumbers where levels.contains(item.level) { numbers[item.sku.description, default: []].append(item.number) }
        return numbers
    }

    /// The points of products for a customer, by SKU: of those that its company ordered twice within a year, and of those that lists of
    /// its company, unit or own have entries for.
    package func bonuses(_ customer: String?, regular: Int, contract: Int, at moment: Int64) -> [String: Int] {
        var bonuses: [String: Int] = [:]
        var company: CompanyCode?
        for case .company(let code) in levels(customer).reversed() { company = code }
        let lists = Set(
            chain(customer, moment).filter { assignment in
                switch assignment.level {
                case .company, .unit, .associate: true
                case .group, .everyone: false
                }
            }.map(\.list))
        let lines = world.orderedLines.filter { $0.company == company && $0.orderedAt >= moment / 86_400 * 86_400 - 365 * 86_400 }
        for product in world.products {
            let orders = lines.filter { $0.sku == product.sku }
            var points = orders.count >= 2 ? regular : 0
            if lists.contains(where: { rows[Key(list: $0, sku: product.sku)] != nil }) { points += contract }
            if points > 0 { bonuses[product.sku.description] = points }
        }
        return bonuses
    }

    package func price(
        _ customer: String?, _ product: ProductFacts, unit: String, quantity: FixedDecimal, _ currency: CurrencyCode, at moment: Int64
    ) -> FixedDecimal? {
        let isMinimal = policies(levels(customer)).compactMap { $0?.strategy }.first == .minimal
        let chain = chain(customer, moment)
        var used: [[PriceSlot: FixedDecimal]] = []
        for assignment in chain {
            let offers = offers(assignment.list, product, currency, moment)
            if offers.isEmpty { continue }
            if isMinimal || assignment.mergeAllowed {
                used.append(offers)
            } else if used.isEmpty {
                used = [offers]
                break
            }
        }
        let reached = used.flatMap(\.keys).filter { $0.unit == unit && $0.minQuantity <= quantity }
        guard let slot = reached.max(by: { $0.minQuantity < $1.minQuantity }) else { return nil }
        let prices = used.compactMap { $0[slot] }
        return isMinimal ? prices.min() : prices.first
    }

    /// Whether a customer sees a product.
    /// - Parameter hasPrice: whether it has a price for the customer.
    package func shows(_ customer: String?, _ product: ProductFacts, hasPrice: Bool, at moment: Int64) -> Bool {
        var shown = false
        var restricted = false
        var unpriced: [Catalog.Unpriced] = []
        for level in levels(customer) {
            let here = (catalogAssignments[level] ?? []).compactMap { catalogs[$0.catalog] }.filter {
                $0.isActive && inside($0.validity, moment)
            }
            if unpriced.isEmpty { unpriced = here.compactMap(\.unpriced) }
            for catalog in here {
                let rules = catalog.rules.filter { rule in
                    inside(rule.validity, moment)
                        && (rule.products == .listed
                            ? world.listed[catalog.code]?[rule.operation]?.contains(product.sku) == true : matches(rule.products, product))
                }
                let removes = rules.contains { $0.operation == .remove }
                if catalog.mode == .overlay, removes { return false }
                if !restricted, !removes, rules.contains(where: { $0.operation == .add }) { shown = true }
            }
            if here.contains(where: { $0.mode == .restrict }) { restricted = true }
        }
        if unpriced.contains(.hide), !hasPrice { return false }
        return restricted ? shown : true
    }
}
