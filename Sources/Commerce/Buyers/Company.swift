/// A customer: a legal entity that buys, maybe as part of a larger one.
package struct Company: Sendable, Hashable {
    package let code: CompanyCode
    package var name: String
    /// The company that it belongs to, whose catalogs and price lists it inherits.
    package var parent: CompanyCode?
    package var group: CustomerGroupCode?
    /// The currency that it buys in; nil means the parent's, or the engine's.
    package var currency: CurrencyCode?
    package var taxDisplay: TaxDisplay
    package var status: CustomerStatus

    package init(
        code: CompanyCode, name: String = "", parent: CompanyCode? = nil, group: CustomerGroupCode? = nil,
        currency: CurrencyCode? = nil, taxDisplay: TaxDisplay = .net, status: CustomerStatus = .active
    ) {
        self.code = code
        self.name = name
        self.parent = parent
        self.group = group
        self.currency = currency
        self.taxDisplay = taxDisplay
        self.status = status
    }
}
