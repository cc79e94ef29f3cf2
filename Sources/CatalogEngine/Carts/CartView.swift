package import Commerce

/// A cart as somebody sees it.
package struct CartView: Sendable {
    package var priced: PricedCart
    /// The products of its lines that can be bought now.
    package var products: [SKU: SeenProduct]
    /// What whoever looks at it may do.
    package var right: CartRight
    /// The lines that cost less each when more is bought.
    package var nextTiers: [CartLineID: NextTier] = [:]
    /// What was rounded by the change that this is the answer to.
    package var notes: [QuantityNote] = []

    package var cart: Cart { priced.cart }
}
