package import Commerce

/// Somebody who has signed in, with what they may do now.
package struct Session: Sendable {
    package let authority: Authority
    /// Unix seconds.
    package let expiresAt: Int64
    /// SHA-256 of the token, by which the store knows the session.
    let hash: String

    package var associate: Associate { authority.associate }

    /// On whose behalf the session searches.
    package var buyer: Buyer { Buyer(customer: associate.code.description) }
}
