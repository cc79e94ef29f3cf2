import ByteStorage

/// The parts of JSON schemas that records are described with.
enum RecordSchema {
    static let string: JSON = ["type": "string"]
    static let integer: JSON = ["type": "integer"]
    static let boolean: JSON = ["type": "boolean"]

    static func list(_ items: JSON) -> JSON { ["type": "array", "items": items] }
    static func object(_ properties: JSONObject) -> JSON { ["type": "object", "properties": .object(properties)] }

    static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> JSON where Choice.RawValue == String {
        ["type": "string", "enum": .array(Choice.allCases.map { .string($0.rawValue) })]
    }

    /// The members that say which products a rule is about, of which there is one.
    static let rule: JSONObject = [
        "all": boolean, "sku": string, "listed": boolean, "category": string, "brand": string, "attribute": string, "value": string,
        "filter": string,
    ]
}
