/// Whom a step of an approval asks.
package enum Approver: Sendable, Hashable {
    /// Whoever has the role, and may approve for the unit that the cart is of.
    case role(RoleCode)
    /// One person, who may approve for any unit at all.
    case associate(AssociateCode)
}
