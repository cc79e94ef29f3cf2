/// Where goods and bill are sent to, and what the buyer has to say about it.
package struct Delivery: Sendable, Hashable {
    package var shippingAddress: PostalAddress?
    /// nil for the shipping address, or what the seller knows.
    package var billingAddress: PostalAddress?
    /// What the seller is to know, such as when the gate is open; empty for nothing.
    package var note: String

    /// Most characters of a note.
    package static let maximumNote = 2000

    package init(shippingAddress: PostalAddress? = nil, billingAddress: PostalAddress? = nil, note: String = "") {
        self.shippingAddress = shippingAddress
        self.billingAddress = billingAddress
        self.note = note
    }

    /// - Throws: ``CommerceError`` with `.syntax` for an address that cannot be or a note that is too long.
    package func check() throws(CommerceError) {
        try shippingAddress?.check()
        try billingAddress?.check()
        guard note.count <= Self.maximumNote else {
            throw CommerceError(.syntax, "a note has at most \(Self.maximumNote) characters")
        }
    }
}
