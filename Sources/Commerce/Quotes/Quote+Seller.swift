/// What the side that sells does with a quote, and what both do.
extension Quote {
    /// Begins to work on it: on what was asked for, on what the buyer would take instead, or on what was sent too early.
    ///
    /// A new revision begins with the lines of the last one, with what the buyer would take noted beside them.
    /// - Throws: ``CommerceError``: `.state` when there is nothing to work on, `.expired`.
    package mutating func take(at moment: Int64) throws(CommerceError) {
        switch status(at: moment) {
        case .requested, .renegotiationRequested, .sent: break
        case .expired: throw Self.isExpired
        default: throw CommerceError(.state, "a quote that is \(state.rawValue) cannot be taken up")
        }
        guard revisions.count < Self.maximumRounds else {
            throw CommerceError(.limit, "a quote has at most \(Self.maximumRounds) revisions")
        }
        let last = revisions.last
        revisions.append(
            QuoteRevision(number: (last?.number ?? 0) + 1, lines: last?.lines ?? request, expiry: last?.expiry, discount: last?.discount))
        state = .inProgress
        touch(moment)
    }

    /// Changes what is going to be offered, all or nothing.
    ///
    /// - Parameters:
    ///   - expiry: nil leaves it.
    ///   - discount: what is taken off the whole; nil leaves it, 0 takes it back.
    /// - Throws: ``CommerceError``: `.state` unless it is being worked on, `.unknown`, `.range`, `.limit` for lines that cannot be,
    ///   `.currency` for a discount in another currency.
    package mutating func revise(
        _ offers: [QuoteLineOffer], expiry: QuoteExpiry?, discount: Money? = nil, at moment: Int64
    ) throws(CommerceError) {
        var changed = self
        guard state == .inProgress, var draft else {
            if status(at: moment) == .expired { throw Self.isExpired }
            throw CommerceError(.state, "a quote is changed after it was taken up and before it is sent")
        }
        for offer in offers {
            switch offer {
            case .set(let id, let price, let quantity):
                let index = try draft.index(of: id)
                try Self.check(price: price)
                try Self.check(quantity: quantity)
                if let price { draft.lines[index].price = price }
                if let quantity { draft.lines[index].quantity = quantity }
            case .add(let wish, let price):
                guard draft.lines.count < Self.maximumLines else {
                    throw CommerceError(.limit, "a quote has at most \(Self.maximumLines) lines")
                }
                try Self.check(price: price)
                var line = try changed.line(of: wish)
                line.price = price
                draft.lines.append(line)
            case .remove(let id):
                draft.lines.remove(at: try draft.index(of: id))
            }
        }
        if let expiry { draft.expiry = expiry }
        if let discount {
            guard discount.currency == currency else { throw CommerceError(.currency, "the quote is in \(currency)") }
            guard discount.minorUnits >= 0 else { throw CommerceError(.range, "a discount is not below 0") }
            draft.discount = discount.minorUnits > 0 ? discount : nil
        }
        changed.revisions[revisions.endIndex - 1] = draft
        self = changed
        touch(moment)
    }

    /// Makes the offer.
    /// - Throws: ``CommerceError``: `.state` unless it is being worked on, a line has no price, or its expiry is missing or over; `.range`
    ///   when the sum is too large.
    package mutating func send(at moment: Int64) throws(CommerceError) {
        guard state == .inProgress, let draft else { throw CommerceError(.state, "a quote is sent after it was taken up") }
        guard !draft.lines.isEmpty else { throw CommerceError(.state, "the quote has no lines") }
        if let line = draft.lines.first(where: { $0.price == nil }) {
            throw CommerceError(.state, "line \(line.id.rawValue) has no price")
        }
        guard let expiry = draft.expiry, !expiry.isOver(at: moment) else {
            throw CommerceError(.state, "the quote needs an expiry that lies ahead")
        }
        guard try draft.total(in: currency).minorUnits >= 0 else {
            throw CommerceError(.state, "the discount is more than all that the lines cost")
        }
        revisions[revisions.endIndex - 1].sentAt = moment
        state = .sent
        touch(moment)
    }

    /// Refuses to make an offer, for good.
    /// - Throws: ``CommerceError`` with `.state` when it has ended or was accepted.
    package mutating func reject(at moment: Int64) throws(CommerceError) {
        try requireOpen(at: moment)
        guard state != .accepted else { throw CommerceError(.state, "the quote has been accepted") }
        state = .declined
        touch(moment)
    }

    /// Writes to the other side.
    /// - Throws: ``CommerceError``: `.syntax` for a text that is empty or too long, `.limit`, `.state` when it has ended.
    package mutating func write(_ text: String, by author: Actor, at moment: Int64) throws(CommerceError) {
        try requireOpen(at: moment)
        guard !text.allSatisfy(\.isWhitespace) else { throw CommerceError(.syntax, "a message needs a text") }
        guard text.count <= Self.maximumMessage else {
            throw CommerceError(.syntax, "a message has at most \(Self.maximumMessage) characters")
        }
        guard messages.count < Self.maximumRounds else {
            throw CommerceError(.limit, "a quote has at most \(Self.maximumRounds) messages")
        }
        messages.append(QuoteMessage(number: Int64(messages.count) + 1, author: author, text: text, writtenAt: moment))
        touch(moment)
    }

    /// - Throws: ``CommerceError`` with `.stale` when a version is named that is not the present one.
    package func require(version: Int64?) throws(CommerceError) {
        guard version == nil || version == self.version else {
            throw CommerceError(.stale, "the quote has been changed meanwhile; read it again and repeat the change")
        }
    }

    func requireOpen(at moment: Int64) throws(CommerceError) {
        let status = status(at: moment)
        guard status != .expired else { throw Self.isExpired }
        guard !status.isFinal else { throw CommerceError(.state, "the quote has ended: it is \(status.rawValue)") }
    }

    mutating func touch(_ moment: Int64) {
        version += 1
        changedAt = moment
    }

    static let isExpired = CommerceError(.expired, "the quote has expired; ask for a new one")
}

extension QuoteRevision {
    fileprivate func index(of id: QuoteLineID) throws(CommerceError) -> Int {
        guard let index = lines.firstIndex(where: { $0.id == id }) else { throw CommerceError(.unknown, "the quote has no such line") }
        return index
    }
}
