extension Cart {
    /// Carries out a command for somebody, if they may give it and have seen what they change.
    ///
    /// - Parameter version: the version that was seen; nil where none was named. One that was named must be the present one.
    /// - Throws: ``CommerceError``: `.unknown` when they may not know of the cart, `.denied` when they may not do this, `.state` when it
    ///   has become an order or is locked, `.versionMissing` and `.stale`, or as ``apply(_:by:at:)``.
    package mutating func carryOut(
        _ command: CartCommand, by authority: Authority, seen version: Int64?, at moment: Int64
    ) throws(CommerceError) {
        try require(command.need, of: authority)
        if command.changesContent { try requireActive() } else { try requireOpen() }
        if command.changesGoods { try requireOwnGoods() }
        if version == nil, command.needsVersion {
            throw CommerceError(.versionMissing, "the version of the cart that is changed must be named")
        }
        try require(version: version)
        try apply(command, by: authority.associate.code, at: moment)
    }

    /// Becomes an order, for good.
    /// - Throws: ``CommerceError`` with `.state` when it is one already, or waits for approval.
    package mutating func becomeOrder(_ order: OrderID, at moment: Int64) throws(CommerceError) {
        try requireOpen()
        guard status != .pendingApproval else { throw CommerceError(.state, "the cart waits for approval") }
        self.order = order
        status = .ordered
        version += 1
        changedAt = moment
    }

    /// - Throws: ``CommerceError`` with `.state` when the cart has become an order.
    package func requireOpen() throws(CommerceError) {
        guard order == nil else { throw CommerceError(.state, "the cart has become an order and does not change any more") }
    }

    /// - Throws: ``CommerceError`` with `.unknown` or `.denied` when somebody may do less than `right`.
    package func require(_ right: CartRight, of authority: Authority) throws(CommerceError) {
        let held = authority.right(to: self)
        guard held > .none else { throw CommerceError(.unknown, "there is no such cart") }
        guard held >= right else { throw CommerceError(.denied, "this cart may be looked at, but not be changed so") }
    }

    /// - Throws: ``CommerceError`` with `.stale` when a version is named that is not the present one.
    package func require(version: Int64?) throws(CommerceError) {
        guard version == nil || version == self.version else {
            throw CommerceError(.stale, "the cart has been changed meanwhile; read it again and repeat the change")
        }
    }

    /// Carries out a command and makes a new version.
    ///
    /// - Parameters:
    ///   - associate: who gives the command; whether they may is found out before, see ``Authority/right(to:)``.
    ///   - moment: Unix seconds.
    /// - Throws: ``CommerceError``: `.unknown` for a line that is not there, `.range` for a quantity that cannot be had, `.limit` when
    ///   there are too many lines or comments, `.syntax` for text that is empty or too long. The cart then stays as it was.
    package mutating func apply(_ command: CartCommand, by associate: AssociateCode, at moment: Int64) throws(CommerceError) {
        switch command {
        case .rename(let name):
            try Self.check(name: name)
            self.name = name
        case .setPurchaseOrder(let number):
            try Self.check(number, "purchase order number")
            purchaseOrder = number
        case .setCartReference(let reference):
            try Self.check(reference, "reference")
            self.reference = reference
        case .setCostCenter(let center):
            try Self.check(center, "cost centre")
            costCenter = center
        case .add(let sku, let unit, let quantity, let rule, let reference, let purchaseOrder):
            let addition = CartAddition(
                sku: sku, unit: unit, quantity: quantity, rule: rule, reference: reference, purchaseOrder: purchaseOrder)
            try add([addition], by: associate, at: moment)
        case .addAll(let additions):
            var cart = self
            try cart.add(additions, by: associate, at: moment)
            self = cart
        case .setQuantity(let id, let quantity, let rule):
            let index = try index(of: id)
            lines[index].quantity = try rule.rounded(quantity)
        case .setReference(let id, let reference):
            try Self.check(reference, "reference")
            lines[try index(of: id)].reference = reference
        case .setLinePurchaseOrder(let id, let number):
            try Self.check(number, "purchase order number")
            lines[try index(of: id)].purchaseOrder = number
        case .setLineCostCenter(let id, let center):
            try Self.check(center, "cost centre")
            lines[try index(of: id)].costCenter = center
        case .remove(let id):
            lines.remove(at: try index(of: id))
        case .share(let colleague, let access):
            guard colleague != holding.owner else { throw CommerceError(.syntax, "the cart belongs to this associate already") }
            shares[colleague] = access
        case .unshare(let colleague):
            guard shares.removeValue(forKey: colleague) != nil else { throw CommerceError(.unknown, "the cart is not shared with them") }
        case .setDelivery(let change):
            terms.delivery = try change.applied(to: terms.delivery)
        case .comment(let text, let line):
            try comment(text, on: line, associate, moment)
        }
        version += 1
        changedAt = moment
        if command.changesContent {
            contentVersion = version
            if associate != holding.owner { editors.insert(associate) }
        }
    }

    private mutating func comment(
        _ text: String, on line: CartLineID?, _ author: AssociateCode, _ moment: Int64
    ) throws(CommerceError) {
        guard !text.allSatisfy(\.isWhitespace) else { throw CommerceError(.syntax, "a comment needs a text") }
        guard text.count <= Self.maximumComment else {
            throw CommerceError(.syntax, "a comment has at most \(Self.maximumComment) characters")
        }
        if let line { _ = try index(of: line) }
        guard comments.count < Self.maximumComments else {
            throw CommerceError(.limit, "a cart has at most \(Self.maximumComments) comments")
        }
        let number = (comments.last?.number ?? 0) + 1
        comments.append(CartComment(number: number, line: line, author: author, text: text, writtenAt: moment))
    }

    private func index(of id: CartLineID) throws(CommerceError) -> Int {
        guard let index = lines.firstIndex(where: { $0.id == id }) else { throw CommerceError(.unknown, "the cart has no such line") }
        return index
    }
}
