package import Commerce
import CommerceStore

/// Somebody of the seller who has signed in, in their own name.
package struct SellerSession: Sendable {
    /// With those roles only that count now.
    package let user: SellerUser
    /// Whether some of the roles do not count until the session has a second factor.
    package let lacksSecondFactor: Bool
    /// Unix seconds.
    package let expiresAt: Int64
    let record: SessionRecord

    /// Who is at the keys.
    package var actor: Actor { .seller(user.code.description) }

    /// The companies that they look after.
    package var reach: SellerReach { user.looksAfterAll ? .everything : .companies(user.companies) }
}
