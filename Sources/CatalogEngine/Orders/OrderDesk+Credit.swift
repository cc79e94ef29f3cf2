import Commerce
import CommerceStore

/// What orders have to do with what a company owes.
extension OrderDesk {
    /// Lets an order wait, or refuses it, while its company has overdue invoices, as its terms say.
    /// - Throws: `CommerceError` with `.arrears` where it is not to be placed.
    func checkArrears(of order: inout Order, _ terms: PaymentTerms, _ reader: StoreReader, at now: Int64) throws {
        guard terms.arrears != .ignore else { return }
        let limit = terms.arrearsLimit(at: now)
        guard try !reader.openInvoices(of: order.holding.company, dueBy: limit, limit: 1).isEmpty else { return }
        if terms.arrears == .block {
            throw CommerceError(.arrears, "invoices are overdue; orders are taken again once they are paid")
        }
        order.hold(for: .arrears)
    }

    /// Charges an order to the account of its company; what is paid in advance charges none.
    /// - Throws: `CommerceError` with `.credit` when the limit has no room.
    func charge(_ order: Order, to account: CreditAccount?, _ writer: StoreWriter, at now: Int64) throws {
        guard !order.isPrepaid, var account else { return }
        let entry = try account.charge(order.total, for: order.id, at: now)
        try writer.put(account, entry)
    }

    /// Gives back what an order that was cancelled holds and owes.
    func undo(_ order: Order, _ writer: StoreWriter, at now: Int64) throws {
        try releaseStock(of: order, writer)
        // An order of before the account was opened has charged nothing.
        if try writer.reader.wasCharged(order), var account = try writer.reader.creditAccount(of: order.holding.company) {
            let entry = try account.restore(order.total, for: order.id, at: now)
            try writer.put(account, entry)
        }
        if var invoice = try writer.reader.invoice(of: order.id) {
            invoice.void()
            try writer.put(invoice)
        }
    }

    /// Bills an order that was confirmed; what has been paid already counts.
    func bill(_ order: Order, _ writer: StoreWriter, at now: Int64) throws {
        let company = order.holding.company
        let hasAccount = try writer.reader.creditAccount(of: company) != nil
        let terms = try writer.reader.paymentTerms(of: company) ?? .usual(hasAccount: hasAccount)
        var invoice = Invoice(number: try writer.drawInvoiceNumber(), of: order, terms: terms, at: now)
        for payment in order.progress.payments where payment.state == .completed { _ = try invoice.pay(payment.amount) }
        try writer.put(invoice)
    }

    /// Takes in what was paid for an order: on its account where it charged one, and on its invoice.
    func settle(_ payment: OrderPayment, for order: Order, _ writer: StoreWriter, at now: Int64) throws {
        guard payment.state == .completed else { return }
        if try writer.reader.wasCharged(order), var account = try writer.reader.creditAccount(of: order.holding.company) {
            let entry = try account.pay(payment.amount, for: order.id, reference: payment.reference, at: now)
            try writer.put(account, entry)
        }
        if var invoice = try writer.reader.invoice(of: order.id) {
            _ = try invoice.pay(payment.amount)
            try writer.put(invoice)
        }
    }
}
