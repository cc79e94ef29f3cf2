package import Commerce

/// An associate as those who manage accounts see them.
package struct AssociateProfile: Sendable, Hashable {
    package var associate: Associate
    /// Ascending.
    package var roles: [RoleCode]
    /// The most that an order of theirs may cost, where their roles let them order within a limit; nil for no bound.
    package var orderLimit: Money?
    /// Whose orders they see besides those that their roles reach.
    package var orderViews: [OrderView]
    /// nil for somebody who cannot sign in.
    package var login: String?
}
