import ByteStorage
import Commerce

/// The JSON object that a commerce resource is sent, read member by member with errors that name the member.
struct BodyObject {
    private let object: JSONObject

    /// - Parameter names: the members that there may be; any other is refused, so that a misspelt one is not lost silently.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    init(_ body: [UInt8], members names: [String]) throws {
        guard case .object(let object) = try JSON.parse(body) else {
            throw ServerError.badRequest("The body must be a JSON object.")
        }
        try self.init(object, members: names)
    }

    /// An object within the body.
    private init(_ object: JSONObject, members names: [String]) throws(ServerError) {
        for member in object.members where !names.contains(member.key) {
            throw Self.error(member.key, "is not known here. Known are: \(names.map { "`\($0)`" }.joined(separator: ", "))")
        }
        self.object = object
    }

    var isEmpty: Bool { object.isEmpty }

    /// Whether a member is there, be it null.
    func has(_ name: String) -> Bool { object[name] != nil }

    /// A text; nil when absent or null.
    func text(_ name: String) throws(ServerError) -> String? {
        switch object[name] {
        case nil, .null?: return nil
        case .string(let text)?: return text
        default: throw Self.error(name, "must be a string")
        }
    }

    func requiredText(_ name: String) throws(ServerError) -> String {
        guard let text = try text(name) else { throw Self.error(name, "is required") }
        return text
    }

    /// A list of texts; nil when absent or null.
    func texts(_ name: String) throws(ServerError) -> [String]? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let elements = value.arrayValue, case let texts = elements.compactMap(\.stringValue), texts.count == elements.count else {
            throw Self.error(name, "must be an array of strings")
        }
        return texts
    }

    /// A list of objects; nil when absent or null.
    func objects(_ name: String, members: [String]) throws(ServerError) -> [BodyObject]? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let elements = value.arrayValue, case let objects = elements.compactMap(\.objectValue), objects.count == elements.count
        else { throw Self.error(name, "must be an array of objects") }
        var result: [BodyObject] = []
        for object in objects { result.append(try BodyObject(object, members: members)) }
        return result
    }

    /// An object within the body; nil when absent or null.
    func object(_ name: String, members: [String]) throws(ServerError) -> BodyObject? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let object = value.objectValue else { throw Self.error(name, "must be an object") }
        return try BodyObject(object, members: members)
    }

    /// One of the values of a type; nil when absent or null.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _: Choice.Type
    ) throws(ServerError) -> Choice? where Choice.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw Self.error(name, "must be one of \(Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
        }
        return choice
    }

    /// A decimal, written as a number or, where every digit counts, as a string; nil when absent or null.
    func decimal(_ name: String) throws(ServerError) -> FixedDecimal? {
        switch object[name] {
        case nil, .null?: return nil
        case .int(let value)?:
            guard let decimal = FixedDecimal(whole: value) else { throw Self.error(name, "is too large") }
            return decimal
        case .double(let value)?:
            // As it was written: the shortest text of the number is read, so that more than four decimals are noticed.
            return try decimal(name, of: "\(value)")
        case .string(let text)?: return try decimal(name, of: text)
        default: throw Self.error(name, "must be a number")
        }
    }

    /// An amount, `{"amount":1234,"currency":"EUR"}` in minor units; nil when absent or null.
    func money(_ name: String) throws(ServerError) -> Money? {
        guard let value = object[name], !value.isNull else { return nil }
        guard case .int(let amount)? = value["amount"], let code = value["currency"]?.stringValue, value.objectValue?.count == 2 else {
            throw Self.error(name, "must be an amount in minor units with its currency, such as {\"amount\":1234,\"currency\":\"EUR\"}")
        }
        do throws(CommerceError) { return Money(minorUnits: amount, currency: try CurrencyCode(code)) } catch {
            throw ServerError(status: 400, "Member `\(name)`: \(error.message).", field: name)
        }
    }

    func requiredMoney(_ name: String) throws(ServerError) -> Money {
        guard let money = try money(name) else { throw Self.error(name, "is required") }
        return money
    }

    /// A truth value; nil when absent or null.
    func flag(_ name: String) throws(ServerError) -> Bool? {
        switch object[name] {
        case nil, .null?: return nil
        case .bool(let value)?: return value
        default: throw Self.error(name, "must be true or false")
        }
    }

    /// A whole number; nil when absent or null.
    func integer(_ name: String) throws(ServerError) -> Int64? {
        switch object[name] {
        case nil, .null?: return nil
        case .int(let value)?: return value
        default: throw Self.error(name, "must be a whole number")
        }
    }

    private func decimal(_ name: String, of text: String) throws(ServerError) -> FixedDecimal {
        do throws(CommerceError) { return try FixedDecimal(text) } catch {
            throw ServerError(status: 400, "Member `\(name)`: \(error.message).", field: name)
        }
    }

    private static func error(_ name: String, _ what: String) -> ServerError {
        ServerError(status: 400, "Member `\(name)` \(what).", field: name)
    }
}
