/// What was bought: a snapshot of a cart with its prices, which later changes of products and price lists do not touch.
package struct Order: Sendable, Hashable {
    package let id: OrderID
    /// What people call it, from 1 over all companies.
    package let number: Int64
    /// The cart that it was made of, which becomes one order at most; nil for an order from another channel.
    package let cart: CartID?
    /// The other channel that it came from.
    package let source: OrderSource?
    /// To whom the cart belonged.
    package let holding: Holding
    package let placedBy: AssociateCode
    package let purchaseOrder: String
    /// The buyer's own reference, such as a project; empty for none.
    package let reference: String
    /// Where the buyer books it, unless a line says otherwise; empty for none.
    package let costCenter: String
    /// At least one, in the order of the cart.
    package let lines: [OrderLine]
    /// The sum of the lines.
    package let total: Money
    /// How amounts were shown when it was placed.
    package let taxDisplay: TaxDisplay
    /// Where goods and bill go, as it was said when it was placed.
    package let delivery: Delivery
    /// Whether it is to be paid before anything is sent.
    package let isPrepaid: Bool
    /// Unix seconds.
    package let placedAt: Int64
    package internal(set) var status: OrderStatus
    /// From 1; grows by one with each change of what has happened to it.
    package internal(set) var version: Int64
    package internal(set) var progress: OrderProgress

    /// An order of a cart at its present prices.
    ///
    /// - Parameters:
    ///   - isPrepaid: whether it is to be paid before anything is sent.
    ///   - title: of a product.
    /// - Throws: ``CommerceError`` with `.state` when the cart is empty, has become an order, or a line of it cannot be bought.
    package init(
        of priced: PricedCart, id: OrderID, number: Int64, by associate: AssociateCode, at moment: Int64, isPrepaid: Bool = false,
        title: (SKU) -> String
    ) throws(CommerceError) {
        let cart = priced.cart
        guard cart.order == nil else { throw CommerceError(.state, "the cart has become an order already") }
        let lines = try priced.orderLines(title: title)
        self.init(
            id: id, number: number, cart: cart.id, holding: cart.holding, placedBy: associate, purchaseOrder: cart.purchaseOrder,
            reference: cart.reference, costCenter: cart.costCenter, lines: lines, total: priced.subtotal, taxDisplay: priced.taxDisplay,
            delivery: cart.terms.delivery, isPrepaid: isPrepaid, placedAt: moment, status: .open, version: 1)
    }

    /// An order as it was kept.
    package init(
        id: OrderID, number: Int64, cart: CartID?, source: OrderSource? = nil, holding: Holding, placedBy: AssociateCode,
        purchaseOrder: String, reference: String = "", costCenter: String = "", lines: [OrderLine], total: Money,
        taxDisplay: TaxDisplay = .net, delivery: Delivery = Delivery(), isPrepaid: Bool = false, placedAt: Int64, status: OrderStatus,
        version: Int64, progress: OrderProgress = OrderProgress()
    ) {
        self.id = id
        self.number = number
        self.cart = cart
        self.source = source
        self.holding = holding
        self.placedBy = placedBy
        self.purchaseOrder = purchaseOrder
        self.reference = reference
        self.costCenter = costCenter
        self.lines = lines
        self.total = total
        self.taxDisplay = taxDisplay
        self.delivery = delivery
        self.isPrepaid = isPrepaid
        self.placedAt = placedAt
        self.status = status
        self.version = version
        self.progress = progress
    }

    /// - Throws: ``CommerceError`` with `.state` when an order of the present status cannot become that.
    package mutating func become(_ status: OrderStatus) throws(CommerceError) {
        guard self.status.successors.contains(status) else {
            throw CommerceError(.state, "an order that is \(self.status.rawValue) cannot become \(status.rawValue)")
        }
        self.status = status
        version += 1
    }
}
