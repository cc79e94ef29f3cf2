/// What may be ordered in a period, by somebody or by a unit with all below it.
package struct Budget: Sendable, Hashable {
    /// Whose orders count.
    package enum Target: Sendable, Hashable {
        /// Those of carts that belong to somebody.
        case associate(AssociateCode)
        /// Those of carts that are of a unit or of one below it.
        case unit(BusinessUnitCode)
    }

    package let code: BudgetCode
    package let company: CompanyCode
    package var target: Target
    package var period: BudgetPeriod
    package var limit: Money

    package init(code: BudgetCode, company: CompanyCode, target: Target, period: BudgetPeriod, limit: Money) {
        self.code = code
        self.company = company
        self.target = target
        self.period = period
        self.limit = limit
    }

    /// - Throws: ``CommerceError``: `.syntax` for the code, `.range` for a limit below 0.
    package func check() throws(CommerceError) {
        guard !code.description.isEmpty, code.description.utf8.count <= Cart.maximumName else {
            throw CommerceError(.syntax, "the code of a budget has 1 to \(Cart.maximumName) bytes")
        }
        guard limit.minorUnits >= 0 else { throw CommerceError(.range, "a limit is not below 0") }
    }

    /// Whether what belongs to someone counts.
    package func concerns(_ holding: Holding, in directory: CompanyDirectory) -> Bool {
        guard holding.company == company else { return false }
        return switch target {
        case .associate(let code): holding.owner == code
        case .unit(let unit): directory.lineage(of: holding.unit).contains(unit)
        }
    }
}

/// The name of a budget within its company.
package typealias BudgetCode = Code<Budget>
