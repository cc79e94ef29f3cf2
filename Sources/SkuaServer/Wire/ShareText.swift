import ByteStorage
import CatalogEngine
import Commerce

/// Links to carts and what they show in the wire shape.
enum ShareText {
    /// - Parameter moment: Unix seconds, at which the link is open or not.
    static func write(_ link: ShareLink, at moment: Int64, to text: inout JSONText) {
        text.member("id", link.id)
        text.member("shared_by", link.sharedBy.description)
        text.member("prices", link.prices.rawValue)
        text.member("created_at", DateText(unixSeconds: link.createdAt).rfc3339)
        text.member("expires_at", DateText(unixSeconds: link.expiresAt).rfc3339)
        if let revoked = link.revokedAt { text.member("revoked_at", DateText(unixSeconds: revoked).rfc3339) }
        text.member("is_open", link.isOpen(at: moment))
    }

    static func write(_ cart: SharedCart, expiresAt: Int64, to text: inout JSONText) {
        text.member("name", cart.name)
        text.member("currency", cart.currency.description)
        text.member("prices", cart.prices.rawValue)
        text.member("taken_at", DateText(unixSeconds: cart.takenAt).rfc3339)
        text.member("expires_at", DateText(unixSeconds: expiresAt).rfc3339)
        text.array("lines", of: cart.lines) { text, line in
            text.member("sku", line.sku.description)
            text.member("title", line.title)
            text.member("unit", line.unit)
            text.member("quantity", line.quantity)
            if let price = line.unitPrice { text.member("unit_price", unitPrice: price, cart.currency) }
            if let total = line.total { text.member("total", total) }
        }
        if let subtotal = cart.subtotal { text.member("subtotal", subtotal) }
    }
}
