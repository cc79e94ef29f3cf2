/// A division of a company, maybe within a larger division.
package struct BusinessUnit: Sendable, Hashable {
    package let code: BusinessUnitCode
    package var name: String
    package var company: CompanyCode
    /// The unit above it; nil directly below the company.
    package var parent: BusinessUnitCode?

    package init(code: BusinessUnitCode, name: String = "", company: CompanyCode, parent: BusinessUnitCode? = nil) {
        self.code = code
        self.name = name
        self.company = company
        self.parent = parent
    }
}
