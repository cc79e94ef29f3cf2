import Commerce
import Testing

/// What an approval is about.
///
/// 1. Where goods and bill go is part of it, each in its own place; what is only said about the cart is not.
@Suite struct CartContentTests {
    private func cart(_ change: DeliveryChange? = nil) throws -> Cart {
        var cart = try Cart(
            id: CartID("c"), holding: Holding(company: "A", unit: nil, owner: "bea"), currency: CurrencyCode("EUR"), name: "n", createdAt: 0
        )
        try cart.apply(.add(SKU("nut"), unit: "pce", quantity: .one, rule: .any, reference: ""), by: "bea", at: 0)
        if let change { try cart.apply(.setDelivery(change), by: "bea", at: 0) }
        return cart
    }

    private func address(_ street: String) -> PostalAddress {
        PostalAddress([.name: "A", .street: street, .city: "Oslo", .country: "NO"])
    }

    @Test func addressesBelongToTheContent() throws {
        var (shipping, other, billing, note) = (DeliveryChange(), DeliveryChange(), DeliveryChange(), DeliveryChange())
        shipping.shippingAddress = .some(address("Main street 1"))
        other.shippingAddress = .some(address("Main street 2"))
        billing.billingAddress = .some(address("Main street 1"))
        note.note = "Gate 3"
        let hashes = try [nil, shipping, other, billing].map { try cart($0).contentHash }
        #expect(Set(hashes).count == 4)
        #expect(try cart(note).contentHash == hashes[0])
        var named = try cart()
        try named.apply(.rename("other"), by: "bea", at: 0)
        try named.apply(.setCartReference("Project 7"), by: "bea", at: 0)
        #expect(named.contentHash == hashes[0])
    }
}
