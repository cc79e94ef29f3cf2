import ByteStorage
import Commerce

/// Reads the price rows of records by the rules of a map.
final class PriceReader {
    private enum Breaks {
        case list(FieldPath, quantity: FieldPath, amount: FieldPath)
        case pair(quantity: ValueEvaluator, amount: ValueEvaluator)
        case columns(prefix: String, suffix: String)
    }

    private struct Break {
        var quantity: FixedDecimal
        var amount: FixedDecimal
    }

    private let list: ValueEvaluator
    private let currency: ValueEvaluator
    private let unit: ValueEvaluator
    private let baseQuantity: ValueEvaluator?
    private let validFrom: ValueEvaluator?
    private let validUntil: ValueEvaluator?
    private let breaks: [Breaks]
    private let divide: Double?
    private let context: ValueContext
    /// The last currency read; feeds seldom have many.
    private var lastCurrency: (text: String, code: CurrencyCode)?

    init(_ rules: PriceRules, _ context: ValueContext) {
        list = ValueEvaluator(rules.list, context)
        currency = ValueEvaluator(rules.currency, context)
        unit = ValueEvaluator(rules.unit, context)
        baseQuantity = rules.baseQuantity.map { ValueEvaluator($0, context) }
        validFrom = rules.validFrom.map { ValueEvaluator($0, context) }
        validUntil = rules.validUntil.map { ValueEvaluator($0, context) }
        divide = rules.divide
        self.context = context
        breaks = rules.breaks.map { part in
            switch part {
            case .list(let path, let quantity, let amount): .list(path, quantity: quantity, amount: amount)
            case .pair(let quantity, let amount):
                .pair(quantity: ValueEvaluator(quantity, context), amount: ValueEvaluator(amount, context))
            case .columns(let prefix, let suffix): .columns(prefix: prefix, suffix: suffix)
            }
        }
    }

    /// The price rows of a record, by rising quantity.
    /// - Throws: ``RecordProblem`` with the field at fault.
    func rows(of record: JSONObject, id: String) throws(RecordProblem) -> [PriceRow] {
        var found: [Break] = []
        for part in breaks {
            switch part {
            case .list(let path, let quantity, let amount): try addList(of: record, path, quantity, amount, &found)
            case .pair(let quantity, let amount):
                try add(try quantity.value(in: record), try amount.value(in: record), &found) { isAmount in
                    isAmount ? amount.path?.description ?? "amount" : quantity.path?.description ?? "min_quantity"
                }
            case .columns(let prefix, let suffix):
                for member in record.members where member.key.hasPrefix(prefix) && member.key.hasSuffix(suffix) {
                    guard member.key.utf8.count > prefix.utf8.count + suffix.utf8.count else { continue }
                    let quantity = String(member.key.dropFirst(prefix.count).dropLast(suffix.count))
                    guard NumberText.isPlainNumber(quantity) else { continue }
                    try add(.string(quantity), member.value, &found) { _ in member.key }
                }
            }
        }
        guard !found.isEmpty else { return [] }
        found.sort { $0.quantity < $1.quantity }
        for (left, right) in zip(found, found.dropFirst()) where left.quantity == right.quantity {
            throw RecordProblem(field: "prices", expected: "one price from each quantity", found: "two from \(left.quantity)")
        }
        return try rows(found, record, id)
    }

