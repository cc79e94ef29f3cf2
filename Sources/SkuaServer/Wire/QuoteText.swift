import ByteStorage
import CatalogEngine
import Commerce

/// Quotes in the wire shape.
enum QuoteText {
    /// Writes what a list of quotes shows of one.
    static func writeHead(_ view: QuoteView, to text: inout JSONText) {
        let quote = view.quote
        text.member("id", quote.id.description)
        text.member("number", .int(quote.number))
        text.member("name", quote.name)
        text.member("company", quote.holding.company.description)
        if let unit = quote.holding.unit { text.member("unit", unit.description) }
        text.member("owner", quote.holding.owner.description)
        text.member("currency", quote.currency.description)
        text.member("status", view.status.rawValue)
        text.member("version", .int(quote.version))
        text.member("created_at", DateText(unixSeconds: quote.createdAt).rfc3339)
        text.member("changed_at", DateText(unixSeconds: quote.changedAt).rfc3339)
        if let cart = quote.cart { text.member("cart", cart.description) }
        if let order = quote.order { text.member("order", order.description) }
        text.member("line_count", view.lines.count)
        if let revision = view.revisions.last { writeOffer(revision, view, to: &text) }
        text.member("actions", view.actions.map(\.rawValue))
    }

    /// Writes a quote with its lines, revisions and messages.
    static func write(_ view: QuoteView, to text: inout JSONText) {
        writeHead(view, to: &text)
        let discounts = shares(of: view.revisions.last, view)
        text.array("lines", of: view.lines) { text, line in write(line, view, discount: discounts[line.id], to: &text) }
        text.array("request", of: view.quote.request) { text, line in write(line, view, to: &text) }
        text.array("revisions", of: view.revisions) { text, revision in
            writeOffer(revision, view, to: &text)
            let discounts = shares(of: revision, view)
            text.array("lines", of: revision.lines) { text, line in write(line, view, discount: discounts[line.id], to: &text) }
        }
        text.array("messages", of: view.quote.messages) { text, message in
            text.member("number", .int(message.number))
            text.object("author") { text in write(message.author, to: &text) }
            text.member("text", message.text)
            text.member("written_at", DateText(unixSeconds: message.writtenAt).rfc3339)
        }
    }

    /// Writes the number of a revision, until when it is good and what it costs.
    private static func writeOffer(_ revision: QuoteRevision, _ view: QuoteView, to text: inout JSONText) {
        text.member("revision", .int(revision.number))
        text.member("is_draft", revision.sentAt == nil)
        if let sentAt = revision.sentAt { text.member("sent_at", DateText(unixSeconds: sentAt).rfc3339) }
        if let expiry = revision.expiry {
            text.member("expires_at", DateText(unixSeconds: expiry.instant).rfc3339)
            if let zone = expiry.zone { text.member("time_zone", zone) }
        }
        if let discount = revision.discount { text.member("discount", discount) }
        if let total = try? revision.total(in: view.quote.currency) { text.member("total", total) }
    }

    /// What each line has of the discount of a revision.
    private static func shares(of revision: QuoteRevision?, _ view: QuoteView) -> [QuoteLineID: Money] {
        (try? revision?.discounts(in: view.quote.currency)) ?? [:]
    }

    private static func write(_ line: QuoteLine, _ view: QuoteView, discount: Money? = nil, to text: inout JSONText) {
        let currency = view.quote.currency
        text.member("id", .int(line.id.rawValue))
        text.member("sku", line.sku.description)
        let product = view.products[line.sku]
        if let product { text.member("title", product.title) }
        text.member("unit", line.unit)
        text.member("quantity", line.quantity)
        if !line.reference.isEmpty { text.member("reference", line.reference) }
        if !line.purchaseOrder.isEmpty { text.member("purchase_order", line.purchaseOrder) }
        // What the owner would pay without the quote, now.
        if let price = product?.unitPrice { text.member("usual_price", unitPrice: price, currency) }
        if let price = line.price { text.member("price", unitPrice: price, currency) }
        if let discount { text.member("discount", discount) }
        if let total = try? line.total(in: currency) { text.member("total", (try? discount.map(total.subtracting)) ?? total) }
        if let price = line.wantedPrice { text.member("wanted_price", unitPrice: price, currency) }
        if let quantity = line.wantedQuantity { text.member("wanted_quantity", quantity) }
    }

    private static func write(_ author: Actor, to text: inout JSONText) {
        switch author {
        case .associate(let code):
            text.member("side", "buyer")
            text.member("code", code.description)
        case .seller(let name):
            text.member("side", "seller")
            text.member("code", name)
        case .system: text.member("side", "system")
        }
    }
}
