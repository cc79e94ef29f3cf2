/// What a catalog or a price list is assigned to, from one person to everyone.
package enum CustomerLevel: Sendable, Hashable {
    case associate(AssociateCode)
    case unit(BusinessUnitCode)
    case company(CompanyCode)
    case group(CustomerGroupCode)
    /// Every buyer, and who is none.
    case everyone
}
