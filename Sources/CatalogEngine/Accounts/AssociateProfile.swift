package import Commerce

/// An associate as those who manage accounts see them.
package struct AssociateProfile: Sendable, Hashable {
    package var associate: Associate
    /// Ascending.
    package var roles: [RoleCode]
    /// nil for somebody who cannot sign in.
    package var login: String?
}
