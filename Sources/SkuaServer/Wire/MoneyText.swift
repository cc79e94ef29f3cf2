import ByteStorage
import Commerce

extension JSONText {
    /// Writes `{"amount":1234,"currency":"EUR"}`, in minor units.
    mutating func member(_ name: StaticString, _ money: Money) {
        object(name) { text in
            text.member("amount", .int(money.minorUnits))
            text.member("currency", money.currency.description)
        }
    }

    /// Writes a unit price, which may have more decimals than the currency: `{"amount":95000,"currency":"EUR","exponent":4}`.
    mutating func member(_ name: StaticString, unitPrice: FixedDecimal, _ currency: CurrencyCode) {
        object(name) { text in
            text.member("amount", .int(unitPrice.tenThousandths))
            text.member("currency", currency.description)
            text.member("exponent", 4)
        }
    }

    /// Writes a decimal as a number.
    mutating func member(_ name: StaticString, _ decimal: FixedDecimal) {
        member(name, text: decimal.description.utf8)
    }
}
