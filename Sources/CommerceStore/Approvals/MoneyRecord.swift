import Commerce

/// An amount as it is kept within a record.
struct MoneyRecord: Codable {
    /// Minor units.
    var amount: Int64
    var currency: String

    init?(_ money: Money?) {
        guard let money else { return nil }
        (amount, currency) = (money.minorUnits, money.currency.description)
    }

    var money: Money { get throws { Money(minorUnits: amount, currency: try StoreReader.currency(currency)) } }
}
