/// A person who buys for a company, in one of its units or directly below it.
package struct Associate: Sendable, Hashable {
    package let code: AssociateCode
    package var name: String
    package var company: CompanyCode
    package var unit: BusinessUnitCode?
    package var status: CustomerStatus

    package init(
        code: AssociateCode, name: String = "", company: CompanyCode, unit: BusinessUnitCode? = nil, status: CustomerStatus = .active
    ) {
        self.code = code
        self.name = name
        self.company = company
        self.unit = unit
        self.status = status
    }
}
