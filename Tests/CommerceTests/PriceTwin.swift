import Commerce

/// Prices and visibility by the rules alone, one product at a time, by trying everything.
struct PriceTwin {
    let world: PriceWorld

    /// The levels of a customer, found by walking up.
    func levels(_ customer: String?) -> [CustomerLevel] {
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
        default: return false
        }
    }

    private func counts(_ list: PriceListCode, _ moment: Int64) -> PriceList? {
        world.lists.first { $0.code == list && $0.isActive && inside($0.validity, moment) }
    }

    private func inside(_ validity: Validity, _ moment: Int64) -> Bool {
        if let from = validity.from, moment < from { return false }
        if let until = validity.until, moment >= until { return false }
        return true
    }

    /// The price that a list offers for exactly this slot.
    private func offer(
        _ code: PriceListCode, _ product: ProductFacts, _ unit: String, _ quantity: FixedDecimal, _ currency: CurrencyCode, _ moment: Int64,
        below: [PriceListCode] = []
    ) -> FixedDecimal? {
        guard let list = counts(code, moment), !below.contains(code) else { return nil }
        let own = world.rows.filter {
            $0.list == code && $0.sku == product.sku && $0.currency == currency && $0.unit == unit
                && inside(Validity(from: $0.validFrom, until: $0.validUntil), moment)
        }
        if !own.isEmpty {
            let slot = own.filter { $0.minQuantity == quantity }
            guard let row = slot.max(by: { ($0.validFrom ?? .min) < ($1.validFrom ?? .min) }) else { return nil }
            return row.amount.perUnit(of: row.baseQuantity)
        }
        guard let parent = list.parent, let adjustment = list.adjustments.first(where: { matches($0.products, product) }) else {
            return nil
        }
        return offer(parent, product, unit, quantity, currency, moment, below: below + [code])?.changed(byPercent: adjustment.percent)
    }

    func price(
        _ customer: String?, _ product: ProductFacts, unit: String, quantity: FixedDecimal, _ currency: CurrencyCode, at moment: Int64
    )
        -> FixedDecimal?
    {
        let levels = levels(customer)
        let minimal = levels.compactMap { level in world.policies.last { $0.level == level }?.strategy }.first == .minimal
        var chain: [PriceListAssignment] = []
        for level in levels {
            for assignment in world.assignments.filter({ $0.level == level }).sorted(by: {
                ($0.priority, $0.list.description) < ($1.priority, $1.list.description)
            }) where !chain.contains(where: { $0.list == assignment.list }) && counts(assignment.list, moment) != nil {
                chain.append(assignment)
            }
            if world.policies.last(where: { $0.level == level })?.stops == true { break }
        }
        let slots = Set(world.rows.filter { $0.sku == product.sku }.map { PriceSlot(unit: $0.unit, minQuantity: $0.minQuantity) })
        func hasAny(_ list: PriceListCode) -> Bool {
            slots.contains { offer(list, product, $0.unit, $0.minQuantity, currency, moment) != nil }
        }
        if !minimal {
            var used: [PriceListAssignment] = []
            for assignment in chain where hasAny(assignment.list) {
                if assignment.mergeAllowed { used.append(assignment) } else if used.isEmpty { used = [assignment]; break }
            }
            chain = used
        }
        let quantities = slots.filter { $0.unit == unit && $0.minQuantity <= quantity }.map(\.minQuantity).sorted(by: >)
        for tier in quantities {
            let offers = chain.compactMap { offer($0.list, product, unit, tier, currency, moment) }
            if let price = minimal ? offers.min() : offers.first { return price }
        }
        return nil
    }

    func shows(_ customer: String?, _ product: ProductFacts, at moment: Int64) -> Bool {
        var shown = false
        var restricted = false
        for level in levels(customer) {
            let here = world.catalogAssignments.filter { $0.level == level }.compactMap { assignment in
                world.catalogs.first { $0.code == assignment.catalog && $0.isActive && inside($0.validity, moment) }
            }
            for catalog in here {
                let rules = catalog.rules.filter { inside($0.validity, moment) && matches($0.products, product) }
                let removes = rules.contains { $0.operation == .remove }
                if catalog.mode == .overlay, removes { return false }
                if !restricted, !removes, rules.contains(where: { $0.operation == .add }) { shown = true }
            }
            if here.contains(where: { $0.mode == .restrict }) { restricted = true }
        }
        return restricted ? shown : true
    }
}
