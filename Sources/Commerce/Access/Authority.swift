/// What one associate may do: the one place where permissions are checked.
///
/// ```swift
/// guard authority.allows(.editCarts, on: cart.holding) else { … }
/// ```
/// Nothing reaches beyond the associate's own company, whatever the roles. Of several roles, the widest scope counts.
package struct Authority: Sendable {
    package let associate: Associate
    package let roles: [Role]
    private let grants: [Permission: Scope]
    private let directory: CompanyDirectory

    /// - Throws: ``CommerceError`` with `.blocked` when the associate or a company above is, `.unknown` when the company is not there.
    package init(of associate: Associate, roles: [Role], in directory: CompanyDirectory) throws(CommerceError) {
        guard directory.associates[associate.code] == associate else { throw CommerceError(.unknown, "there is no such associate") }
        // A code that named somebody else as well would open the wrong prices.
        guard try directory.customer(associate.code.description).levels.first == .associate(associate.code) else {
            throw CommerceError(.unknown, "the code of the associate names a company or a unit, too")
        }
        self.associate = associate
        self.roles = roles
        self.directory = directory
        grants = roles.reduce(into: [:]) { grants, role in grants.merge(role.grants) { max($0, $1) } }
    }

    /// How far a permission reaches; nil when no role has it.
    package func scope(of permission: Permission) -> Scope? { grants[permission] }

    /// All permissions with their scopes.
    package var permissions: [Permission: Scope] { grants }

    /// Whether something may be done to what belongs to someone.
    /// - Complexity: O(depth of the tree of units)
    package func allows(_ permission: Permission, on holding: Holding) -> Bool {
        guard holding.company == associate.company, let scope = grants[permission] else { return false }
        switch scope {
        case .company: return true
        case .own: return holding.owner == associate.code
        case .unit: return holding.owner == associate.code || holding.unit == associate.unit
        case .subtree: return holding.owner == associate.code || isBelow(holding.unit)
        }
    }

    /// Whether something may be done to all that is of a unit or of those below it; nil for the company as a whole.
    /// - Complexity: O(depth of the tree of units)
    package func allows(_ permission: Permission, throughout unit: BusinessUnitCode?) -> Bool {
        switch grants[permission] {
        case .company: true
        case .subtree: unit == nil ? associate.unit == nil : isBelow(unit)
        case nil, .own, .unit: false
        }
    }

    /// Whether a unit is the associate's own or lies below it; everything does for who stands directly below the company.
    private func isBelow(_ unit: BusinessUnitCode?) -> Bool {
        guard let own = associate.unit else { return true }
        var seen: Set<BusinessUnitCode> = []
        var next = unit
        // A ring of parents ends where it closes.
        while let code = next, seen.insert(code).inserted {
            if code == own { return true }
            next = directory.units[code]?.parent
        }
        return false
    }
}
