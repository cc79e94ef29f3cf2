import ByteStorage
import CatalogEngine
import Commerce

/// Carts in the wire shape.
enum CartText {
    /// Writes what a list of carts shows of one.
    static func writeHead(_ cart: Cart, to text: inout JSONText) {
        text.member("id", cart.id.description)
        text.member("name", cart.name)
        text.member("owner", cart.holding.owner.description)
        if let unit = cart.holding.unit { text.member("unit", unit.description) }
        text.member("currency", cart.currency.description)
        text.member("status", cart.status.rawValue)
        if let approval = cart.approval { text.member("approval", approval.description) }
        if !cart.purchaseOrder.isEmpty { text.member("purchase_order", cart.purchaseOrder) }
        if !cart.reference.isEmpty { text.member("reference", cart.reference) }
        if !cart.costCenter.isEmpty { text.member("cost_center", cart.costCenter) }
        if let quote = cart.quote { text.object("quote") { text in text.member("id", quote.description) } }
        if let order = cart.order { text.member("order", order.description) }
        text.member("version", .int(cart.version))
        text.member("created_at", DateText(unixSeconds: cart.createdAt).rfc3339)
        text.member("changed_at", DateText(unixSeconds: cart.changedAt).rfc3339)
        text.member("line_count", cart.lines.count)
    }

    /// Writes a cart with its lines at present prices.
    static func write(_ view: CartView, to text: inout JSONText) {
        let cart = view.cart
        writeHead(cart, to: &text)
        text.member("content_hash", cart.contentHash)
        text.member("access", access(view.right))
        text.array("lines", of: view.priced.lines) { text, line in write(line, view, to: &text) }
        text.member("subtotal", view.priced.subtotal)
        if let rate = view.priced.taxDisplay.rate { text.member("tax_rate", rate) }
        if let gross = view.priced.grossSubtotal { text.member("gross_subtotal", gross) }
        DeliveryText.write(cart.terms.delivery, to: &text)
        text.member("is_complete", view.priced.isComplete)
        text.array("shares", of: cart.shares.sorted { $0.key < $1.key }) { text, share in
            text.member("associate", share.key.description)
            text.member("access", share.value.rawValue)
        }
        text.array("comments", of: cart.comments) { text, comment in
            text.member("number", .int(comment.number))
            if let line = comment.line { text.member("line", .int(line.rawValue)) }
            text.member("author", comment.author.description)
            text.member("text", comment.text)
            text.member("written_at", DateText(unixSeconds: comment.writtenAt).rfc3339)
        }
        text.array("notes", of: view.notes) { text, note in
            text.member("code", "quantity_rounded")
            text.member("line", .int(note.line.rawValue))
            text.member("wanted", note.wanted)
            text.member("quantity", note.quantity)
            text.member("message", message(wanted: note.wanted, quantity: note.quantity, note.rule))
        }
    }

    private static func write(_ priced: PricedLine, _ view: CartView, to text: inout JSONText) {
        let line = priced.line
        text.member("id", .int(line.id.rawValue))
        text.member("sku", line.sku.description)
        let product = view.products[line.sku]
        if let product { text.member("title", product.title) }
        text.member("unit", line.unit)
        text.member("quantity", line.quantity)
        if !line.reference.isEmpty { text.member("reference", line.reference) }
        if !line.purchaseOrder.isEmpty { text.member("purchase_order", line.purchaseOrder) }
        if !line.costCenter.isEmpty { text.member("cost_center", line.costCenter) }
        text.member("added_by", line.addedBy.description)
        // What cannot be bought any more stays in the cart until somebody takes it out, and costs nothing.
        text.member("is_available", product.map { $0.unit == line.unit } ?? false)
        if line.fixedPrice != nil { text.member("is_price_fixed", true) }
        if let price = priced.unitPrice { text.member("unit_price", unitPrice: price, view.cart.currency) }
        if let discount = line.discount { text.member("discount", discount) }
        if let total = priced.total { text.member("total", total) }
        if let total = priced.grossTotal { text.member("gross_total", total) }
        if let tier = view.nextTiers[line.id] { write(tier, view.cart.currency, to: &text) }
    }

    /// Writes how much more makes a product cheaper.
    static func write(_ tier: NextTier, _ currency: CurrencyCode, to text: inout JSONText) {
        text.object("next_tier") { text in
            text.member("quantity_missing", tier.missing)
            text.member("unit_price", unitPrice: tier.unitPrice, currency)
        }
    }

    static func access(_ right: CartRight) -> String {
        switch right {
        case .none, .read: "read"
        case .edit: "edit"
        case .manage: "manage"
        }
    }

    /// Why a quantity is another one than was asked for.
    static func message(wanted: FixedDecimal, quantity: FixedDecimal, _ rule: QuantityRule) -> String {
        var reasons: [String] = []
        if rule.minimum > wanted { reasons.append("at least \(rule.minimum)") }
        if rule.pack > .zero { reasons.append("in packs of \(rule.pack)") }
        if rule.step > .zero { reasons.append("in steps of \(rule.step)") }
        return "\(wanted) was raised to \(quantity): the product is sold \(reasons.joined(separator: ", "))."
    }
}
