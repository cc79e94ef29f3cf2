/// What is to be paid for an order, and until when. But for what was paid of it, it never changes.
package struct Invoice: Sendable, Hashable {
    /// From 1 over all companies.
    package let number: Int64
    package let order: OrderID
    package let company: CompanyCode
    package let amount: Money
    /// Unix seconds.
    package let issuedAt: Int64
    /// The first moment at which it is overdue, in Unix seconds.
    package let dueAt: Int64
    package private(set) var paid: Money
    package private(set) var isVoid: Bool
    /// How often the customer was reminded.
    package private(set) var reminders: Int

    /// Days after the due date at which the customer is reminded.
    package static let reminderDays: [Int64] = [0, 7, 21]

    /// The invoice of an order that was confirmed.
    package init(number: Int64, of order: Order, terms: PaymentTerms, at moment: Int64) {
        self.init(
            number: number, order: order.id, company: order.holding.company, amount: order.total, issuedAt: moment,
            dueAt: moment + Int64(terms.netDays) * 86_400, paid: Money(minorUnits: 0, currency: order.total.currency))
    }

    /// An invoice as it was kept.
    package init(
        number: Int64, order: OrderID, company: CompanyCode, amount: Money, issuedAt: Int64, dueAt: Int64, paid: Money,
        isVoid: Bool = false, reminders: Int = 0
    ) {
        self.number = number
        self.order = order
        self.company = company
        self.amount = amount
        self.issuedAt = issuedAt
        self.dueAt = dueAt
        self.paid = paid
        self.isVoid = isVoid
        self.reminders = reminders
    }

    package var status: InvoiceStatus {
        if isVoid { return .void }
        if open.minorUnits <= 0 { return .paid }
        return paid.minorUnits > 0 ? .partiallyPaid : .issued
    }

    /// What is still to be paid.
    package var open: Money {
        Money(minorUnits: isVoid ? 0 : max(0, amount.minorUnits - paid.minorUnits), currency: amount.currency)
    }

    package func isOverdue(at moment: Int64) -> Bool { moment >= dueAt && open.minorUnits > 0 }

    /// When the customer is to be reminded next, in Unix seconds; nil for never.
    package var nextReminder: Int64? {
        guard open.minorUnits > 0, reminders < Self.reminderDays.count else { return nil }
        return dueAt + Self.reminderDays[reminders] * 86_400
    }

    /// Takes in as much of an amount as is open.
    /// - Returns: what was taken.
    package mutating func pay(_ amount: Money) throws(CommerceError) -> Money {
        guard amount.currency == self.amount.currency else { throw CommerceError(.currency, "the invoice is in another currency") }
        let taken = Money(minorUnits: max(0, min(amount.minorUnits, open.minorUnits)), currency: amount.currency)
        paid = try paid.adding(taken)
        return taken
    }

    /// Ends it, because its order was cancelled.
    package mutating func void() { isVoid = true }

    /// Notes all reminders that were due at a moment as one.
    package mutating func remind(at moment: Int64) {
        while let next = nextReminder, next <= moment { reminders += 1 }
    }
}
