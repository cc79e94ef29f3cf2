package import Commerce
import CommerceStore

/// Somebody who buys and has signed in, or somebody of the seller who acts for them, with what may be done now.
package struct Session: Sendable {
    package let authority: Authority
    /// Who of the seller acts for the associate; nil when the associates are there themselves.
    package let representative: SellerUser?
    /// Whether some of the roles do not count until the session has a second factor.
    package let lacksSecondFactor: Bool
    /// Unix seconds.
    package let expiresAt: Int64
    let record: SessionRecord

    package var associate: Associate { authority.associate }

    /// Who is at the keys.
    package var actor: Actor { representative.map { .seller($0.code.description) } ?? .associate(associate.code) }
    /// The associate for whom they act, where that is somebody else.
    package var onBehalfOf: AssociateCode? { representative == nil ? nil : associate.code }

    /// On whose behalf the session searches.
    package var buyer: Buyer { Buyer(customer: associate.code.description) }
}
