/// What a company may owe, and owes.
///
/// The balance is the sum of the entries, kept beside them so that an order need not read them all; the two are written together.
package struct CreditAccount: Sendable, Hashable {
    package let company: CompanyCode
    /// The most that may be owed.
    package internal(set) var limit: Money
    /// What may be owed above the limit for the sake of one order, the first that needs it; nil for nothing.
    package private(set) var extra: Money?
    /// What is owed; below 0 where too much was paid. In the currency of the limit.
    package private(set) var balance: Money
    /// Whether the customer is in arrears, so that nothing more is sold on credit.
    package var isBlocked: Bool
    /// The number of the last entry; 0 for none.
    package private(set) var lastEntry: Int64

    package init(
        company: CompanyCode, limit: Money, extra: Money? = nil, balance: Money? = nil, isBlocked: Bool = false, lastEntry: Int64 = 0
    ) {
        self.company = company
        self.limit = limit
        self.extra = extra
        self.balance = balance ?? Money(minorUnits: 0, currency: limit.currency)
        self.isBlocked = isBlocked
        self.lastEntry = lastEntry
    }

    /// - Throws: ``CommerceError`` with `.range` for a limit below 0, `.currency` for another currency than before.
    package mutating func setLimit(_ limit: Money) throws(CommerceError) {
        guard limit.currency == balance.currency else { throw Self.otherCurrency }
        guard limit.minorUnits >= 0 else { throw CommerceError(.range, "a credit limit is not below 0") }
        self.limit = limit
    }

    /// Lets one order exceed the limit.
    /// - Parameter extra: by how much; nil or 0 takes back what was granted.
    /// - Throws: ``CommerceError`` with `.range` for an amount below 0, `.currency` for another currency.
    package mutating func grant(extra: Money?) throws(CommerceError) {
        guard extra.map({ $0.currency == balance.currency }) ?? true else { throw Self.otherCurrency }
        guard extra.map({ $0.minorUnits >= 0 }) ?? true else { throw CommerceError(.range, "what is granted is not below 0") }
        self.extra = extra.flatMap { $0.minorUnits > 0 ? $0 : nil }
    }

    /// Charges an order; one that the limit has no room for uses up what was granted for one order, if that suffices.
    /// - Throws: ``CommerceError``: `.credit` when it is blocked or the limit has no room, `.currency` for another currency.
    package mutating func charge(_ amount: Money, for order: OrderID, at moment: Int64) throws(CommerceError) -> CreditEntry {
        guard amount.currency == balance.currency else { throw Self.otherCurrency }
        guard !isBlocked else { throw CommerceError(.credit, "the account is blocked until overdue invoices are paid") }
        let owed = try balance.adding(amount).minorUnits
        if owed > limit.minorUnits {
            guard let extra, try owed <= limit.adding(extra).minorUnits else {
                throw CommerceError(.credit, "the order is above what is left of the credit limit")
            }
            self.extra = nil
        }
        return try append(.order, amount, order, "", moment)
    }

    /// Takes back what an order was charged.
    package mutating func restore(_ amount: Money, for order: OrderID, at moment: Int64) throws(CommerceError) -> CreditEntry {
        try append(.cancellation, try amount.negated(), order, "", moment)
    }

    /// Takes a payment in.
    /// - Throws: ``CommerceError`` with `.range` for an amount that is not above 0, `.currency` for another currency.
    /// - Parameter order: for which it was paid; nil for a payment of whatever is owed.
    package mutating func pay(
        _ amount: Money, for order: OrderID? = nil, reference: String, at moment: Int64
    ) throws(CommerceError) -> CreditEntry {
        guard amount.minorUnits > 0 else { throw CommerceError(.range, "a payment is above 0") }
        return try append(.payment, try amount.negated(), order, reference, moment)
    }

    private mutating func append(
        _ kind: CreditEntry.Kind, _ amount: Money, _ order: OrderID?, _ reference: String, _ moment: Int64
    ) throws(CommerceError) -> CreditEntry {
        guard amount.currency == balance.currency else { throw Self.otherCurrency }
        balance = try balance.adding(amount)
        lastEntry += 1
        return CreditEntry(number: lastEntry, kind: kind, amount: amount, order: order, reference: reference, at: moment)
    }

    private static let otherCurrency = CommerceError(.currency, "the account is in another currency")
}
