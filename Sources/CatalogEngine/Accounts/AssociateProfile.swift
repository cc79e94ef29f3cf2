package import Commerce

/// An associate as those who manage accounts see them.
package struct AssociateProfile: Sendable, Hashable {
    package var associate: Associate
    /// Ascending.
    package var roles: [RoleCode]
    /// The most that an order of theirs may cost, where their roles let them order within a limit; nil for no bound.
    package var orderLimit: Money?
    /// nil for somebody who cannot sign in.
    package var login: String?
}
