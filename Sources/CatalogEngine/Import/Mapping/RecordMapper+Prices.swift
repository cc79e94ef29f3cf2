import ByteStorage
import Commerce

extension RecordMapper {
    /// The price rows of a record, by rising quantity.
    func prices(of record: JSONObject, id: String, _ problems: inout [RecordProblem]) -> [PriceRow] {
        guard let rules = map.prices else { return [] }
        do {
            return try PriceReader(rules, record: record, id: id, context: context).rows()
        } catch {
            problems.append(error.field.isEmpty ? error.inside("prices") : error)
            return []
        }
    }
}

/// Reads the prices of one record.
private struct PriceReader {
    let rules: PriceRules
    let record: JSONObject
    let id: String
    let context: ValueContext

    init(_ rules: PriceRules, record: JSONObject, id: String, context: ValueContext) {
        self.rules = rules
        self.record = record
        self.id = id
        self.context = context
    }

    func rows() throws(RecordProblem) -> [PriceRow] {
        var breaks: [(quantity: FixedDecimal, amount: FixedDecimal)] = []
        for part in rules.breaks {
            switch part {
            case .list(let path, let quantity, let amount):
                guard let list = path.value(in: record)?.cleaned(context.nulls) else { continue }
                guard case .array(let elements) = list else {
                    throw RecordProblem(field: path.description, expected: "a list of price breaks", found: list.excerpt)
                }
                for (index, element) in elements.enumerated() {
                    guard case .object(let object) = element else {
                        throw RecordProblem(field: "\(path)[\(index)]", expected: "an object with `\(quantity)` and `\(amount)`", found: element.excerpt)
                    }
                    try add(quantity.value(in: object), amount.value(in: object), "\(path)[\(index)].", quantity.description, amount.description, &breaks)
                }
            case .pair(let quantity, let amount):
                try add(
                    quantity.value(in: record, context), amount.value(in: record, context), "", name(quantity, "min_quantity"), name(amount, "amount"),
                    &breaks)
            case .columns(let prefix, let suffix): try addColumns(prefix, suffix, &breaks)
            }
        }
        guard !breaks.isEmpty else { return [] }
        breaks.sort { $0.quantity < $1.quantity }
        for (left, right) in zip(breaks, breaks.dropFirst()) where left.quantity == right.quantity {
            throw RecordProblem(field: "prices", expected: "one price from each quantity", found: "two from \(left.quantity)")
        }
        return try rows(breaks)
    }

    private func name(_ rule: ValueRule, _ usual: String) -> String {
        if case .path(let path) = rule.source { path.description } else { usual }
    }

    private func addColumns(_ prefix: String, _ suffix: String, _ breaks: inout [(quantity: FixedDecimal, amount: FixedDecimal)]) throws(RecordProblem) {
        for member in record.members where member.key.hasPrefix(prefix) && member.key.hasSuffix(suffix) {
            guard member.key.utf8.count > prefix.utf8.count + suffix.utf8.count else { continue }
            let quantity = String(member.key.dropFirst(prefix.count).dropLast(suffix.count))
            guard NumberText.isPlainNumber(quantity) else { continue }
            try add(.string(quantity), member.value, "", member.key, member.key, &breaks)
        }
    }

    /// Takes one break; a quantity without an amount is none.
    private func add(
        _ quantity: JSON?, _ amount: JSON?, _ place: String, _ quantityName: String, _ amountName: String,
        _ breaks: inout [(quantity: FixedDecimal, amount: FixedDecimal)]
    ) throws(RecordProblem) {
        guard let amountValue = amount?.cleaned(context.nulls) else { return }
        guard let quantityValue = quantity?.cleaned(context.nulls) else {
            throw RecordProblem(field: place + quantityName, expected: "the quantity of a price", found: "none")
        }
        let from = try decimal(quantityValue, place + quantityName, "a quantity above 0", divide: nil)
        guard from > .zero else { throw RecordProblem(field: place + quantityName, expected: "a quantity above 0", found: quantityValue.excerpt) }
        let price = try decimal(amountValue, place + amountName, "a price of 0 or more", divide: rules.divide)
        guard price >= .zero else { throw RecordProblem(field: place + amountName, expected: "a price of 0 or more", found: amountValue.excerpt) }
        breaks.append((from, price))
    }

    /// A number with at most four decimals; further ones are rounded, half to even.
    private func decimal(_ value: JSON, _ field: String, _ expected: String, divide: Double?) throws(RecordProblem) -> FixedDecimal {
        let plain: String?
        switch value {
        case .int(let integer): plain = String(integer)
        case .double: plain = nil
        case .string(let text): plain = NumberText.plain(text, decimalComma: context.decimalComma)
        default: throw RecordProblem(field: field, expected: expected, found: value.excerpt)
        }
        if divide == nil, let plain, let decimal = try? FixedDecimal(plain, excess: .round) { return decimal }
        guard let number = value.doubleValue ?? plain.flatMap({ Double($0) }), let decimal = FixedDecimal(nearest: number / (divide ?? 1)) else {
            throw RecordProblem(field: field, expected: expected, found: value.excerpt)
        }
        return decimal
    }

    private func rows(_ breaks: [(quantity: FixedDecimal, amount: FixedDecimal)]) throws(RecordProblem) -> [PriceRow] {
        let currencyText = try text(rules.currency, "prices.currency")
        guard let currency = try? CurrencyCode(currencyText) else {
            throw RecordProblem(field: "prices.currency", expected: "an ISO 4217 code of three letters, such as EUR", found: "`\(Excerpt.of(currencyText, bytes: 20))`")
        }
        let list = PriceListCode(try text(rules.list, "prices.list"))
        let unit = try text(rules.unit, "prices.unit")
        var base = FixedDecimal.one
        if let rule = rules.baseQuantity, let value = try rule.value(in: record, context) {
            base = try decimal(value, "prices.base_quantity", "a quantity above 0", divide: nil)
            guard base > .zero else { throw RecordProblem(field: "prices.base_quantity", expected: "a quantity above 0", found: value.excerpt) }
        }
        let from = try rules.validFrom.flatMap { (rule) throws(RecordProblem) in try moment(rule, "prices.valid_from", isEnd: false) }
        let until = try rules.validUntil.flatMap { (rule) throws(RecordProblem) in try moment(rule, "prices.valid_until", isEnd: true) }
        return breaks.map { entry in
            PriceRow(
                list: list, sku: SKU(id), unit: unit, minQuantity: entry.quantity, amount: entry.amount, baseQuantity: base, currency: currency,
                validFrom: from, validUntil: until)
        }
    }

    private func text(_ rule: ValueRule, _ field: String) throws(RecordProblem) -> String {
        switch try rule.value(in: record, context) {
        case .string(let text)?: return text
        case let value?:
            guard let text = value.numberText else { throw RecordProblem(field: field, expected: "text", found: value.excerpt) }
            return text
        case nil: throw RecordProblem(field: field, expected: "a value\(rule.origin)", found: "none")
        }
    }

    /// Unix seconds of a date; an end that is a day counts to the end of that day, in UTC.
    private func moment(_ rule: ValueRule, _ field: String, isEnd: Bool) throws(RecordProblem) -> Int64? {
        guard let value = try rule.value(in: record, context) else { return nil }
        if case .int(let seconds) = value { return seconds }
        guard let date = value.stringValue.flatMap({ DateText(iso: $0) }) else {
            throw RecordProblem(field: field, expected: "a date written yyyy-MM-dd", found: value.excerpt)
        }
        return Int64(date.unixSeconds + (isEnd && date.seconds == nil ? 86_400 : 0))
    }
}
