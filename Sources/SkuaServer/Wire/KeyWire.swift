import ByteStorage
import CatalogEngine

/// Keys in the wire shape, both ways.
enum KeyWire {
    /// Reads the body of a request.
    /// - Throws: ``ServerError`` 400 that names the field, `JSONSyntaxError`.
    static func parse(_ body: [UInt8]) throws -> NewKey {
        guard case .object(let object) = try JSON.parse(body) else {
            throw ServerError.badRequest("The body must be a JSON object.")
        }
        guard let description = object["description"]?.stringValue else {
            throw ServerError.badRequest("Parameter `description` must be a string.")
        }
        let expiresAt = object["expires_at"]
        guard expiresAt == nil || expiresAt?.intValue != nil else {
            throw ServerError.badRequest("Parameter `expires_at` must be seconds since 1970.")
        }
        let value = object["value"]
        guard value == nil || (value?.stringValue?.utf8.count ?? 0) >= 8 else {
            throw ServerError.badRequest("Parameter `value` must be a string of at least 8 bytes.")
        }
        return NewKey(
            description: description, actions: try strings("actions", in: object),
            collections: try strings("collections", in: object), expiresAt: expiresAt?.intValue.map(Int64.init),
            value: value?.stringValue)
    }

    private static func strings(_ name: String, in object: JSONObject) throws(ServerError) -> [String] {
        let strings = object[name]?.arrayValue?.compactMap(\.stringValue) ?? []
        guard !strings.isEmpty, strings.count == object[name]?.arrayValue?.count else {
            throw .badRequest("Parameter `\(name)` must be an array of strings with at least one.")
        }
        return strings
    }

    /// Writes a key: with its value right after it was made, with the first characters of it ever after.
    static func write(_ key: APIKey, value: String?, to text: inout JSONText) {
        text.object { text in
            text.member("actions", key.actions)
            text.member("collections", key.collections)
            text.member("description", key.description)
            text.member("expires_at", Int(key.expiresAt))
            text.member("id", Int(key.id))
            if let value { text.member("value", value) } else { text.member("value_prefix", key.valuePrefix) }
        }
    }
}
