import ByteStorage
import CatalogEngine
import Commerce

/// Credit accounts and invoices in the wire shape.
enum CreditText {
    static func write(_ account: CreditAccount, _ entries: [CreditEntry], to text: inout JSONText) {
        text.member("company", account.company.description)
        text.member("limit", account.limit)
        if let extra = account.extra { text.member("extra_limit", extra) }
        text.member("balance", account.balance)
        text.member("is_blocked", account.isBlocked)
        text.array("entries", of: entries) { text, entry in
            text.member("number", .int(entry.number))
            text.member("kind", entry.kind.rawValue)
            text.member("amount", entry.amount)
            if let order = entry.order { text.member("order", order.description) }
            if !entry.reference.isEmpty { text.member("reference", entry.reference) }
            text.member("at", DateText(unixSeconds: entry.at).rfc3339)
        }
    }

    /// - Parameter now: Unix seconds, by which it is overdue or not.
    static func write(_ invoice: Invoice, at now: Int64, to text: inout JSONText) {
        text.member("number", .int(invoice.number))
        text.member("order", invoice.order.description)
        text.member("company", invoice.company.description)
        text.member("amount", invoice.amount)
        text.member("paid", invoice.paid)
        text.member("open", invoice.open)
        text.member("status", invoice.status.rawValue)
        text.member("is_overdue", invoice.isOverdue(at: now))
        text.member("issued_at", DateText(unixSeconds: invoice.issuedAt).rfc3339)
        text.member("due_at", DateText(unixSeconds: invoice.dueAt).rfc3339)
        text.member("reminders", invoice.reminders)
    }
}
