import SearchIndex

extension RequestGenerator {
    /// A random expression of at most `depth` levels above its conditions.
    mutating func filter(depth: Int) -> FilterExpression {
        guard depth > 0, chance(65) else { return leaf() }
        let terms = (0..<Int.random(in: 2...3, using: &random)).map { _ in filter(depth: depth - 1) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5: return .and(terms)
        case 5..<9: return .or(terms)
        default: return .not(.and(terms))
        }
    }

    /// A condition on any field of some document.
    mutating func leaf() -> FilterExpression {
        guard let document = document() else { return .field(name: "none", .any([], .words)) }
        let fields = Set(document.texts.map(\.field) + document.numbers.map(\.field) + TwinRuns(document).map(\.field)).sorted()
        let names = fields.map { String(decoding: twin.fieldNames[$0], as: UTF8.self) }.filter { twin.filteredField($0) != nil }
        guard let name = names.randomElement(using: &random) else { return leaf() }
        return leaf(of: name) ?? leaf()
    }

    /// A condition on a field; nil when no value of it is at hand.
    mutating func leaf(of name: String) -> FilterExpression? {
        let isNegative = chance(20)
        let isWhole = chance(60)
        let match: FilterMatch = isNegative ? (isWhole ? .notExact : .notWords) : (isWhole ? .exact : .words)
        var operands: [FilterOperand] = []
        for _ in 0..<(chance(70) ? 1 : Int.random(in: 2...4, using: &random)) {
            guard let operand = operand(of: name, isWhole: isWhole) else { return nil }
            operands.append(operand)
        }
        return .field(name: name, .any(operands, match))
    }

    private mutating func operand(of name: String, isWhole: Bool) -> FilterOperand? {
        if chance(12), twin.filteredField(name).map({ $0.type == .auto || $0.type == .object }) == true { return quantityOperand() }
        if let number = number(of: name), chance(80) || twin.filteredField(name)?.type.isNumber == true { return operand(number) }
        guard let value = value(of: name) else { return nil }
        if twin.filteredField(name)?.type.isBool == true { return .value(value, prefix: false) }
        if chance(5) { return .value("zzz", prefix: chance(30)) }
        if isWhole {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: return .value(value.uppercased(), prefix: false)
            case 1: return .value(value.lowercased(), prefix: false)
            case 2: return .value(String(value.prefix(Int.random(in: 1...max(1, value.count), using: &random))), prefix: true)
            default: return .value(value, prefix: false)
            }
        }
        let words = twin.words(of: value).map { String(decoding: $0, as: UTF8.self) }.shuffled(using: &random)
        var wanted = Array(words.prefix(Int.random(in: 1...2, using: &random)))
        guard let last = wanted.last else { return .value(value, prefix: false) }
        let prefix = chance(30)
        if prefix { wanted[wanted.count - 1] = String(last.prefix(Int.random(in: 1...max(1, last.count), using: &random))) }
        return .value(wanted.joined(separator: " "), prefix: prefix)
    }

    private mutating func quantityOperand() -> FilterOperand {
        let amounts = ["0.1 cm", "2 mm", "4 mm", "0.005 m", "1/8 in", "40 V", "1 in", "3mm", "1 µF", "0.2 in", "3 cm"]
        let amount = amounts.randomElement(using: &random) ?? "1 m"
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .comparison(.greaterOrEqual, amount)
        case 1: return .comparison(.less, amount)
        case 2: return .range("1 mm", ["2 mm", "0.4 cm", "1 in"].randomElement(using: &random) ?? "1 cm")
        default: return .value(amount, prefix: false)
        }
    }

    private mutating func operand(_ number: TwinNumber) -> FilterOperand {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return .comparison(.less, number.text)
        case 1: return .comparison(.lessOrEqual, number.text)
        case 2: return .comparison(.greater, number.text)
        case 3: return .comparison(.greaterOrEqual, number.text)
        case 4:
            let width = Int64.random(in: 0...5, using: &random)
            guard case .integer(let low) = number else { return .range(number.text, TwinNumber.real(number.double + Double(width)).text) }
            return .range(number.text, "\(low.addingReportingOverflow(width).overflow ? low : low + width)")
        default: return .value(number.text, prefix: false)
        }
    }

    /// A number that some document has in a field.
    mutating func number(of name: String) -> TwinNumber? {
        guard let field = twin.field(name) else { return nil }
        for _ in 0..<20 {
            if let number = document()?.numbers(of: field).randomElement(using: &random) { return number }
        }
        return nil
    }

    /// A text that some document has in a field, as written or as its words.
    mutating func value(of name: String) -> String? {
        guard let field = twin.field(name) else { return nil }
        for _ in 0..<20 {
            guard let document = document() else { return nil }
            if let value = document.texts(of: field).randomElement(using: &random) {
                return String(decoding: twin.values[value], as: UTF8.self)
            }
            let runs = TwinRuns(document).filter { $0.field == field && !$0.words.isEmpty }
            if let run = runs.randomElement(using: &random), twin.filteredField(name)?.type.isText == true {
                return run.words.map { String(decoding: twin.terms[$0], as: UTF8.self) }.joined(separator: " ")
            }
        }
        return nil
    }
}
