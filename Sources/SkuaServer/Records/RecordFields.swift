import ByteStorage
import CatalogEngine
import Commerce

/// The members of a record's JSON object, each read as what it must be.
struct RecordFields {
    private let object: JSONObject
    /// Where the object stands in the body: empty, or such as `rules[2].`.
    private let place: String

    /// - Throws: ``ServerError`` 400 for a member that is not among `names`.
    init(_ object: JSONObject, only names: [String], at place: String = "") throws(ServerError) {
        self.object = object
        self.place = place
        for key in object.keys where !names.contains(key) {
            throw .badRequest("Field `\(place)\(key)` is not known; expected \(names.joined(separator: ", ")).")
        }
    }

    private func value(_ name: String) -> JSON? { object[name] == .null ? nil : object[name] }

    private func not(_ what: String, _ name: String) -> ServerError { .badRequest("Field `\(place)\(name)` must be \(what).") }

    func text(_ name: String) throws(ServerError) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.stringValue, !text.isEmpty else { throw not("a string that is not empty", name) }
        return text
    }

    func flag(_ name: String) throws(ServerError) -> Bool? {
        guard let value = value(name) else { return nil }
        guard let flag = value.boolValue else { throw not("true or false", name) }
        return flag
    }

    func integer(_ name: String) throws(ServerError) -> Int? {
        guard let value = value(name) else { return nil }
        guard let integer = value.intValue else { throw not("an integer", name) }
        return Int(integer)
    }

    /// A decimal of at most four decimals, as a string or a number.
    func decimal(_ name: String) throws(ServerError) -> FixedDecimal? {
        guard let value = value(name) else { return nil }
        let text = value.stringValue ?? value.intValue.map { String($0) } ?? value.doubleValue.map { $0.description }
        guard let text, let decimal = try? FixedDecimal(text) else { throw not("a number with at most four decimals", name) }
        return decimal
    }

    func currency(_ name: String) throws(ServerError) -> CurrencyCode? {
        guard let text = try text(name) else { return nil }
        guard let currency = try? CurrencyCode(text) else { throw not("an ISO 4217 code of three letters", name) }
        return currency
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _: Choice.Type) throws(ServerError) -> Choice?
    where Choice.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw not("one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))", name)
        }
        return choice
    }

    /// From `valid_from` until `valid_until`, RFC 3339; an end that is a day counts to the end of that day, in UTC.
    func validity() throws(ServerError) -> Validity {
        let validity = Validity(from: try moment("valid_from", isEnd: false), until: try moment("valid_until", isEnd: true))
        if let from = validity.from, let until = validity.until, from >= until { throw not("after `valid_from`", "valid_until") }
        return validity
    }

    private func moment(_ name: String, isEnd: Bool) throws(ServerError) -> Int64? {
        guard let text = try text(name) else { return nil }
        guard let date = DateText(iso: text) else { throw not("a day or an RFC 3339 time", name) }
        return Int64(date.unixSeconds + (isEnd && date.seconds == nil ? 86_400 : 0))
    }

    func texts(_ name: String) throws(ServerError) -> [String] {
        guard let value = value(name) else { return [] }
        let texts = value.arrayValue?.compactMap(\.stringValue) ?? []
        guard let count = value.arrayValue?.count, texts.count == count else { throw not("a list of strings", name) }
        return texts
    }

    /// A list of objects.
    func objects(_ name: String, only names: [String]) throws(ServerError) -> [RecordFields] {
        guard let value = value(name) else { return [] }
        guard let items = value.arrayValue else { throw not("a list of objects", name) }
        var objects: [RecordFields] = []
        for (index, item) in items.enumerated() {
            guard let object = item.objectValue else { throw not("a list of objects", name) }
            objects.append(try RecordFields(object, only: names, at: "\(place)\(name)[\(index)]."))
        }
        return objects
    }

    func level(_ name: String) throws(ServerError) -> CustomerLevel {
        guard let level = try text(name).flatMap({ CustomerLevel(text: $0) }) else {
            throw not("everyone, group:…, company:…, unit:… or associate:…", name)
        }
        return level
    }

    static let ruleNames = ["all", "sku", "listed", "category", "brand", "attribute", "value", "filter"]

    /// The products that a rule is about, which exactly one member says.
    func products() throws(ServerError) -> ProductRule {
        var rules: [ProductRule] = []
        if try flag("all") == true { rules.append(.all) }
        if try flag("listed") == true { rules.append(.listed) }
        if let sku = try text("sku") { rules.append(.sku(SKU(sku))) }
        if let category = try text("category") { rules.append(.category(CategoryTrail(category))) }
        if let brand = try text("brand") { rules.append(.brand(brand)) }
        if let name = try text("attribute") {
            guard let value = try text("value") else { throw not("the value of the attribute", "value") }
            rules.append(.attribute(name: name, value: value))
        }
        if let filter = try text("filter") { rules.append(.filter(filter)) }
        guard let rule = rules.first, rules.count == 1 else {
            let subject = place.isEmpty ? "the record" : String(place.dropLast())
            throw .badRequest("`\(subject)` must have exactly one of all, sku, listed, category, brand, attribute, filter.")
        }
        return rule
    }
}

extension ProductRule {
    /// The members that ``RecordFields/products()`` reads.
    var members: JSONObject {
        switch self {
        case .all: ["all": true]
        case .listed: ["listed": true]
        case .sku(let sku): ["sku": .string(sku.description)]
        case .category(let trail): ["category": .string(trail.description)]
        case .brand(let brand): ["brand": .string(brand)]
        case .attribute(let name, let value): ["attribute": .string(name), "value": .string(value)]
        case .filter(let text): ["filter": .string(text)]
        }
    }
}

extension Validity {
    /// Adds `valid_from` and `valid_until` where they are stated.
    func write(to object: inout JSONObject) {
        if let from { object["valid_from"] = .string(DateText(unixSeconds: from).rfc3339) }
        if let until { object["valid_until"] = .string(DateText(unixSeconds: until).rfc3339) }
    }
}
