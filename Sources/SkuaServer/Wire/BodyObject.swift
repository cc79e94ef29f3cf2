import ByteStorage
import Commerce

/// The JSON object that a commerce resource is sent, read member by member with errors that name the member.
struct BodyObject {
    let object: JSONObject
    /// Where the object stands in the body: empty, or such as `steps[2].`.
    let place: String

    /// - Parameter names: the members that there may be; any other is refused, so that a misspelt one is not lost silently.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    init(_ body: [UInt8], members names: [String]) throws {
        guard case .object(let object) = try JSON.parse(body) else {
            throw ServerError.badRequest("The body must be a JSON object.")
        }
        try self.init(object, members: names, at: "")
    }

    /// An object within the body.
    init(_ object: JSONObject, members names: [String], at place: String) throws(ServerError) {
        self.object = object
        self.place = place
        for member in object.members where !names.contains(member.key) {
            throw error(member.key, "is not known here. Known are: \(names.map { "`\($0)`" }.joined(separator: ", "))")
        }
    }

    var isEmpty: Bool { object.isEmpty }

    /// Whether a member is there, be it null.
    func has(_ name: String) -> Bool { object[name] != nil }

    /// A text; nil when absent or null.
    func text(_ name: String) throws(ServerError) -> String? {
        switch object[name] {
        case nil, .null?: return nil
        case .string(let text)?: return text
        default: throw error(name, "must be a string")
        }
    }

    func requiredText(_ name: String) throws(ServerError) -> String {
        guard let text = try text(name) else { throw error(name, "is required") }
        return text
    }

    /// A list of texts; nil when absent or null.
    func texts(_ name: String) throws(ServerError) -> [String]? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let elements = value.arrayValue, case let texts = elements.compactMap(\.stringValue), texts.count == elements.count else {
            throw error(name, "must be an array of strings")
        }
        return texts
    }

    /// One of the values of a type; nil when absent or null.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _: Choice.Type
    ) throws(ServerError) -> Choice? where Choice.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw error(name, "must be one of \(Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
        }
        return choice
    }

    /// A list of values of a type; nil when absent or null.
    func choices<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _: Choice.Type
    ) throws(ServerError) -> [Choice]? where Choice.RawValue == String {
        guard let texts = try texts(name) else { return nil }
        let choices = texts.compactMap { Choice(rawValue: $0) }
        guard choices.count == texts.count else {
            throw error(name, "must hold only \(Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
        }
        return choices
    }

    /// Texts by name; none when absent or null.
    func textTable(_ name: String) throws(ServerError) -> [(name: String, text: String)] {
        guard let value = object[name], !value.isNull else { return [] }
        guard let members = value.objectValue?.members,
            case let table = members.compactMap({ member in member.value.stringValue.map { (name: member.key, text: $0) } }),
            table.count == members.count
        else { throw error(name, "must be an object of strings") }
        return table
    }

    /// A decimal, written as a number or, where every digit counts, as a string; nil when absent or null.
    func decimal(_ name: String) throws(ServerError) -> FixedDecimal? {
        switch object[name] {
        case nil, .null?: return nil
        case .int(let value)?:
            guard let decimal = FixedDecimal(whole: value) else { throw error(name, "is too large") }
            return decimal
        case .double(let value)?:
            // As it was written: the shortest text of the number is read, so that more than four decimals are noticed.
            return try decimal(name, of: "\(value)")
        case .string(let text)?: return try decimal(name, of: text)
        default: throw error(name, "must be a number")
        }
    }

    /// An amount, `{"amount":1234,"currency":"EUR"}` in minor units; nil when absent or null.
    func money(_ name: String) throws(ServerError) -> Money? {
        guard let value = object[name], !value.isNull else { return nil }
        guard case .int(let amount)? = value["amount"], let code = value["currency"]?.stringValue, value.objectValue?.count == 2 else {
            throw error(name, "must be an amount in minor units with its currency, such as {\"amount\":1234,\"currency\":\"EUR\"}")
        }
        do throws(CommerceError) { return Money(minorUnits: amount, currency: try CurrencyCode(code)) } catch {
            throw self.error(name, "is not valid: \(error.message)")
        }
    }

    func requiredMoney(_ name: String) throws(ServerError) -> Money {
        guard let money = try money(name) else { throw error(name, "is required") }
        return money
    }

    /// A truth value; nil when absent or null.
    func flag(_ name: String) throws(ServerError) -> Bool? {
        switch object[name] {
        case nil, .null?: return nil
        case .bool(let value)?: return value
        default: throw error(name, "must be true or false")
        }
    }

    /// A list of whole numbers; nil when absent or null.
    func integers(_ name: String) throws(ServerError) -> [Int64]? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let elements = value.arrayValue, case let numbers = elements.compactMap({ $0.intValue.map(Int64.init) }),
            numbers.count == elements.count
        else {
            throw error(name, "must be an array of whole numbers")
        }
        return numbers
    }

    /// A whole number; nil when absent or null.
    func integer(_ name: String) throws(ServerError) -> Int64? {
        switch object[name] {
        case nil, .null?: return nil
        case .int(let value)?: return value
        default: throw error(name, "must be a whole number")
        }
    }

    private func decimal(_ name: String, of text: String) throws(ServerError) -> FixedDecimal {
        do throws(CommerceError) { return try FixedDecimal(text) } catch {
            throw self.error(name, "is not valid: \(error.message)")
        }
    }

    func error(_ name: String, _ what: String) -> ServerError {
        ServerError(status: 400, "Member `\(place)\(name)` \(what).", field: place + name)
    }
}
