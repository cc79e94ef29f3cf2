import ByteStorage

/// Turns single values into what a rule or a type asks for.
struct ValueCaster: Sendable {
    var cast: CastType?
    var unit: String?
    var isEngineering = false
    var format: String?
    var multiply: Double?
    var divide: Double?
    var decimals: Int?
    var decimalComma = false

    /// Whether values stay as they are.
    var isIdentity: Bool { cast == nil && multiply == nil && divide == nil && decimals == nil }

    /// The value, or every element of a list, turned.
    /// - Throws: ``RecordProblem`` without a field.
    func value(of value: JSON) throws(RecordProblem) -> JSON {
        if case .array(let elements) = value {
            var turned: [JSON] = []
            turned.reserveCapacity(elements.count)
            for element in elements { turned.append(try self.value(of: element)) }
            return .array(turned)
        }
        switch cast {
        case .text: return try text(of: value)
        case .integer: return try integer(of: value)
        case .number: return try number(of: value)
        case .bool: return try bool(of: value)
        case .date: return .string(try date(of: value).rfc3339)
        case .timestamp:
            if case .int = value { return value }
            return .int(Int64(try date(of: value).unixSeconds))
        case .quantity: return try quantity(of: value)
        case nil: return isIdentity ? value : try number(of: value)
        }
    }

    private func problem(_ value: JSON) -> RecordProblem {
        RecordProblem(expected: (cast ?? .number).expectation, found: value.excerpt)
    }

    private func number(of value: JSON) throws(RecordProblem) -> JSON {
        switch value {
        case .int, .double: return scaled(value)
        case .string(let text):
            guard let number = NumberText.value(of: text, decimalComma: decimalComma) else { throw problem(value) }
            return scaled(number)
        default: throw problem(value)
        }
    }

    private func scaled(_ value: JSON) -> JSON {
        guard multiply != nil || divide != nil || decimals != nil, var number = value.doubleValue else { return value }
        if let multiply { number *= multiply }
        if let divide { number /= divide }
        if let decimals {
            let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
            number = (number * power).rounded(.toNearestOrEven) / power
        }
        if case .int = value, let integer = Int64(exactly: number) { return .int(integer) }
        return .double(number)
    }

    private func integer(of value: JSON) throws(RecordProblem) -> JSON {
        let number = try number(of: value)
        guard case .double(let double) = number else { return number }
        guard let integer = Int64(exactly: double) else { throw problem(value) }
        return .int(integer)
    }

    private func bool(of value: JSON) throws(RecordProblem) -> JSON {
        switch value {
        case .bool: return value
        case .int(0), .double(0): return false
        case .int(1), .double(1): return true
        case .string(let text):
            switch text.lowercased() {
            case "true", "yes", "y", "1", "x", "oui", "ja", "si", "sí", "sì", "sant", "wahr", "vrai": return true
            case "false", "no", "n", "0", "non", "nei", "nej", "nein", "usant", "falsch", "faux": return false
            default: throw problem(value)
            }
        default: throw problem(value)
        }
    }

    private func date(of value: JSON) throws(RecordProblem) -> DateText {
        guard case .string(let text) = value, let date = format.map({ DateText(text, pattern: $0) }) ?? DateText(iso: text) else {
            throw RecordProblem(expected: "a date written \(format ?? "yyyy-MM-dd")", found: value.excerpt)
        }
        return date
    }

    private func quantity(of value: JSON) throws(RecordProblem) -> JSON {
        switch value {
        case .int, .double:
            guard let unit else { throw problem(value) }
            return Quantity(value: scaled(value), unit: unit).json
        case .string(let text):
            guard let quantity = Quantity(text, decimalComma: decimalComma, unit: unit) else { throw problem(value) }
            return Quantity(value: scaled(quantity.value), unit: quantity.unit).json
        case .object(let object) where object["value"]?.doubleValue != nil && object["unit"]?.stringValue != nil: return value
        default: throw problem(value)
        }
    }

    private func text(of value: JSON) throws(RecordProblem) -> JSON {
        switch value {
        case .string: return value
        case .int, .double:
            guard let number = scaled(value).doubleValue, let plain = scaled(value).numberText else { throw problem(value) }
            guard let unit else { return .string(plain) }
            return .string(isEngineering ? EngineeringText.text(number, unit: unit) : "\(plain) \(unit)")
        case .bool(let bool): return .string(bool ? "true" : "false")
        case .null, .array, .object: throw problem(value)
        }
    }
}

extension TypeRule {
    /// What turns values into the type.
    func caster(decimalComma: Bool) -> ValueCaster {
        ValueCaster(
            cast: cast, unit: unit, isEngineering: isEngineering, format: format, multiply: multiply, divide: divide, decimals: decimals,
            decimalComma: decimalComma)
    }
}
