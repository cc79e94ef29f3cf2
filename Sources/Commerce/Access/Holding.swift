/// To whom something belongs, as far as permissions look at it.
package struct Holding: Sendable, Hashable {
    package var company: CompanyCode
    /// nil for what lies directly below the company.
    package var unit: BusinessUnitCode?
    package var owner: AssociateCode

    package init(company: CompanyCode, unit: BusinessUnitCode?, owner: AssociateCode) {
        self.company = company
        self.unit = unit
        self.owner = owner
    }
}

extension Associate {
    /// What the associate makes belongs to the associate, and to the unit and company of that moment.
    package var holding: Holding { Holding(company: company, unit: unit, owner: code) }
}
