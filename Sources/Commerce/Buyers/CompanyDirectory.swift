/// The customers: groups, companies with their units as a tree, and the people in them.
///
/// Codes of companies, units and associates share one space of names, so that a customer can be named by any of them.
package struct CompanyDirectory: Sendable {
    package var groups: [CustomerGroupCode: CustomerGroup] = [:]
    package var companies: [CompanyCode: Company] = [:]
    package var units: [BusinessUnitCode: BusinessUnit] = [:]
    package var associates: [AssociateCode: Associate] = [:]

    package init() {}

    package var isEmpty: Bool { groups.isEmpty && companies.isEmpty && units.isEmpty && associates.isEmpty }

    /// The customer of a code, which names a company, a unit or an associate.
    ///
    /// Levels are the associate, the units from the inmost, the companies from the one that buys to the one on top, the group of the
    /// nearest company that is in one, everyone.
    /// - Throws: ``CommerceError`` with `.unknown`, or `.blocked` when the associate or one of the companies is.
    /// - Complexity: O(depth of the tree)
    package func customer(_ code: String) throws(CommerceError) -> Customer {
        if let company = companies[CompanyCode(code)] { return try customer([], unit: nil, company: company.code) }
        if let unit = units[BusinessUnitCode(code)] { return try customer([], unit: unit.code, company: unit.company) }
        guard let associate = associates[AssociateCode(code)] else {
            throw CommerceError(.unknown, "there is no such customer")
        }
        guard associate.status == .active else { throw CommerceError(.blocked, "the customer is blocked") }
        return try customer([.associate(associate.code)], unit: associate.unit, company: associate.company)
    }

    /// What a code names: a company, a unit or an associate, blocked or not; nil for nothing that is there.
    package func level(of code: String) -> CustomerLevel? {
        if companies[CompanyCode(code)] != nil { return .company(CompanyCode(code)) }
        if units[BusinessUnitCode(code)] != nil { return .unit(BusinessUnitCode(code)) }
        return associates[AssociateCode(code)] != nil ? .associate(AssociateCode(code)) : nil
    }

    /// The company that a level is, or is in.
    package func company(of level: CustomerLevel) -> CompanyCode? {
        switch level {
        case .company(let code): code
        case .unit(let code): units[code]?.company
        case .associate(let code): associates[code]?.company
        case .group, .everyone: nil
        }
    }

    private func customer(
        _ first: [CustomerLevel], unit: BusinessUnitCode?, company: CompanyCode
    ) throws(CommerceError) -> Customer {
        var levels = first
        var group: CustomerGroupCode?
        var currency: CurrencyCode?
        var tax: TaxDisplay?
        // A ring of parents, which imports refuse, ends where it closes.
        var next = unit
        while let code = next, !levels.contains(.unit(code)) {
            levels.append(.unit(code))
            next = units[code]?.parent
        }
        var above: CompanyCode? = company
        while let code = above, !levels.contains(.company(code)) {
            guard let company = companies[code] else { throw CommerceError(.unknown, "there is no such customer") }
            guard company.status == .active else { throw CommerceError(.blocked, "the customer is blocked") }
            levels.append(.company(code))
            group = group ?? company.group
            currency = currency ?? company.currency
            tax = tax ?? company.taxDisplay
            above = company.parent
        }
        if let group { levels.append(.group(group)) }
        levels.append(.everyone)
        return Customer(levels: levels, currency: currency, taxDisplay: tax ?? .net)
    }
}
