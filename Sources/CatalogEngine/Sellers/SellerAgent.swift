package import Commerce

/// Somebody who acts for the seller, and for which customers.
package struct SellerAgent: Sendable {
    package let actor: Actor
    package let reach: SellerReach

    package init(_ actor: Actor, reach: SellerReach) {
        self.actor = actor
        self.reach = reach
    }
}
