package import ByteStorage
package import CatalogEngine
package import Commerce

/// An explained price in the wire shape.
package enum PriceAnswerText {
    package static func json(_ answer: PriceAnswer) -> JSON {
        let currency = answer.context.currency
        var object: JSONObject = ["sku": .string(answer.sku)]
        if let customer = answer.customer { object["customer"] = .string(customer) }
        object["visible"] = .bool(answer.isVisible)
        object["unit"] = .string(answer.unit)
        object["quantity"] = .string(answer.context.quantity.description)
        object["currency"] = .string(currency.description)
        object["date"] = .string(DateText(unixSeconds: answer.context.moment).rfc3339)
        if let price = answer.explanation.price { object["price"] = money(price.unitPrice, currency) }
        if let price = answer.listPrice { object["list_price"] = money(price, currency) }
        object["strategy"] = .string(answer.explanation.chain.strategy.rawValue)
        object["chain"] = .array(
            answer.chain.map {
                ["list": .string($0.list.description), "level": .string($0.level.text), "merge_allowed": .bool($0.mergeAllowed)]
            })
        object["left_out"] = .array(
            answer.leftOut.map {
                ["list": .string($0.list.description), "level": .string($0.level.text), "reason": .string($0.reason.rawValue)]
            })
        object["tiers"] = .array(answer.tiers.map { .object(tier($0, currency)) })
        object["considered"] = .array(
            answer.explanation.steps.map { step in
                var object = tier(step.tier, step.currency)
                object["verdict"] = .string(step.verdict.rawValue)
                object["reason"] = .string(step.verdict.sentence)
                return .object(object)
            })
        return .object(object)
    }

    private static func tier(_ tier: PriceTier, _ currency: CurrencyCode) -> JSONObject {
        var object: JSONObject = [
            "list": .string(tier.list.description), "unit": .string(tier.unit), "min_quantity": .string(tier.minQuantity.description),
            "price": money(tier.unitPrice, currency),
        ]
        if let percent = tier.percent { object["percent"] = .string(percent.description) }
        return object
    }

    /// Minor units of the currency, or ten-thousandths with an exponent where the amount needs them.
    private static func money(_ amount: FixedDecimal, _ currency: CurrencyCode) -> JSON {
        let digits = currency.minorDigits
        let (units, rest) = amount.tenThousandths.quotientAndRemainder(dividingBy: [10_000, 1000, 100, 10, 1][digits])
        if rest == 0 { return ["amount": .int(units), "currency": .string(currency.description)] }
        return ["amount": .int(amount.tenThousandths), "currency": .string(currency.description), "exponent": 4]
    }
}

extension PriceExplanation.Verdict {
    /// What became of a price, for people.
    package var sentence: String {
        switch self {
        case .won: "This is the price."
        case .lowerTier: "The quantity reaches a higher tier."
        case .quantityTooSmall: "The quantity does not reach this tier."
        case .slotTaken: "Another list of the chain has this unit and quantity."
        case .mergeNotAllowed: "The list does not merge, and lists before it have a price."
        case .closed: "A list before it does not merge and closed the product."
        case .otherUnit: "The product is sold in another unit."
        case .otherCurrency: "It is in another currency."
        case .notYetValid: "It does not count yet."
        case .expired: "It no longer counts."
        case .superseded: "A later entry of the list took its place."
        }
    }
}
