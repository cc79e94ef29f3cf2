import ByteStorage
import Commerce

/// Where goods and bill go, in the wire shape.
enum DeliveryText {
    /// Members of a body that ``change(of:)`` reads.
    static let members = ["shipping_address", "billing_address", "note"]

    static func write(_ delivery: Delivery, to text: inout JSONText) {
        if let address = delivery.shippingAddress { text.object("shipping_address") { write(address, to: &$0) } }
        if let address = delivery.billingAddress { text.object("billing_address") { write(address, to: &$0) } }
        if !delivery.note.isEmpty { text.member("note", delivery.note) }
    }

    /// What a body says; nil when it says nothing.
    /// - Throws: ``ServerError`` 400.
    static func change(of body: BodyObject) throws(ServerError) -> DeliveryChange? {
        guard members.contains(where: body.has) else { return nil }
        var change = DeliveryChange()
        if body.has("shipping_address") { change.shippingAddress = .some(try address("shipping_address", of: body)) }
        if body.has("billing_address") { change.billingAddress = .some(try address("billing_address", of: body)) }
        if body.has("note") { change.note = try body.text("note") ?? "" }
        return change
    }

    private static func write(_ address: PostalAddress, to text: inout JSONText) {
        for part in PostalAddress.Part.allCases {
            if let value = address.parts[part] { text.member(name: part.rawValue, .string(value)) }
        }
    }

    private static func address(_ name: String, of body: BodyObject) throws(ServerError) -> PostalAddress? {
        guard let object = try body.object(name, members: PostalAddress.Part.allCases.map(\.rawValue)) else { return nil }
        var parts: [PostalAddress.Part: String] = [:]
        for part in PostalAddress.Part.allCases { parts[part] = try object.text(part.rawValue) }
        return PostalAddress(parts)
    }
}
