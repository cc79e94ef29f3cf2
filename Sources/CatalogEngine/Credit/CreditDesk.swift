package import Commerce
import CommerceStore

/// What companies may owe: the seller sets it, their orders use it, those who look after money there see it.
package struct CreditDesk: Sendable {
    let store: CommerceStore
    let clock: @Sendable () -> Int64

    /// Entries that are shown of an account.
    private static let shown = 100

    /// - Throws: ``EngineError`` with `.notFound` for a company without an account.
    package func account(of company: CompanyCode) throws -> (account: CreditAccount, entries: [CreditEntry]) {
        try EngineError.translating {
            try store.read { reader in
                guard let account = try reader.creditAccount(of: company) else { throw Self.noAccount }
                return (account, try reader.creditEntries(of: account, limit: Self.shown))
            }
        }
    }

    /// Opens an account, or sets new terms; what is owed stays.
    /// - Throws: ``EngineError``: `.notFound` for a company that is not there, `.invalid` for a limit that cannot be.
    /// - Parameter extra: what may be owed above the limit for the sake of one order; nil leaves what was granted, 0 takes it back.
    package func set(limit: Money?, extra: Money? = nil, isBlocked: Bool?, of company: CompanyCode, by actor: Actor = .system) throws {
        try EngineError.translatingCommerce {
            try store.write { writer in
                guard try writer.reader.buyerRecords().directory.companies[company] != nil else {
                    throw EngineError(.notFound, "There is no such company.")
                }
                var account: CreditAccount
                if let known = try writer.reader.creditAccount(of: company) {
                    account = known
                } else if let limit {
                    account = CreditAccount(company: company, limit: limit)
                } else {
                    throw EngineError(.invalid, "A new account needs a limit.", field: "limit")
                }
                if let limit { try account.setLimit(limit) }
                if let extra { try account.grant(extra: extra) }
                if let isBlocked { account.isBlocked = isBlocked }
                try writer.put(account)
                try record(
                    "credit.set", company,
                    [
                        "limit": "\(account.limit.minorUnits)", "currency": account.limit.currency.description,
                        "extra": "\(account.extra?.minorUnits ?? 0)", "blocked": "\(account.isBlocked)",
                    ], by: actor, writer)
            }
        }
    }

    /// Takes a payment in; it pays open invoices, those that are due first before the others.
    package func pay(_ amount: Money, reference: String, of company: CompanyCode, by actor: Actor = .system) throws {
        try EngineError.translatingCommerce {
            try store.write { writer in
                guard var account = try writer.reader.creditAccount(of: company) else { throw Self.noAccount }
                let entry = try account.pay(amount, reference: reference, at: clock())
                try writer.put(account, entry)
                try settleInvoices(of: company, with: amount, reference, writer)
                try record(
                    "credit.paid", company, ["amount": "\(amount.minorUnits)", "currency": amount.currency.description], by: actor, writer)
            }
        }
    }

    /// Pays invoices of orders that charge the account, as far as an amount goes.
    private func settleInvoices(of company: CompanyCode, with amount: Money, _ reference: String, _ writer: StoreWriter) throws {
        var left = amount
        for var invoice in try writer.reader.openInvoices(of: company) where left.minorUnits > 0 {
            guard invoice.amount.currency == left.currency, var order = try writer.reader.order(invoice.order), !order.isPrepaid
            else { continue }
            let taken = try invoice.pay(left)
            left.minorUnits -= taken.minorUnits
            try writer.put(invoice)
            _ = try order.pay(taken, .completed, reference: reference, at: clock())
            try writer.updateProgress(of: order)
        }
    }

    func record(_ action: String, _ company: CompanyCode, _ details: [String: String], by actor: Actor, _ writer: StoreWriter) throws {
        try writer.append(
            AuditEvent(action, "company/\(company)", company: company, by: actor, at: clock(), details: details))
    }

    static let noAccount = EngineError(.notFound, "There is no credit account.")
}

extension CatalogEngine {
    /// What companies may owe.
    package var credit: CreditDesk { CreditDesk(store: store, clock: options.clock) }
}