    private func addList(
        of record: JSONObject, _ path: FieldPath, _ quantity: FieldPath, _ amount: FieldPath, _ found: inout [Break]
    ) throws(RecordProblem) {
        guard let list = path.value(in: record), !list.isNull else { return }
        guard case .array(let elements) = list else {
            throw RecordProblem(field: path.description, expected: "a list of price breaks", found: list.excerpt)
        }
        found.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            guard case .object(let object) = element else {
                throw RecordProblem(
                    field: "\(path)[\(index)]", expected: "an object with `\(quantity)` and `\(amount)`", found: element.excerpt)
            }
            try add(quantity.value(in: object), amount.value(in: object), &found) { isAmount in
                "\(path)[\(index)].\(isAmount ? amount : quantity)"
            }
        }
    }

    /// Takes one break; a quantity without an amount is none.
    /// - Parameter name: what the amount, or else the quantity, is called in messages.
    private func add(
        _ quantity: JSON?, _ amount: JSON?, _ found: inout [Break], name: (_ isAmount: Bool) -> String
    ) throws(RecordProblem) {
        guard let amountValue = amount?.cleaned(context.nulls) else { return }
        guard let quantityValue = quantity?.cleaned(context.nulls) else {
            throw RecordProblem(field: name(false), expected: "the quantity of a price", found: "none")
        }
        guard let from = decimal(quantityValue, divide: nil), from > .zero else {
            throw RecordProblem(field: name(false), expected: "a quantity above 0", found: quantityValue.excerpt)
        }
        guard let price = decimal(amountValue, divide: divide), price >= .zero else {
            throw RecordProblem(field: name(true), expected: "a price of 0 or more", found: amountValue.excerpt)
        }
        found.append(Break(quantity: from, amount: price))
    }

    /// A number with at most four decimals; further ones are rounded, half to even. Nil for what is no number.
    private func decimal(_ value: JSON, divide: Double?) -> FixedDecimal? {
        switch value {
        case .int(let integer) where divide == nil: return FixedDecimal(whole: integer)
        case .int, .double: return value.doubleValue.flatMap { FixedDecimal(nearest: $0 / (divide ?? 1)) }
        case .string(let text):
            guard let plain = NumberText.plain(text, decimalComma: context.decimalComma) else { return nil }
            if divide == nil, let decimal = try? FixedDecimal(plain, excess: .round) { return decimal }
            return Double(plain).flatMap { FixedDecimal(nearest: $0 / (divide ?? 1)) }
        default: return nil
        }
    }

    private func rows(_ found: [Break], _ record: JSONObject, _ id: String) throws(RecordProblem) -> [PriceRow] {
        let currency = try currencyCode(try text(currency, record, "prices.currency"))
        let list = PriceListCode(try text(list, record, "prices.list"))
        let unit = try text(unit, record, "prices.unit")
        var base = FixedDecimal.one
        if let value = try baseQuantity?.value(in: record) {
            guard let quantity = decimal(value, divide: nil), quantity > .zero else {
                throw RecordProblem(field: "prices.base_quantity", expected: "a quantity above 0", found: value.excerpt)
            }
            base = quantity
        }
        let from = try validFrom.flatMap { (evaluator) throws(RecordProblem) in
            try moment(evaluator, record, "prices.valid_from", isEnd: false)
        }
        let until = try validUntil.flatMap { (evaluator) throws(RecordProblem) in
            try moment(evaluator, record, "prices.valid_until", isEnd: true)
        }
        return found.map { entry in
            PriceRow(
                list: list, sku: SKU(id), unit: unit, minQuantity: entry.quantity, amount: entry.amount, baseQuantity: base,
                currency: currency,
                validFrom: from, validUntil: until)
        }
    }

    private func currencyCode(_ text: String) throws(RecordProblem) -> CurrencyCode {
        if let lastCurrency, lastCurrency.text == text { return lastCurrency.code }
        guard let code = try? CurrencyCode(text) else {
            throw RecordProblem(
                field: "prices.currency", expected: "an ISO 4217 code of three letters, such as EUR",
                found: "`\(Excerpt.of(text, bytes: 20))`")
        }
        lastCurrency = (text, code)
        return code
    }

    private func text(_ evaluator: ValueEvaluator, _ record: JSONObject, _ field: String) throws(RecordProblem) -> String {
        switch try evaluator.value(in: record) {
        case .string(let text)?: return text
        case let value?:
            guard let text = value.numberText else { throw RecordProblem(field: field, expected: "text", found: value.excerpt) }
            return text
        case nil: throw RecordProblem(field: field, expected: "a value\(evaluator.origin)", found: "none")
        }
    }

    /// Unix seconds of a date; an end that is a day counts to the end of that day, in UTC.
    private func moment(_ evaluator: ValueEvaluator, _ record: JSONObject, _ field: String, isEnd: Bool) throws(RecordProblem) -> Int64? {
        guard let value = try evaluator.value(in: record) else { return nil }
        if case .int(let seconds) = value { return seconds }
        guard let date = value.stringValue.flatMap({ DateText(iso: $0) }) else {
            throw RecordProblem(field: field, expected: "a date written yyyy-MM-dd", found: value.excerpt)
        }
        return Int64(date.unixSeconds + (isEnd && date.seconds == nil ? 86_400 : 0))
    }
}
