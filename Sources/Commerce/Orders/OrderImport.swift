/// An order as another system reports it.
package struct OrderImport: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package var sku: SKU
        package var title: String
        package var unit: String
        package var quantity: FixedDecimal
        package var reference: String
        package var purchaseOrder: String
        package var costCenter: String
        package var unitPrice: FixedDecimal

        package init(
            sku: SKU, title: String, unit: String, quantity: FixedDecimal, reference: String, purchaseOrder: String = "",
            costCenter: String = "", unitPrice: FixedDecimal
        ) {
            self.sku = sku
            self.title = title
            self.unit = unit
            self.quantity = quantity
            self.reference = reference
            self.purchaseOrder = purchaseOrder
            self.costCenter = costCenter
            self.unitPrice = unitPrice
        }
    }

    package var source: OrderSource
    /// For whom it was placed.
    package var associate: AssociateCode
    package var currency: CurrencyCode
    package var purchaseOrder: String
    package var reference: String
    package var costCenter: String
    package var delivery: Delivery
    package var lines: [Line]
    /// Unix seconds.
    package var placedAt: Int64
    package var status: OrderStatus

    package init(
        source: OrderSource, associate: AssociateCode, currency: CurrencyCode, purchaseOrder: String, reference: String = "",
        costCenter: String = "", delivery: Delivery, lines: [Line], placedAt: Int64, status: OrderStatus
    ) {
        self.source = source
        self.associate = associate
        self.currency = currency
        self.purchaseOrder = purchaseOrder
        self.reference = reference
        self.costCenter = costCenter
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
        let texts = [
            (source.channel, "channel"), (source.number, "number"), (purchaseOrder, "purchase order number"), (reference, "reference"),
            (costCenter, "cost centre"),
        ]
        for (text, what) in texts { try Cart.check(text, what) }
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
                    purchaseOrder: line.purchaseOrder, costCenter: line.costCenter, unitPrice: line.unitPrice, total: sum))
        }
        return Order(
            id: id, number: number, cart: nil, source: source, holding: holding, placedBy: associate, purchaseOrder: purchaseOrder,
            reference: reference, costCenter: costCenter, lines: ordered, total: total, delivery: delivery, placedAt: placedAt,
            status: status, version: 1)
    }
}
