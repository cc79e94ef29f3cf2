import ByteStorage
import CatalogEngine
import Commerce

/// Quick orders in the wire shape.
enum QuickOrderText {
    static func write(_ answer: QuickOrderAnswer, to text: inout JSONText) {
        text.array("lines", of: answer.lines) { text, line in write(line, in: answer.subtotal.currency, to: &text) }
        text.array("errors", of: answer.problems) { text, problem in
            text.member("line", problem.line)
            text.member("code", problem.code.rawValue)
            text.member("message", problem.message)
        }
        text.object("summary") { text in
            for status in QuickOrderStatus.allCases {
                text.member(name: status.rawValue, .int(Int64(answer.lines.count { $0.status == status })))
            }
            text.member("errors", answer.problems.count)
        }
        text.member("subtotal", answer.subtotal)
        if let cart = answer.cart { text.object("cart") { CartText.writeHead(cart, to: &$0) } }
    }

    private static func write(_ line: QuickOrderLine, in currency: CurrencyCode, to text: inout JSONText) {
        text.member("line", line.lines[0])
        if line.lines.count > 1 { text.array("merged_lines") { for number in line.lines.dropFirst() { $0.element(number) } } }
        text.member("code", line.code)
        text.member("wanted", line.wanted)
        if !line.reference.isEmpty { text.member("reference", line.reference) }
        if !line.purchaseOrder.isEmpty { text.member("purchase_order", line.purchaseOrder) }
        if !line.note.isEmpty { text.member("note", line.note) }
        text.member("status", line.status.rawValue)
        if let meant = line.meant {
            write(meant, in: currency, to: &text)
            if let quantity = line.quantity { text.member("quantity", quantity) }
            if let total = line.total { text.member("total", total) }
        }
        if let obstacle = line.obstacle {
            text.object("problem") { text in
                text.member("code", obstacle.code)
                text.member("message", obstacle.message)
            }
        }
        writeNotes(line, to: &text)
        text.array("alternatives", of: line.alternatives) { text, other in write(other, in: currency, to: &text) }
    }

    private static func writeNotes(_ line: QuickOrderLine, to text: inout JSONText) {
        text.array("notes") { text in
            if let product = line.meant?.product, let quantity = line.quantity, quantity != line.wanted {
                text.object { text in
                    text.member("code", "quantity_rounded")
                    text.member("message", CartText.message(wanted: line.wanted, quantity: quantity, product.rule))
                }
            }
            if let doubtful = line.doubtfulQuantity {
                text.object { text in
                    text.member("code", "quantity_read")
                    text.member("message", "`\(doubtful)` was read as a number with thousands.")
                }
            }
        }
    }

    private static func write(_ candidate: QuickOrderLine.Candidate, in currency: CurrencyCode, to text: inout JSONText) {
        text.member("sku", candidate.product.sku.description)
        text.member("title", candidate.product.title)
        text.member("unit", candidate.product.unit)
        if let price = candidate.product.unitPrice { text.member("unit_price", unitPrice: price, currency) }
        text.member("confidence", candidate.confidence)
        text.write(candidate.identifier)
    }
}
