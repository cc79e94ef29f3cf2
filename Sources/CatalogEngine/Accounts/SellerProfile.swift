package import Commerce

/// A person of the seller as those who manage them see them.
package struct SellerProfile: Sendable, Hashable {
    package var user: SellerUser
    /// nil for somebody who cannot sign in.
    package var login: String?
}
