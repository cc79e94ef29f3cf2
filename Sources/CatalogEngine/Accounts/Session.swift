package import Commerce

/// Somebody who has signed in, with what they may do now.
package struct Session: Sendable {
    package let authority: Authority
    /// Unix seconds.
    package let expiresAt: Int64
    /// SHA-256 of the token, by which the store knows the session.
    let hash: String

    package var associate: Associate { authority.associate }

    /// Who is at the keys.
    package var actor: Actor { .associate(associate.code) }
    /// The associate for whom they act, where that is somebody else.
    package var onBehalfOf: AssociateCode? { nil }

    /// On whose behalf the session searches.
    package var buyer: Buyer { Buyer(customer: associate.code.description) }
}
