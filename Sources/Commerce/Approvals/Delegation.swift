/// That somebody decides in the place of an approver, for a time.
package struct Delegation: Sendable, Hashable {
    package let id: DelegationID
    package let company: CompanyCode
    /// Whose decisions they are.
    package let delegator: AssociateCode
    package let substitute: AssociateCode
    /// Unix seconds; the substitute acts from here on…
    package let from: Int64
    /// … and not any more from here on.
    package let until: Int64

    package init(
        id: DelegationID, company: CompanyCode, delegator: AssociateCode, substitute: AssociateCode, from: Int64, until: Int64
    ) {
        self.id = id
        self.company = company
        self.delegator = delegator
        self.substitute = substitute
        self.from = from
        self.until = until
    }

    package func isActive(at moment: Int64) -> Bool { from <= moment && moment < until }

    /// - Throws: ``CommerceError``: `.syntax` for somebody who would stand in for themselves, `.range` for an end before the start.
    package func check() throws(CommerceError) {
        guard !id.description.isEmpty, id.description.utf8.count <= Cart.maximumName else {
            throw CommerceError(.syntax, "the name of a delegation has 1 to \(Cart.maximumName) bytes")
        }
        guard delegator != substitute else { throw CommerceError(.syntax, "nobody is their own substitute") }
        guard from < until else { throw CommerceError(.range, "a delegation ends after it has begun") }
    }
}

/// The name of a delegation within its company.
package typealias DelegationID = Code<Delegation>
