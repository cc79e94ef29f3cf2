import ByteStorage
import CatalogEngine
import Commerce

/// Shopping lists, what became of goods that were put into a cart, and regular items in the wire shape.
enum ShoppingListText {
    /// Writes what a page of lists shows of one.
    static func writeHead(_ list: ShoppingList, to text: inout JSONText) {
        text.member("id", list.id.description)
        text.member("name", list.name)
        if !list.project.isEmpty { text.member("project", list.project) }
        text.member("audience", list.audience.rawValue)
        text.member("owner", list.holding.owner.description)
        if let unit = list.holding.unit { text.member("unit", unit.description) }
        text.member("version", .int(list.version))
        text.member("created_at", DateText(unixSeconds: list.createdAt).rfc3339)
        text.member("changed_at", DateText(unixSeconds: list.changedAt).rfc3339)
        text.member("line_count", list.lines.count)
    }

    /// Writes a list with its lines at present prices.
    static func write(_ view: ShoppingListView, to text: inout JSONText) {
        writeHead(view.list, to: &text)
        text.member("access", CartText.access(view.right))
        text.array("lines", of: view.list.lines) { text, line in
            text.member("id", .int(line.id))
            text.member("sku", line.sku.description)
            let product = view.products[line.sku]
            if let product { text.member("title", product.title) }
            text.member("unit", line.unit)
            text.member("quantity", line.quantity)
            if !line.note.isEmpty { text.member("note", line.note) }
            // What cannot be bought any more stays on the list until somebody takes it off.
            text.member("is_available", product.map { $0.unit == line.unit && $0.unitPrice != nil } ?? false)
            if let product, product.unit == line.unit, let price = product.unitPrice {
                text.member("unit_price", unitPrice: price, view.currency)
            }
        }
        text.array("shares", of: view.list.shares.sorted { $0.key < $1.key }) { text, share in
            text.member("associate", share.key.description)
            text.member("access", share.value.rawValue)
        }
    }

    static func write(_ report: GoodsReport, to text: inout JSONText) {
        text.object("cart") { CartText.writeHead(report.cart, to: &$0) }
        text.member("added", report.added)
        text.array("left_out", of: report.leftOut) { text, line in
            text.member("line", .int(line.line))
            text.member("sku", line.sku.description)
            if let title = line.title { text.member("title", title) }
            text.member("reason", line.reason.rawValue)
        }
    }

    static func write(_ item: RegularItem, in currency: CurrencyCode, to text: inout JSONText) {
        text.member("sku", item.product.sku.description)
        text.member("title", item.product.title)
        text.member("unit", item.product.unit)
        text.member("orders", item.orders)
        text.member("last_ordered_at", DateText(unixSeconds: item.lastOrderedAt).rfc3339)
        text.member("usual_quantity", item.usualQuantity)
        if let price = item.product.unitPrice { text.member("unit_price", unitPrice: price, currency) }
    }
}
