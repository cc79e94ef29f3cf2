/// An order as another system reports it.
package struct OrderImport: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package var sku: SKU
        package var title: String
        package var unit: String
        package var quantity: FixedDecimal
        package var reference: String
        package var unitPrice: FixedDecimal

        package init(sku: SKU, title: String, unit: String, quantity: FixedDecimal, reference: String, unitPrice: FixedDecimal) {
            self.sku = sku
            self.title = title
            self.unit = unit
            self.quantity = quantity
            self.reference = reference
            self.unitPrice = unitPrice
        }
    }

    package var source: OrderSource
    /// For whom it was placed.
    package var associate: AssociateCode
    package var currency: CurrencyCode
    package var purchaseOrder: String
    package var delivery: Delivery
    package var lines: [Line]
    /// Unix seconds.
    package var placedAt: Int64
    package var status: OrderStatus

    package init(
        source: OrderSource, associate: AssociateCode, currency: CurrencyCode, purchaseOrder: String, delivery: Delivery, lines: [Line],
        placedAt: Int64, status: OrderStatus
    ) {
        self.source = source
        self.associate = associate
        self.currency = currency
        self.purchaseOrder = purchaseOrder
        self.delivery = delivery
        self.lines = lines
        self.placedAt = placedAt
        self.status = status
    }

    /// The order that it is here.
    ///
    /// It charges no account and holds no stock: the other system has done so.
    /// - Throws: ``CommerceError``: `.syntax` for a channel, number or text that cannot be, `.range` for lines that cannot be.
    package func order(id: OrderID, number: Int64, holding: Holding) throws(CommerceError) -> Order {
        guard !source.channel.isEmpty, !source.number.isEmpty else {
            throw CommerceError(.syntax, "an order from elsewhere names its channel and its number there")
        }
        for (text, what) in [(source.channel, "channel"), (source.number, "number"), (purchaseOrder, "purchase order number")] {
            try Cart.check(text, what)
        }
        guard !lines.isEmpty, lines.count <= Cart.maximumLines else {
            throw CommerceError(.range, "an order has 1 to \(Cart.maximumLines) lines")
        }
        try delivery.check()
        var total = Money(minorUnits: 0, currency: currency)
        var ordered: [OrderLine] = []
        for line in lines {
            guard line.quantity > .zero, line.unitPrice >= .zero, !line.sku.description.isEmpty else {
                throw CommerceError(.range, "a line has a SKU, a quantity above 0 and a price that is not below 0")
            }
            let sum = try Money(lineOf: line.unitPrice, quantity: line.quantity, currency: currency)
            total = try total.adding(sum)
            ordered.append(
                OrderLine(
                    sku: line.sku, title: line.title, unit: line.unit, quantity: line.quantity, reference: line.reference,
                    unitPrice: line.unitPrice, total: sum))
        }
        return Order(
            id: id, number: number, cart: nil, source: source, holding: holding, placedBy: associate, purchaseOrder: purchaseOrder,
            lines: ordered, total: total, delivery: delivery, placedAt: placedAt, status: status, version: 1)
    }
}
