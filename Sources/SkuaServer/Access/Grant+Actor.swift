import CatalogEngine
import Commerce

extension Grant {
    /// Who sends the request, for the log of what was changed.
    var actor: Actor { person?.actor ?? .seller(keyName ?? "key") }

    /// The associate for whom the sender acts, where that is somebody else.
    var onBehalfOf: AssociateCode? { session?.onBehalfOf }

    /// The companies that the sender looks after for the seller; none for who buys.
    var reach: SellerReach {
        if let seller { return seller.reach }
        return session == nil ? .everything : .companies([])
    }
}
