/// What the side that buys does with a quote.
extension Quote {
    /// Changes what is asked for, until the seller takes it up.
    ///
    /// - Parameter wishes: all lines anew; nil leaves them.
    /// - Throws: ``CommerceError``: `.state` once the seller has taken it up, or as the initializer.
    package mutating func edit(name: String?, wishes: [QuoteLineWish]?, at moment: Int64) throws(CommerceError) {
        try requireEditable()
        var changed = self
        if let name {
            try Cart.check(name, "name")
            changed.name = name
        }
        if let wishes { try changed.setRequest(wishes) }
        self = changed
        touch(moment)
    }

    /// - Throws: ``CommerceError`` with `.state` once the seller has taken it up.
    package func requireEditable() throws(CommerceError) {
        guard state == .requested else {
            throw CommerceError(.state, "the quote has been taken up and is not changed any more; write a message, or withdraw it")
        }
    }

    /// Answers an offer with other prices or quantities.
    ///
    /// - Parameters:
    ///   - revision: the one that was seen.
    ///   - counters: lines that are not named are good as they are; none asks for a better offer as a whole.
    /// - Throws: ``CommerceError``: `.state`, `.expired` and `.superseded` where there is no such offer, `.unknown` for a line that is
    ///   not there, `.range` for a price or quantity that cannot be.
    package mutating func counter(_ counters: [QuoteLineCounter], to revision: Int64, at moment: Int64) throws(CommerceError) {
        try requireOffer(revision, at: moment)
        var lines = revisions[revisions.endIndex - 1].lines
        for counter in counters {
            guard let index = lines.firstIndex(where: { $0.id == counter.line }) else {
                throw CommerceError(.unknown, "the quote has no such line")
            }
            try Self.check(price: counter.price)
            try Self.check(quantity: counter.quantity)
            lines[index].wantedPrice = counter.price
            lines[index].wantedQuantity = counter.quantity
        }
        revisions[revisions.endIndex - 1].lines = lines
        state = .renegotiationRequested
        touch(moment)
    }

    /// Takes an offer; its lines become a cart at fixed prices.
    ///
    /// - Parameter id: of the cart.
    /// - Throws: as ``counter(_:to:at:)``.
    package mutating func accept(
        _ revision: Int64, as id: CartID, by associate: AssociateCode, at moment: Int64
    ) throws(CommerceError) -> Cart {
        try requireOffer(revision, at: moment)
        var cart = try Cart(
            id: id, holding: holding, currency: currency, name: name.isEmpty ? "Quote \(number)" : name, createdAt: moment)
        let discounts = try revisions[revisions.endIndex - 1].discounts(in: currency)
        cart.lines = revisions[revisions.endIndex - 1].lines.map { line in
            var taken = CartLine(
                id: CartLineID(line.id.rawValue), sku: line.sku, unit: line.unit, quantity: line.quantity, reference: line.reference,
                purchaseOrder: line.purchaseOrder, addedBy: associate)
            taken.fixedPrice = line.price
            taken.discount = discounts[line.id]
            return taken
        }
        cart.nextLine = nextLine
        cart.terms.quote = self.id
        state = .accepted
        self.cart = id
        touch(moment)
        return cart
    }

    /// Refuses an offer for good.
    /// - Throws: as ``counter(_:to:at:)``.
    package mutating func decline(_ revision: Int64, at moment: Int64) throws(CommerceError) {
        try requireOffer(revision, at: moment)
        state = .declined
        touch(moment)
    }

    /// Takes the request back; of one that was accepted, the cart can then not be ordered.
    /// - Throws: ``CommerceError`` with `.state` when it has ended.
    package mutating func withdraw(at moment: Int64) throws(CommerceError) {
        try requireOpen(at: moment)
        state = .withdrawn
        touch(moment)
    }

    /// Becomes an order, once.
    /// - Throws: ``CommerceError``: `.expired` when its time is over, `.state` when it was not accepted or is an order already.
    package mutating func becomeOrder(_ order: OrderID, at moment: Int64) throws(CommerceError) {
        try requireOrderable(at: moment)
        state = .ordered
        self.order = order
        touch(moment)
    }

    /// - Throws: as ``becomeOrder(_:at:)``.
    package func requireOrderable(at moment: Int64) throws(CommerceError) {
        switch status(at: moment) {
        case .accepted: return
        case .expired: throw Self.isExpired
        default: throw CommerceError(.state, "the quote of this cart cannot be ordered: it is \(state.rawValue)")
        }
    }

    /// - Throws: ``CommerceError`` unless the revision is what the seller offers at the moment.
    private func requireOffer(_ revision: Int64, at moment: Int64) throws(CommerceError) {
        switch status(at: moment) {
        case .sent: break
        case .expired: throw Self.isExpired
        default: throw CommerceError(.state, "the quote makes no offer: it is \(state.rawValue)")
        }
        guard offer?.number == revision else {
            throw CommerceError(.superseded, "another revision has taken the place of this one; read the quote again")
        }
    }
}
