/// What is to be changed of where goods and bill go; what is nil stays.
package struct DeliveryChange: Sendable, Hashable {
    /// The new address, or none.
    package var shippingAddress: PostalAddress??
    /// The new address, or none.
    package var billingAddress: PostalAddress??
    package var note: String?

    package init(shippingAddress: PostalAddress?? = nil, billingAddress: PostalAddress?? = nil, note: String? = nil) {
        self.shippingAddress = shippingAddress
        self.billingAddress = billingAddress
        self.note = note
    }

    /// - Throws: ``CommerceError`` with `.syntax` when what comes of it cannot be.
    package func applied(to delivery: Delivery) throws(CommerceError) -> Delivery {
        let changed = Delivery(
            shippingAddress: shippingAddress ?? delivery.shippingAddress, billingAddress: billingAddress ?? delivery.billingAddress,
            note: note ?? delivery.note)
        try changed.check()
        return changed
    }
}
