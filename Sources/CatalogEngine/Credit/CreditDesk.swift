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
    package func set(limit: Money?, isBlocked: Bool?, of company: CompanyCode, by actor: Actor = .system) throws {
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
                if let isBlocked { account.isBlocked = isBlocked }
                try writer.put(account)
                try append(
                    "credit.set", to: account, by: actor, writer,
                    details: ["limit": "\(account.limit.minorUnits) \(account.limit.currency)", "is_blocked": "\(account.isBlocked)"])
            }
        }
    }

    /// Takes a payment in.
    package func pay(_ amount: Money, reference: String, of company: CompanyCode, by actor: Actor = .system) throws {
        try EngineError.translatingCommerce {
            try store.write { writer in
                guard var account = try writer.reader.creditAccount(of: company) else { throw Self.noAccount }
                let entry = try account.pay(amount, reference: reference, at: clock())
                try writer.put(account, entry)
                try append(
                    "credit.paid", to: account, by: actor, writer,
                    details: ["amount": "\(amount.minorUnits) \(amount.currency)", "reference": reference])
            }
        }
    }

    private func append(
        _ action: String, to account: CreditAccount, by actor: Actor, _ writer: StoreWriter, details: [String: String]
    ) throws {
        try writer.append(
            AuditEvent(action, "credit/\(account.company)", company: account.company, by: actor, at: clock(), details: details))
    }

    private static let noAccount = EngineError(.notFound, "There is no credit account.")
}

extension CatalogEngine {
    /// What companies may owe.
    package var credit: CreditDesk { CreditDesk(store: store, clock: options.clock) }
}
