/// What a value is turned into.
package enum CastType: String, Sendable, CaseIterable {
    case text
    case integer
    case number
    case bool
    /// RFC 3339 text: `1998-03-12` or `1998-03-12T10:30:00Z`.
    case date
    /// Unix seconds, for fields that are sorted and filtered by time.
    case timestamp
    /// `{"value":40,"unit":"mm"}`.
    case quantity

    /// Reads the name as a map has it; `int`, `float`, `string` and `enum` are understood, too.
    package init?(named name: String) {
        switch name {
        case "int", "int32", "int64": self = .integer
        case "float", "decimal": self = .number
        case "string", "enum": self = .text
        case "boolean": self = .bool
        default: self.init(rawValue: name)
        }
    }

    /// What a value has to be, as a phrase for messages.
    package var expectation: String {
        switch self {
        case .text: "text"
        case .integer: "a whole number"
        case .number: "a number"
        case .bool: "true or false"
        case .date, .timestamp: "a date"
        case .quantity: "a number with a unit, such as `40 mm`"
        }
    }
}
