extension Cart {
    /// The quote that the cart was made of; nil for one that was filled.
    package var quote: QuoteID? { terms.quote }

    /// The cart with terms as they were kept.
    ///
    /// - Parameter agreed: of a cart that was made of a quote.
    package func with(_ terms: CartTerms, agreed: [CartLineID: AgreedPrice]) -> Cart {
        var cart = self
        cart.terms = terms
        for index in cart.lines.indices {
            let agreed = agreed[cart.lines[index].id]
            cart.lines[index].fixedPrice = agreed?.price
            cart.lines[index].discount = agreed?.discount
        }
        return cart
    }

    /// - Throws: ``CommerceError`` with `.state` when the cart was made of a quote, which says what is in it.
    package func requireOwnGoods() throws(CommerceError) {
        guard terms.quote == nil else {
            throw CommerceError(.state, "what is in the cart was agreed on in a quote and does not change any more")
        }
    }
}

extension CartCommand {
    /// Whether the command changes which products are bought, or how much of them.
    package var changesGoods: Bool {
        switch self {
        case .add, .addAll, .setQuantity, .remove: true
        case .rename, .setPurchaseOrder, .setCartReference, .setCostCenter, .setReference, .setLinePurchaseOrder, .setLineCostCenter,
            .setDelivery, .share, .unshare, .comment:
            false
        }
    }
}
